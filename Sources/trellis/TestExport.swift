import TrellisModel
import TrellisPlaybooks

/// `trellis match --export-test`: a team's numbers behind one playbook, for its tests.
struct TestExport {
    let playbook: String

    func write(_ teams: [TeamID], _ pipeline: Pipeline) throws {
        let team = try OneTeam.of(teams, for: "a test case")
        guard let playbook = pipeline.library[playbook] else { return }
        let workspace = pipeline.workspace
        let report = try pipeline.reporter().report(on: team)
        guard let match = report.matches.first(where: { $0.playbook.id == playbook.id }) else {
            throw NotLookedAt(playbook: playbook)
        }
        let notes = workspace.annotations(for: team)
        let test = ExportedTest(
            playbook, of: report.book, at: pipeline.date, reported: match.outcome,
            params: workspace.settings.tuning[playbook.id] ?? [:],
            calendar: TeamCalendar(
                region: workspace.calendar, notes: notes.filter(\.kind.takesDaysOut)),
            changes: notes.filter { $0.kind.declaresChange || $0.kind == .incidentResponse })
        Output.result(try test.text())
    }

    private struct NotLookedAt: HelpfulError {
        let playbook: Playbook

        var location: SourceLocation? { nil }
        var summary: String { "'\(playbook.id)' is not looked at here" }
        var help: String? {
            playbook.status == .deprecated
                ? "it is deprecated" : "it is turned off in trellis.yml, under 'tuning'"
        }
        var status: ExitStatus { .wrongUsage }
    }
}
