import ArgumentParser
import TrellisModel

/// A word in the place of a command that is none.
struct UnknownCommand: HelpfulError {
    private let word: String
    /// The words before it.
    private let path: [String]
    private let known: [String]

    /// - Returns: `nil` where every word that has to be a command is one.
    init?(in arguments: [String]) {
        var command: any ParsableCommand.Type = Trellis.self
        var path: [String] = []
        for word in Arguments.normalised(arguments) {
            let below = command.configuration.subcommands
            // Behind the last command stand its own arguments.
            guard !below.isEmpty, !word.hasPrefix("-"), word != "help" else { return nil }
            guard let next = below.first(where: { $0._commandName == word }) else {
                guard command.configuration.defaultSubcommand == nil else { return nil }
                self.word = word
                self.path = path
                known = below.map { $0._commandName }
                return
            }
            command = next
            path.append(word)
        }
        return nil
    }

    var location: SourceLocation? { nil }
    var summary: String { "there is no command '\((path + [word]).joined(separator: " "))'" }
    var help: String? {
        let all = "'\((["trellis"] + path).joined(separator: " ")) --help' lists what there is"
        return Spelling.nearest(to: word, among: known).map { "did you mean '\($0)'? \(all)" }
            ?? all
    }
    var status: ExitStatus { .wrongUsage }
}
