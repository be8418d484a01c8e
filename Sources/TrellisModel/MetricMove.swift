/// What the engine says about one metric of a team, playbook or not.
package struct MetricMove: Sendable {
    package let slice: MetricSlice
    /// `nil` for the team as a whole.
    package let service: String?
    /// Its numbers: `from`, `to`, `ratio`, `low`, `high`, `weeks`, `n`, `visible`, `p`; its words:
    /// `shape`, `since`.
    package let verdict: Verdict
    /// `nil` when it cannot be judged.
    package let tier: Tier?
    /// Weekly positions in a row, up to this one, at which the family found it.
    package let positions: Int
    package let spans: Spans

    package init(
        slice: MetricSlice, service: String?, verdict: Verdict, tier: Tier?, positions: Int,
        spans: Spans
    ) {
        self.slice = slice
        self.service = service
        self.verdict = verdict
        self.tier = tier
        self.positions = positions
        self.spans = spans
    }

    /// Where it went; `nil` when it cannot be judged.
    package var direction: Metric.Direction? {
        verdict["ratio"].map { $0 < 1 ? .down : .up }
    }

    /// Whether it is found, and went where it usually hurts.
    package var isHurting: Bool {
        (tier == .match || tier == .watch) && slice.metric.hurts != nil
            && direction == slice.metric.hurts
    }
}
