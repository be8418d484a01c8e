import ArgumentParser
import TrellisModel
import TrellisPlaybooks

struct PlaybookShow: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Print a playbook: what it looks for, and its text.",
        discussion: "Example: trellis playbook show pr-size-creep")

    @OptionGroup var options: WorkspaceOptions
    @Argument(help: "A playbook's id.")
    var id: String

    func run() throws {
        let playbooks = try Workspace.library(near: options.workspace).playbooks
        guard let playbook = playbooks.first(where: { $0.id == id }) else {
            throw UnknownPlaybook(id: id, known: playbooks.map(\.id))
        }
        let rate = try NoiseRates(workspace: options.workspace).rate(of: playbook)
        Output.result(PlaybookSummary(playbook: playbook, rate: rate).text)
        Output.result("\n" + playbook.body.markdown)
    }
}
