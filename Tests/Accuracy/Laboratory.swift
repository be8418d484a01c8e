import Foundation

/// The binary, a folder to work in, and what was measured so far.
final class Laboratory {
    private let program: Program
    private let root: String
    /// How many teams there are, as a part of the usual number, and the fewest.
    private let scale: Double, least: Int
    private let progress: FileHandle?
    /// A folder with lists of real merged pull requests; `nil`: there is none.
    let real: String?
    private var imported: [String: Workspaces] = [:]
    private var looks: [String: [String: [Move]]] = [:]

    /// - Parameters:
    ///   - environment: Variables of the binary, beside those of this process.
    ///   - progress: Takes a line for every suite; `nil`: nothing is told.
    init(
        binary: String, root: String, scale: Double, least: Int = 10, real: String? = nil,
        environment: [String: String] = [:], progress: FileHandle? = .standardError
    ) {
        program = Program(path: binary, environment: environment)
        self.root = root
        self.scale = scale
        self.least = least
        self.real = real
        self.progress = progress
    }

    /// - Parameter usual: The number of teams in a full run.
    func count(_ usual: Int) -> Int { max(least, Int(Double(usual) * scale)) }

    /// The suite's workspaces, made at the first use.
    func workspaces(_ suite: Suite) throws -> Workspaces {
        if let known = imported[suite.name] { return known }
        note("importing \(suite.name), \(suite.teams.count) teams")
        let made = try Workspaces(suite, with: program, in: root)
        imported[suite.name] = made
        return made
    }

    /// What `moves` says of a suite, asked once.
    func moves(
        _ suite: Suite, ago: Int = 0, weeks: Int? = nil, strict: Bool = false
    ) throws -> [String: [Move]] {
        let key = "\(suite.name) \(ago) \(weeks ?? 0) \(strict)"
        if let known = looks[key] { return known }
        let workspaces = try workspaces(suite)
        note("looking at \(key)")
        let found = try workspaces.moves(ago: ago, weeks: weeks, strict: strict)
        looks[key] = found
        return found
    }

    /// Every answer of `moves` so far, in the order of its name.
    var everyMove: [Move] {
        looks.sorted { $0.key < $1.key }.flatMap { look in
            look.value.sorted { $0.key < $1.key }.flatMap(\.value)
        }
    }

    private let start = ContinuousClock.now

    /// Progress, with the seconds that have passed.
    func note(_ words: String) {
        let seconds = (ContinuousClock.now - start).components.seconds
        progress?.write(Data("\(seconds) s: \(words)\n".utf8))
    }
}
