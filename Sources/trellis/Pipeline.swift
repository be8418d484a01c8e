import Foundation
import TrellisDetect
import TrellisImport
import TrellisModel
import TrellisPlaybooks
import TrellisRetro
import TrellisStore

/// How the stages meet: exports → aggregates → store → series → verdicts → matches → a document.
struct Pipeline {
    let workspace: Workspace
    let library: Library

    init(_ workspace: Workspace) throws {
        self.workspace = workspace
        library = try workspace.library()
    }

    /// What a team's numbers say at the workspace's date.
    func report(on team: TeamID) throws -> TeamReport {
        let book = try book(of: team)
        return TeamReport(team: team, book: book, matches: matches(in: book, at: date))
    }

    /// The date of the report, less what the workspace waits before a week is published.
    private var date: Day { workspace.today.advanced(by: -workspace.settings.publishDelay) }

    private func matches(in book: TeamBook, at date: Day) -> [Match] {
        library.evaluated.map { playbook in
            Matcher.match(playbook, at: date) { check, spans in
                verdict(of: check, in: spans, of: playbook, book)
            }
        }
    }

    /// What was published of a team by the report's date, with holidays and freezes taken out of the comparison.
    func book(of team: TeamID) throws -> TeamBook {
        guard let store = try workspace.existingStore() else { return TeamBook(series: []) }
        let notes = workspace.annotations(for: team)
        let book = try store.book(of: team, preferring: Intake.preference)
        return TeamBook(
            series: book.all.map { series in
                series.over(before: date).masking { start in
                    notes.contains { $0.masks(periodFrom: start, grain: series.metric.grain) }
                }
            })
    }

    /// The follow-up of a done action, with the same definition before and after.
    func followUp(of action: Action, in book: TeamBook) -> FollowUpResult? {
        guard action.state == .done, let origin = action.from,
            let playbook = library.playbooks.first(where: { $0.id == origin.playbook })
        else { return nil }
        return FollowUpMeasure.result(
            of: playbook.followUp, agreed: action.mention.held,
            done: action.done ?? action.mention.held, at: date,
            in: FollowUpMeasure.Numbers(
                series: { book[$0] },
                ratio: { name, days in
                    playbook.pattern.checks.first { $0.name == name }.flatMap { check in
                        let spans = Spans(window: days, baseline: nil)
                        return verdict(of: check, in: spans, of: playbook, book)["ratio"]
                    }
                }))
    }

    private func verdict(
        of check: Check, in spans: Spans, of playbook: Playbook, _ book: TeamBook
    ) -> Verdict {
        Detection.verdict(
            of: check,
            on: Evidence(
                slice: check.slice, series: book[check.slice], spans: spans,
                needs: playbook.pattern.needs, other: { book[$0] }))
    }
}

/// The series of one team.
struct TeamBook: Sendable {
    let series: [Series]
    private let bySlice: [MetricSlice: Series]

    init(series: [Series]) {
        self.series = series
        bySlice = Dictionary(
            series.filter { $0.scope.service == nil }.map { ($0.slice, $0) },
            uniquingKeysWith: { first, _ in first })
    }

    subscript(slice: MetricSlice) -> Series? { bySlice[slice] }
}

/// What a team's numbers say.
struct TeamReport {
    let team: TeamID
    let book: TeamBook
    let matches: [Match]
}
