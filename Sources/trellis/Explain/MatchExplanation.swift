import TrellisModel
import TrellisPlaybooks
import TrellisSite

/// `trellis match --explain PLAYBOOK`: the whole reasoning, team by team.
struct MatchExplanation {
    let playbook: String

    func write(_ teams: [TeamID], _ pipeline: Pipeline, _ format: MatchCommand.Format) throws {
        let workspace = pipeline.workspace
        let reporter = try pipeline.reporter()
        let (id, notes) = (playbook, workspace.notes)
        switch format {
        case .text:
            try reporter.each(
                of: teams,
                render: { report in
                    Explanation(report, playbook: id, notes: notes)?.text
                        ?? Self.notLookedAt(id, report)
                }
            ) { Output.result($0) }
        case .json:
            let list = JSONList(
                opening: [
                    ("schema", .text("trellis/match@1")),
                    ("asOf", .text(workspace.today.description)),
                ], key: "teams")
            try reporter.each(
                of: teams,
                render: { report in
                    let found = Explanation(report, playbook: id, notes: notes)
                    return JSON.object([
                        ("team", .text(report.team.description)),
                        ("results", .list(found.map { [$0.json] } ?? [])),
                    ]).compact
                }
            ) { list.add(compact: $0) }
            list.close()
        case .html:
            var bodies: [String] = []
            try reporter.each(
                of: teams,
                render: { report in
                    Explanation(report, playbook: id, notes: notes)?.html
                        ?? "<p>\(XMLText.escaped(Self.notLookedAt(id, report)))</p>"
                }
            ) { bodies.append($0) }
            let title = pipeline.library[id]?.title ?? id
            Output.raw(
                try workspace.shell().page(
                    title: "Why: \(title)", kind: .retro,
                    body: bodies.joined(separator: "\n<hr>\n"),
                    footer: "Team-level numbers only. Nothing here describes one person's work."))
        }
    }

    private static func notLookedAt(_ id: String, _ report: TeamReport) -> String {
        "\(report.team): \(id) is deprecated or turned off, and not looked at here."
    }
}
