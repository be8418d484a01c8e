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
    ///
    /// - Parameters:
    ///   - weeks: That a metric's own move is looked for in.
    ///   - since: The day on which something is known to have changed.
    func report(
        on team: TeamID, weeks: Int = Looks.usualWeeks, since: Day? = nil
    ) throws -> TeamReport {
        let book = try book(of: team)
        let terms = Looks.Terms(
            rate: workspace.settings.isStrict ? Family.strictRate : Family.usualRate,
            weeks: weeks, declared: since.map { [$0] } ?? declared(for: team))
        return TeamReport(
            team: team, book: book,
            looks: Looks(at: date, of: book, playbooks: library.evaluated, terms: terms),
            playbooks: library.evaluated)
    }

    /// One team after the other, in this order.
    func eachReport(
        on teams: [TeamID], weeks: Int = Looks.usualWeeks, since: Day? = nil,
        _ body: (TeamReport) throws -> Void
    ) throws {
        for team in teams { try body(try report(on: team, weeks: weeks, since: since)) }
    }

    /// The days on which, by the team's own notes, the way of working changed.
    private func declared(for team: TeamID) -> [Day] {
        workspace.annotations(for: team).filter(\.kind.declaresChange).map(\.days.lowerBound)
    }

    /// The date of the report, less what the workspace waits before a week is published.
    private var date: Day { workspace.today.advanced(by: -workspace.settings.publishDelay) }

    /// What was published of a team by the report's date, with holidays and freezes taken out of the comparison.
    func book(of team: TeamID) throws -> TeamBook {
        guard let store = try workspace.existingStore() else { return TeamBook(series: []) }
        let calendar = workspace.calendar(for: team)
        let book = try store.book(of: team, preferring: Intake.preference)
        return TeamBook(
            series: book.all.map { series in
                series.over(before: date).masking {
                    calendar.leavesOut(periodFrom: $0, grain: series.metric.grain)
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
                        return Detection.verdict(
                            of: check,
                            on: book.evidence(
                                for: check.slice, in: spans, needs: playbook.pattern.needs))[
                                "ratio"]
                    }
                }))
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

    /// Those with a series of the team as a whole, by id.
    var metrics: [Metric] {
        bySlice.keys.filter { $0.segment == nil }.map(\.metric).sorted { $0.id < $1.id }
    }

    func evidence(
        for slice: MetricSlice, in spans: Spans,
        needs: Pattern.Needs = Pattern.Needs(coverage: 0, events: 0), declared: [Day] = []
    ) -> Evidence {
        Evidence(
            slice: slice, series: self[slice], spans: spans, needs: needs, other: { self[$0] },
            segments: { metric in
                bySlice.keys.filter { $0.metric == metric && $0.segment != nil }
                    .sorted { $0.description < $1.description }
            }, declared: declared)
    }
}

/// What a team's numbers say.
struct TeamReport {
    let team: TeamID
    let book: TeamBook
    let matches: [Match]
    /// By metric id.
    let moves: [MetricMove]
    /// The number of questions that were judged together.
    let considered: Int

    init(team: TeamID, book: TeamBook, looks: Looks, playbooks: [Playbook]) {
        self.team = team
        self.book = book
        matches = playbooks.map { looks.match($0) }
        moves = looks.moves
        considered = looks.look(weeksBack: 0).family.size
    }
}
