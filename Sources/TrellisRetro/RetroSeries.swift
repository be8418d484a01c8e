package import TrellisModel

/// What the retros of one team tell as numbers, one point for each retro: a share of the team, and
/// never anything of an owner.
///
/// The documents are the only place where actions are kept, so this is counted anew for each report.
package struct RetroSeries {
    /// What stands beside the series where others name their importer.
    package static let source = "retros"

    private let team: TeamID
    /// Held by the date of the report, oldest first.
    private let documents: [RetroDocument]
    /// The days on which the team held a retro, oldest first.
    private let days: [Day]
    private let policy: PrivacyPolicy
    private let date: Day

    /// - Parameters:
    ///   - documents: Those of other teams are passed over.
    ///   - date: What was held later is not seen, and a retro counts once its week is over.
    ///   - minimumPeople: The fewest answers of a trust check that is read; at least
    ///     ``PrivacyPolicy/floor``, also where the other numbers are public.
    package init(
        of team: TeamID, in documents: [RetroDocument], until date: Day,
        minimumPeople: Int = PrivacyPolicy.floor
    ) {
        self.team = team
        self.date = date
        self.documents = documents.filter { $0.team == team && $0.held <= date }
            .enumerated().sorted { ($0.element.held, $0.offset) < ($1.element.held, $1.offset) }
            .map(\.element)
        days = Set(self.documents.filter { $0.kind == .retro && $0.subject == nil }.map(\.held))
            .sorted()
        policy = PrivacyPolicy(minimumPeople: minimumPeople)
    }

    /// Those that have a point, or one that is withheld.
    package var all: [Series] {
        let finished = finished
        return [
            series("actions.finished.share", finished.all),
            series("actions.incident.finished.share", finished.incident),
            series("trust.supported.share", trust),
        ].compactMap(\.self)
    }

    /// A part of a whole, in the week that begins on a Monday.
    private typealias Counts = [Day: (part: Int, whole: Int)]

    private func series(_ id: String, _ counts: Counts) -> Series? {
        guard let metric = MetricCatalogue.metric(id) else { return nil }
        var points: [Series.Point] = [], withheld: [Day: Withheld.Reason] = [:]
        for (start, count) in counts.sorted(by: { $0.key < $1.key })
        where count.whole > 0 && start.advanced(by: metric.grain.days) <= date {
            let (part, whole) = (Double(count.part), Double(count.whole))
            let cell = Cell(
                scope: Scope(team: team), slice: MetricSlice(metric), start: start,
                value: part / whole, n: count.whole, part: part, whole: whole,
                people: metric.needsPeople ? count.whole : nil, coveredDays: metric.grain.days)
            switch policy.decide(cell) {
            case .publish(let aggregate):
                let cell = aggregate.cell
                points.append(
                    Series.Point(
                        start: cell.start, value: cell.value, n: cell.n, part: cell.part,
                        whole: cell.whole))
            case .withhold(let hidden): withheld[hidden.start] = hidden.reason
            }
        }
        guard !points.isEmpty || !withheld.isEmpty else { return nil }
        return Series(
            slice: MetricSlice(metric), scope: Scope(team: team), source: Self.source,
            points: points, withheld: withheld)
    }

    /// Of two retros in one week, the later; the answers of both may be of the same few people.
    private var trust: Counts {
        documents.reduce(into: [:]) { counts, document in
            guard let trust = document.trust else { return }
            counts[document.held.monday] = (trust.supported, trust.answers)
        }
    }

    /// Of the actions that a retro agreed on, how many were finished when the next one was held.
    ///
    /// What the review of an incident agreed on counts with the retro that first carries it, so that
    /// it has the time between two retros as well. A `done:` day says when an action was finished;
    /// without one, the newest document up to that retro does.
    private var finished: (all: Counts, incident: Counts) {
        var all: Counts = [:], incident: Counts = [:]
        var standings: [String: ActionStanding] = [:]
        var next = documents.startIndex
        for (last, day) in zip([nil] + days.map(Optional.some), days) {
            while next < documents.endIndex, documents[next].held <= day {
                for action in documents[next].actions {
                    standings.take(action)
                }
                next += 1
            }
            guard let last else { continue }
            let before = days.last { $0 < last }
            for standing in standings.values where standing.action.mention.held <= last {
                if let before, standing.action.mention.held <= before { continue }
                let part = standing.isFinished(by: day) ? 1 : 0
                all[day.monday, default: (0, 0)].part += part
                all[day.monday, default: (0, 0)].whole += 1
                guard standing.action.occasion == .incident else { continue }
                incident[day.monday, default: (0, 0)].part += part
                incident[day.monday, default: (0, 0)].whole += 1
            }
        }
        return (all, incident)
    }
}
