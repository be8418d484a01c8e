import TrellisDetect
import TrellisModel
import TrellisPlaybooks

/// One year of one calm team, looked at every week as a report would look.
struct NoiseYear {
    /// Weekly positions of the year.
    static let positions = 52
    /// The Monday of the last report, 2 March 2026: the last closed week ends on the day before it.
    static let end = Day(number: 20_514)

    /// Whether the playbook matched at any of them.
    let isMatched: Bool
    /// Positions at which it was watched.
    let watched: Int
    /// Positions at which there was enough to say something.
    let judged: Int
    /// Positions at which a match was possible: nothing but evidence was in its way.
    let open: Int

    /// What a playbook needs before it can be looked at: its weeks, and those that `hold` replays.
    static func plan(for pattern: Pattern, isAtLine: Bool = false) -> CalmPlan {
        CalmPlan(for: pattern, positions: positions + Matcher.replay, isAtLine: isAtLine)
    }

    init(_ playbook: Playbook, _ plan: CalmPlan, _ roles: CalmRoles, seed: UInt64, year: Int) {
        let team = CalmTeam(plan, seed: seed, year: year, until: Self.end)
        var isMatched = false, watched = 0, judged = 0, open = 0
        for (_, match) in PatternJudge.outcomes(
            of: playbook, series: team.series, until: Self.end, positions: Self.positions)
        {
            isMatched = isMatched || match.outcome == .match
            if match.outcome == .watch { watched += 1 }
            if match.outcome != .unknown { judged += 1 }
            let truths = Dictionary(
                match.checks.map { ($0.check.name, $0.verdict.truth) },
                uniquingKeysWith: { first, _ in first })
            if match.outcome != .unknown, roles.allowsMatch(truths) { open += 1 }
        }
        (self.isMatched, self.watched) = (isMatched, watched)
        (self.judged, self.open) = (judged, open)
    }
}
