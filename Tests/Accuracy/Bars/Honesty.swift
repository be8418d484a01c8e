import TrellisModel

/// D1: whether what is said about a change that was found is true.
enum Honesty {
    static func lines(_ laboratory: Laboratory) throws -> [Line] {
        try [13, 26].flatMap { window in
            let found = try found(window, laboratory, where: \.isCoached)
            let steps = found.filter { $0.kind.shape == .step }
            let trends = found.filter { $0.kind.shape == .trend }
            return [
                Line(
                    "D1", "interval covers the true step, \(window) weeks", .atLeast(0.85),
                    Estimate(steps.compactMap { covers($0.move, $0.kind.factor) })),
                Line(
                    "D1", "true steps called gradual, \(window) weeks", .atMost(0.22),
                    Estimate(steps.map { $0.move.shape == "gradual" }),
                    beside: "called unclear: \(unclear(steps.map(\.move)))"),
                Line(
                    "D1", "true trends called sudden, \(window) weeks", .atMost(0.22),
                    Estimate(trends.map { $0.move.shape == "sudden" }),
                    beside: "called unclear: \(unclear(trends.map(\.move)))"),
                Line(
                    "D1", "week of a step within one week, \(window) weeks", .atLeast(0.65),
                    Estimate(steps.compactMap { isNear($0.move, $0.kind, window) })),
            ]
        } + eightWeeks(laboratory)
    }

    /// Eight weeks can only be watched, and what is watched is told with an interval.
    private static func eightWeeks(_ laboratory: Laboratory) throws -> [Line] {
        let steps = try found(8, laboratory, where: \.isListed).filter { $0.kind.shape == .step }
        return [
            Line(
                "D1", "interval covers the true step, of what is watched, 8 weeks", .information,
                Estimate(steps.compactMap { covers($0.move, $0.kind.factor) }))
        ]
    }

    private static func found(
        _ window: Int, _ laboratory: Laboratory, where isFound: (Move) -> Bool
    ) throws -> [(kind: PlantedTeams, move: Move)] {
        try PlantedTeams.found(window: window, laboratory).flatMap { kind, moves in
            moves.compactMap { move in
                move.flatMap { isFound($0) ? (kind: kind, move: $0) : nil }
            }
        }
    }

    /// - Returns: `nil` when no interval was given.
    private static func covers(_ move: Move, _ factor: Double) -> Bool? {
        guard let near = move.low, let far = move.high else { return nil }
        return (min(near, far)...max(near, far)).contains(factor)
    }

    /// - Returns: `nil` when no week was given.
    private static func isNear(_ move: Move, _ kind: PlantedTeams, _ window: Int) -> Bool? {
        guard let since = move.since.flatMap({ Day($0) }) else { return nil }
        let truth = Weeks.monday(ago: kind.plant(window: window).weeksAgo)
        return abs(truth.distance(to: since.monday)) <= 7
    }

    private static func unclear(_ moves: [Move]) -> String {
        Line.Unit.percent.text(
            Double(moves.count { $0.shape == "unclear" }) / Double(moves.count))
    }
}
