extension Family {
    /// The twenty metrics of a team. The parameters lie near what was measured on the git histories,
    /// CI runs and incident logs of public projects in November 2026: a spread of single pull
    /// requests of 1.7 to 2.3 on the logarithm, of weekly build times of 5 to 22 %, of incidents 0.8
    /// to 2 times that of chance.
    static let team: [Family] = items + levels + shares + counts

    private static let items = [
        Family(
            "pr.size.typical",
            .items(typical: 70, spread: 1.8, perWeek: 20, ratio: 3, extra: 0.25)),
        Family(
            "review.first_response.typical",
            .items(typical: 5, spread: 1.3, perWeek: 20, ratio: 3, extra: 0.25)),
        Family(
            "lead_time.typical",
            .items(typical: 40, spread: 1.3, perWeek: 15, ratio: 2, extra: 0.25)),
        Family(
            "cycle_time.typical",
            .items(typical: 20, spread: 1.4, perWeek: 20, ratio: 3, extra: 0.25)),
        Family(
            "recovery.typical",
            .items(typical: 73, spread: 1.13, perWeek: 2, ratio: 1.5, extra: 0.1)),
    ]

    private static let levels = [
        Family("ci.duration.p50", .level(typical: 9, spread: 0.08, memory: 0.3)),
        Family("ci.duration.p90", .level(typical: 22, spread: 0.15, memory: 0.2)),
        Family("ci.queue.p90", .level(typical: 3, spread: 0.3, memory: 0.3)),
        Family("review.queue.open", .level(typical: 14, spread: 0.35, memory: 0.4)),
        Family("wip.open", .level(typical: 18, spread: 0.25, memory: 0.4)),
    ]

    /// Levels alone, eight of them, all with the same memory: what the guard is for.
    static func levels(memory: Double) -> [Family] {
        [
            ("ci.duration.p50", 9, 0.08), ("ci.duration.p90", 22, 0.15), ("ci.queue.p90", 3, 0.3),
            ("review.queue.open", 140, 0.35), ("wip.open", 180, 0.25),
            ("review.queue.age.p75", 60, 0.3), ("branch.age.p75", 9, 0.25),
            ("findings.age.p75", 40, 0.15),
        ].map { Family($0.0, .level(typical: $0.1, spread: $0.2, memory: memory)) }
    }

    // 3.9 times the binomial's variance: 1 + 400 · 0.15 · 0.85 · 0.24².
    private static let shares = [
        Family(
            "ci.failure.share", .share(rate: 0.15, whole: 400, ratio: 3, wander: 0.24, memory: 0)),
        Family(
            "tests.flaky.share", .share(rate: 0.03, whole: 400, ratio: 3, wander: 0.25, memory: 0)),
        Family(
            "change.failure.share",
            .share(rate: 0.15, whole: 15, ratio: 1.5, wander: 0.1, memory: 0)),
        Family(
            "ai.accepted.share",
            .share(rate: 0.3, whole: 500, ratio: 3, wander: 0.1, memory: 0.2)),
        Family("rework.share", .share(rate: 0.12, whole: 25, ratio: 3, wander: 0.15, memory: 0)),
    ]

    private static let counts = [
        Family(
            "incidents.opened", .count(perWeek: 2, ratio: 1.5),
            days: [1, 1, 1, 1, 1, 0.15, 0.15]),
        Family("deploys.count", .count(perWeek: 15, ratio: 2), days: [1, 1, 1, 1, 1, 0, 0]),
        Family("pages.count", .count(perWeek: 8, ratio: 3)),
        Family("alerts.count", .count(perWeek: 40, ratio: 5)),
        Family("findings.opened.count", .count(perWeek: 8, ratio: 2)),
    ]
}
