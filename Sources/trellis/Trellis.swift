import ArgumentParser
import Foundation
import TrellisModel

/// The command line. Adding a command is one file in `Commands` and one line here.
@main
struct Trellis: AsyncParsableCommand {
    static let version = "0.1.0"

    static let configuration = CommandConfiguration(
        commandName: "trellis",
        abstract: "Prepare a team's retrospective from the exports it already has.",
        discussion: """
            It keeps team-level weekly numbers, finds which patterns are really there, and writes the \
            document that the team talks over. It never scores a person.

            Try it:      trellis demo
            Your own:    trellis init && trellis import git . && trellis retro new
            """,
        version: version,
        subcommands: [
            DemoCommand.self, InitCommand.self, ImportCommand.self, MetricsCommand.self,
            MatchCommand.self, MovesCommand.self, RetroCommand.self, ActionsCommand.self,
            AnnotateCommand.self, ChallengeCommand.self, PlaybookCommand.self,
            SiteCommand.self, PrivacyCommand.self, ExplainCommand.self,
        ])

    static func main() async {
        // A reader that has seen enough, such as `head`, is no error of ours.
        signal(SIGPIPE, SIG_DFL)
        do {
            var command = try parseAsRoot(
                Arguments.normalised(Array(CommandLine.arguments.dropFirst())))
            if var waiting = command as? any AsyncParsableCommand {
                try await waiting.run()
            } else {
                try command.run()
            }
        } catch let error as any HelpfulError {
            Output.error("Error: \(error)")
            Foundation.exit(error.status.rawValue)
        } catch {
            if let unknown = UnknownCommand(in: Array(CommandLine.arguments.dropFirst())) {
                Output.error("Error: \(unknown)")
                Foundation.exit(unknown.status.rawValue)
            }
            exit(withError: error)
        }
    }
}

/// What the argument parser cannot do itself.
enum Arguments {
    /// Moves `-C DIR` and `--workspace DIR` from before the command to its end, where the command
    /// reads them.
    static func normalised(_ arguments: [String]) -> [String] {
        var rest = arguments[...], moved: [String] = []
        while let first = rest.first {
            if first == "-C" || first == "--workspace", rest.count > 1 {
                moved += rest.prefix(2)
                rest = rest.dropFirst(2)
            } else if first.hasPrefix("--workspace=") {
                moved.append(first)
                rest = rest.dropFirst()
            } else {
                break
            }
        }
        guard !moved.isEmpty, !rest.isEmpty else { return arguments }
        let end = rest.firstIndex(of: "--") ?? rest.endIndex
        return Array(rest[..<end]) + moved + Array(rest[end...])
    }
}
