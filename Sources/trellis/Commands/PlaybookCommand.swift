import ArgumentParser
import TrellisModel
import TrellisPlaybooks

/// `trellis playbook`: the library.
struct PlaybookCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "playbook", abstract: "Look at the library of playbooks, test it and lint it.",
        subcommands: [
            PlaybookList.self, PlaybookShow.self, PlaybookTest.self, PlaybookLint.self,
            PlaybookLock.self,
        ])
}

struct PlaybookList: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the playbooks.",
        discussion: "Example: trellis playbook list --format json")

    @OptionGroup var options: WorkspaceOptions
    @Option(help: "What to print.")
    var format = OutputFormat.text

    func run() throws {
        let playbooks = try Workspace.library(near: options.workspace).playbooks
        if format == .json { return Output.raw(json(playbooks).compact + "\n") }
        Output.result(
            Table.text(
                [["area", "id", "title", "status", "revision"]]
                    + playbooks.map {
                        [$0.area, $0.id, $0.title, $0.status.rawValue, String($0.revision)]
                    }))
    }

    private func json(_ playbooks: [Playbook]) -> JSON {
        .object([
            ("schema", .text("trellis/playbooks@1")),
            (
                "playbooks",
                .list(
                    playbooks.map {
                        .object([
                            ("id", .text($0.id)), ("title", .text($0.title)),
                            ("area", .text($0.area)),
                            ("status", .text($0.status.rawValue)),
                            ("revision", .integer($0.revision)),
                            ("source", .text($0.origin.isBundled ? "bundled" : "workspace")),
                            // Not measured yet, and so not claimed.
                            ("falseMatchesPerYear", .null),
                        ])
                    })
            ),
        ])
    }
}

struct PlaybookShow: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Print a playbook.",
        discussion: "Example: trellis playbook show pr-size-creep")

    @OptionGroup var options: WorkspaceOptions
    @Argument(help: "A playbook's id.")
    var id: String

    func run() throws {
        let playbooks = try Workspace.library(near: options.workspace).playbooks
        guard let playbook = playbooks.first(where: { $0.id == id }) else {
            throw UnknownPlaybook(id: id, known: playbooks.map(\.id))
        }
        Output.result(playbook.body.markdown)
    }
}
