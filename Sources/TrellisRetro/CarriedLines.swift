import TrellisModel

/// What comes back from earlier retros, line by line: what makes an experiment possible straight
/// below it.
struct CarriedLines {
    let facts: RetroFacts

    var lines: [String] {
        let actions = facts.carried.map(\.action)
        let experiments = Set(actions.filter { $0.supports == nil }.map(\.id))
        func isBelow(_ action: Action) -> Bool {
            action.supports.map(experiments.contains) ?? false
        }
        let below = Dictionary(grouping: actions.filter(isBelow), by: { $0.supports ?? "" })
        return actions.filter { !isBelow($0) }
            .flatMap { [$0] + (below[$0.id] ?? []) }.map(line)
    }

    /// A reason that was written below the line comes along below it.
    private func line(_ action: Action) -> String {
        let own = ActionLine.write(action)
        guard let refusal = action.refusal, action.reasonInText == nil else { return own }
        return "\(own)\n  \(refusal)"
    }

    /// Open support lines whose experiment was dropped: whether they are still wanted is asked.
    var questions: [String] {
        facts.carried.map(\.action).filter(\.isOpen).compactMap { action in
            guard let experiment = action.supports.flatMap({ facts.experiments[$0] }),
                experiment.state == .dropped
            else { return nil }
            return facts.words(
                experiment.refusal == nil ? .carriedDropped : .carriedRefused,
                [
                    "action": action.text, "experiment": experiment.what,
                    "because": experiment.refusal ?? "",
                ])
        }
    }
}
