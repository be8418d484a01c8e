import TrellisModel
import TrellisPlaybooks
import TrellisRetro

/// What the numbers of actions were on the days they were agreed, as it was known then.
struct Baselines {
    private let workspace: Workspace
    private let retros: [TeamID: [RetroDocument]]?

    /// - Parameter retros: Where they were read already.
    init(_ workspace: Workspace, retros: [TeamID: [RetroDocument]]? = nil) {
        self.workspace = workspace
        self.retros = retros
    }

    subscript(action: Action) -> Action.Baseline? { of([action])[action.id] }

    /// One for each action that has a number; none also where the numbers cannot be read, since an
    /// action does not need one.
    ///
    /// - Returns: By id.
    func of(_ actions: [Action]) -> [String: Action.Baseline] {
        let asked = actions.filter { $0.from != nil }
        guard !asked.isEmpty, let whole = try? Pipeline(workspace, retros: retros) else {
            return [:]
        }
        let ofDays = Dictionary(grouping: asked, by: \.mention.held).sorted { $0.key < $1.key }
        // What the store has of a team is the same on all days.
        let teams = Set(asked.map(\.mention.team)).sorted()
        let series = Parallel.map(teams) { team in (team, try? whole.imported(of: team)) }
        let imported = Dictionary(series, uniquingKeysWith: { first, _ in first })
        let found = Parallel.map(ofDays) { day, actions in
            of(actions, on: day, whole, imported.compactMapValues(\.self))
        }
        return Dictionary(found.joined().map(\.self), uniquingKeysWith: { first, _ in first })
    }

    /// - Parameter whole: Of any day. A playbook's follow-up is the same on all of them.
    private func of(
        _ actions: [Action], on day: Day, _ whole: Pipeline, _ imported: [TeamID: [Series]]
    ) -> [(String, Action.Baseline)] {
        let then = workspace.on(day)
        guard
            let pipeline = try? Pipeline(
                then, library: then.library(from: whole.library), retros: whole.retros),
            var reporter = try? pipeline.reporter()
        else { return [] }
        // Counting numbers from every retro before takes longer than all the rest.
        if !actions.contains(where: { pipeline.playbook(behind: $0)?.readsRetros ?? false }) {
            reporter.retros = [:]
        }
        return Dictionary(grouping: actions, by: \.mention.team).flatMap { team, actions in
            guard let series = imported[team],
                let book = try? reporter.book(of: team, imported: series)
            else { return [(String, Action.Baseline)]() }
            return actions.compactMap { action in
                pipeline.baseline(of: action, in: book).map { (action.id, $0) }
            }
        }
    }
}

extension Playbook {
    /// Whether it looks at a number that is counted from the retros themselves.
    fileprivate var readsRetros: Bool {
        let named = pattern.checks.flatMap { check in
            check.settings.values.values.compactMap { MetricCatalogue.metric("\($0)") }
                + [check.slice.metric]
        }
        return (named + [followUp.slice.metric]).contains { $0.grain == .retro }
    }
}
