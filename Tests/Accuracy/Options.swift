import Foundation

/// What was asked for on the command line.
struct Options {
    var binary = ""
    /// Teams as a part of the usual number.
    var scale = 1.0
    /// How many standard errors short of its bar a figure may fall: none in a full run.
    var slack: Double { scale < 1 ? 2 : 0 }
    /// Bars to measure, by the beginning of their names; all when empty.
    var only: [String] = []
    /// Where to work and leave everything; `nil`: a temporary folder that is removed.
    var keep: String?
    /// A folder with lists of merged pull requests, for ``RealSeries``; `nil`: there is none.
    var real = ProcessInfo.processInfo.environment["TRELLIS_REAL"].flatMap { $0.isEmpty ? nil : $0 }
    /// Print what the generator makes in place of measuring.
    var describes = false

    static let usage = """
        usage: trellis-accuracy BINARY [--quick] [--only A1,B3] [--teams N] [--keep DIR]
                                [--real FOLDER]
               trellis-accuracy --describe

          --quick        an eighth of the teams, and two standard errors of slack
          --only         these bars alone; A stands for A1 to A4
          --teams N      this many calm teams in place of 320, and the others in proportion
          --keep DIR     work in DIR and leave the workspaces there
          --real FOLDER  lists of real merged pull requests, for R;
                         without it, those of $TRELLIS_REAL
          --describe     the mean, spread and memory of what is generated

        """

    /// - Returns: `nil` when the command line cannot be understood.
    init?(_ arguments: [String]) {
        var rest = arguments[...]
        while let argument = rest.popFirst() {
            switch argument {
            case "--quick": scale = 0.125
            case "--describe": describes = true
            case "--only":
                guard let list = rest.popFirst() else { return nil }
                only = list.split(separator: ",").map(String.init)
            case "--teams":
                guard let teams = rest.popFirst().flatMap({ Int($0) }), teams > 0 else {
                    return nil
                }
                scale = Double(teams) / 320
            case "--keep":
                guard let folder = rest.popFirst() else { return nil }
                keep = folder
            case "--real":
                guard let folder = rest.popFirst() else { return nil }
                real = folder
            case _ where argument.hasPrefix("-") || !binary.isEmpty: return nil
            default: binary = URL(filePath: argument).standardizedFileURL.path
            }
        }
        guard describes || !binary.isEmpty else { return nil }
    }

    func wants(_ bar: String) -> Bool { only.isEmpty || only.contains { bar.hasPrefix($0) } }
}
