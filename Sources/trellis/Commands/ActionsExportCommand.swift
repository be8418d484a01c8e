import ArgumentParser
import TrellisModel
import TrellisPlaybooks
import TrellisRetro

/// `trellis actions export`: open actions for the tool in which a team plans its work.
struct ActionsExport: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Print the open actions for another tool.",
        discussion: """
            github prints a 'gh issue create' command on each line, and runs none of them: read them, \
            then pass them to sh. markdown is a task list. csv has a header, and an apostrophe before \
            each cell that a spreadsheet would take for a formula (=, +, - or @ at its start). Owners \
            stay in the documents.

            Example: trellis actions export --format github --repo harbour-team/harbour
            """)

    enum Format: String, CaseIterable, ExpressibleByArgument { case github, markdown, csv }

    @OptionGroup var options: WorkspaceOptions
    @Option(help: "What to print.")
    var format: Format
    @Option(help: "One team; without it, every team.")
    var team: TeamID?
    @Option(
        help: ArgumentHelp(
            "Where the issues are made; without it, in the repository where the commands are run.",
            valueName: "OWNER/NAME"))
    var repo: String?

    func validate() throws {
        guard let repo else { return }
        guard format == .github else {
            throw ValidationError("--repo belongs to --format github.")
        }
        guard Self.isRepository(repo) else {
            throw ValidationError("--repo takes OWNER/NAME, and not '\(repo)'.")
        }
    }

    func run() throws {
        let workspace = try options.open()
        let library = try workspace.library()
        let titles = Dictionary(
            library.playbooks.map { ($0.id, $0.title) }, uniquingKeysWith: { first, _ in first })
        let export = ActionExport(
            of: Action.current(from: try workspace.mentions(of: team)),
            title: { workspace.title(of: $0) }, playbook: { titles[$0] })
        if export.isEmpty { Output.note("No action is open.") }
        switch format {
        case .github: Output.raw(export.gitHub(repository: repo))
        case .markdown: Output.raw(export.markdown)
        case .csv: Output.raw(export.csv)
        }
    }

    /// `OWNER/NAME`, or `HOST/OWNER/NAME` as `gh` takes it too.
    private static func isRepository(_ text: String) -> Bool {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        return (2...3).contains(parts.count)
            && parts.allSatisfy { part in
                !part.isEmpty
                    && part.utf8.allSatisfy {
                        UInt8(ascii: "a")...UInt8(ascii: "z") ~= $0 | 0x20
                            || "-_.0123456789".utf8.contains($0)
                    }
            }
    }
}
