import TrellisModel

/// How a metric behaves in a team of medium size while nothing happens.
///
/// The numbers lie near what was measured on the git histories, CI runs and incident logs of public
/// projects in November 2026; where nothing was measured, near what teams of five to fifteen people
/// usually have.
struct CalmHabit {
    /// A usual value; of a count, a week's.
    let typical: Double
    /// Of single items, or of a level's weeks: the standard deviation of the logarithm.
    var spread = 0.0
    /// Records, wholes or arrivals a week.
    var volume = 20.0
    /// The variance of a week's count over its mean.
    var ratio = 2.0

    init(of metric: Metric) {
        self = Self.table[metric.id] ?? Self(usual: metric.kind)
    }

    private init(usual kind: Metric.Kind) {
        switch kind {
        case .item: self.init(20, spread: 1.4)
        case .level: self.init(20, spread: 0.2, volume: 200)
        case .count: self.init(8)
        case .share: self.init(0.15)
        case .queue: self.init(15)
        }
    }

    private init(
        _ typical: Double, spread: Double = 0, volume: Double = 20, ratio: Double = 2
    ) {
        self.typical = typical
        self.spread = spread
        self.volume = volume
        self.ratio = ratio
    }

    private static let table: [String: CalmHabit] = [
        "pr.size.typical": .init(70, spread: 1.8, ratio: 3),
        "review.first_response.typical": .init(5, spread: 1.3, ratio: 3),
        "review.turnaround.typical": .init(15, spread: 1.4, ratio: 3),
        "lead_time.typical": .init(40, spread: 1.3, volume: 15),
        "cycle_time.typical": .init(20, spread: 1.4, ratio: 3),
        "recovery.typical": .init(73, spread: 1.13, volume: 2, ratio: 1.5),
        "deploy.changes.typical": .init(4, spread: 0.8, volume: 15),

        "ci.duration.p50": .init(9, spread: 0.08, volume: 200, ratio: 3),
        "ci.duration.p90": .init(22, spread: 0.15, volume: 200, ratio: 3),
        "ci.queue.p90": .init(3, spread: 0.3, volume: 200, ratio: 3),
        "review.queue.age.p75": .init(60, spread: 0.3, volume: 14),
        "branch.age.p75": .init(9, spread: 0.25, volume: 18),
        "findings.age.p75": .init(40, spread: 0.15, volume: 40),
        "budget.remaining.share": .init(0.6, spread: 0.15, volume: 10),

        "review.queue.open": .init(14, volume: 20, ratio: 1.5),
        "wip.open": .init(18, volume: 15, ratio: 1.5),

        "pr.merged.count": .init(20, ratio: 3),
        "incidents.opened": .init(2, ratio: 1.5),
        "deploys.count": .init(15),
        "pages.count": .init(8, ratio: 3),
        "alerts.count": .init(40, ratio: 5),
        "findings.opened.count": .init(8),
        "findings.high.count": .init(1.5, ratio: 1.5),
        "defects.escaped.count": .init(3, ratio: 1.5),
        "dependency.updates.count": .init(10, ratio: 3),

        "ci.failure.share": .init(0.15, volume: 400, ratio: 3),
        "tests.flaky.share": .init(0.02, volume: 400, ratio: 3),
        "change.failure.share": .init(0.12, volume: 15, ratio: 1.5),
        "deploy.rework.share": .init(0.08, volume: 15, ratio: 1.5),
        "rollback.share": .init(0.05, volume: 15, ratio: 1.5),
        "rework.share": .init(0.12, volume: 25, ratio: 3),
        "pr.bulk.share": .init(0.06, ratio: 3),
        "ai.accepted.share": .init(0.3, volume: 500, ratio: 3),
        "ai.active.share": .init(0.6, volume: 12, ratio: 1),
        "ai.assisted.share": .init(0.35, volume: 25, ratio: 3),
        "work.blocked.share": .init(0.12, volume: 18, ratio: 1),
        "interrupts.share": .init(0.25, volume: 15, ratio: 1.5),
        "findings.repeat.share": .init(0.2, volume: 8),
        "coverage.risky.share": .init(0.7, volume: 2_000, ratio: 1),
        "incidents.repeat.share": .init(0.2, volume: 3, ratio: 1.5),
        "incidents.after_deploy.share": .init(0.3, volume: 3, ratio: 1.5),
        "alerts.actionable.share": .init(0.5, volume: 40, ratio: 5),
        "pages.after_hours.share": .init(0.25, volume: 8, ratio: 3),
        "actions.finished.share": .init(0.7, volume: 4, ratio: 1),
        "actions.incident.finished.share": .init(0.6, volume: 2, ratio: 1),
        "trust.supported.share": .init(0.88, volume: 7, ratio: 1),
    ]
}
