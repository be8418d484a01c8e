import ArgumentParser
import TrellisModel
import TrellisPlaybooks

struct PlaybookList: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the playbooks.",
        discussion: """
            'noise' is the share of simulated years in which a playbook matched although nothing \
            happened.

            Example: trellis playbook list --area flow --format json
            """)

    @OptionGroup var options: WorkspaceOptions
    @Option(
        help: ArgumentHelp("Only those of one area.", valueName: "AREA"),
        completion: .list(PlaybookReader.areas))
    var area: String?
    @Option(help: ArgumentHelp("Only those of one status.", valueName: "STATUS"))
    var status: Playbook.Status?
    @Option(help: "What to print.")
    var format = OutputFormat.text

    func validate() throws {
        if let area { try AreaName.validate(area) }
    }

    func run() throws {
        let rates = try NoiseRates(workspace: options.workspace)
        let playbooks = try Workspace.library(near: options.workspace).playbooks.filter {
            (area == nil || $0.area == area) && (status == nil || $0.status == status)
        }
        if format == .json { return Output.raw(json(playbooks, rates).compact + "\n") }
        guard !playbooks.isEmpty else { return Output.note("No playbook is like that.") }
        Output.result(
            Table.text(
                [["area", "id", "title", "status", "revision", "noise"]]
                    + playbooks.map {
                        [
                            $0.area, $0.id, $0.title, Self.status(of: $0), String($0.revision),
                            rates.rate(of: $0).map { "\(Numerals.fixed($0 * 100, 1)) %" } ?? "",
                        ]
                    }, rightAligned: [4, 5]))
    }

    private static func status(of playbook: Playbook) -> String {
        let instead = playbook.replacement.map { ": see \($0)" } ?? ""
        return playbook.status.rawValue + (playbook.status == .deprecated ? instead : "")
    }

    private func json(_ playbooks: [Playbook], _ rates: NoiseRates) -> JSON {
        .object([
            ("schema", .text("trellis/playbooks@1")),
            (
                "playbooks",
                .list(
                    playbooks.map {
                        .object(
                            [
                                ("id", .text($0.id)), ("title", .text($0.title)),
                                ("area", .text($0.area)),
                                ("status", .text($0.status.rawValue)),
                                ("revision", .integer($0.revision)),
                                ("source", .text($0.origin.isBundled ? "bundled" : "workspace")),
                                // Null where nobody has measured this revision.
                                ("falseMatchesPerYear", .optional(rates.rate(of: $0))),
                            ] + ($0.replacement.map { [("replacedBy", .text($0))] } ?? []))
                    })
            ),
        ])
    }
}

extension Playbook.Status: ExpressibleByArgument {}

extension Playbook {
    /// The id of the one that took its place; `nil` when none did.
    var replacement: String? { related.first { $0.type == "replaced-by" }?.id }
}
