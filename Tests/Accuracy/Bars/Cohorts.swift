/// C2: rework of assisted changes and of the others, compared week by week.
enum Cohorts {
    private struct Kind {
        let what: String
        /// Merged changes a week.
        let assisted: Double
        let other: Double
        /// How many times as often assisted changes are reworked.
        var ratio = 1.0
        /// Whether assistance and rework both grow over the weeks.
        var bothGrow = false
        let teams: Int
        let must: Line.Must

        /// How far the window's weeks have come, 0 to 1, and what that does to each side.
        func week(_ progress: Double) -> (assisted: Double, other: Double, rate: Double) {
            guard bothGrow else { return (assisted, other, 0.12) }
            let share = 0.1 + 0.5 * progress
            let all = assisted + other
            return (all * share, all * (1 - share), 0.08 + 0.16 * progress)
        }
    }

    private static let kinds = [
        Kind(
            what: "calm, 104 and 195 changes", assisted: 8, other: 15, teams: 600,
            must: .atMost(0.05)),
        Kind(
            what: "calm, 325 and 520 changes", assisted: 25, other: 40, teams: 600,
            must: .atMost(0.05)),
        Kind(
            what: "calm, assistance and rework both grow, 299 changes", assisted: 8, other: 15,
            bothGrow: true, teams: 600, must: .atMost(0.05)),
        Kind(
            what: "calm, assistance and rework both grow, 845 changes", assisted: 25, other: 40,
            bothGrow: true, teams: 600, must: .atMost(0.05)),
        Kind(
            what: "rework × 2, 325 and 520 changes", assisted: 25, other: 40, ratio: 2,
            teams: 300, must: .atLeast(0.90)),
        Kind(
            what: "rework × 3, 104 and 195 changes", assisted: 8, other: 15, ratio: 3,
            teams: 300, must: .atLeast(0.90)),
    ]

    static func lines(_ laboratory: Laboratory) throws -> [Line] {
        let crowd = Crowd(kinds) { laboratory.count($0.teams) }
        let suite = Suite(name: "cohorts", teams: crowd.teams(rows))
        let found = try laboratory.workspaces(suite).check(
            "assisted-reworked-more", of: "ai-suggestion-rework")
        return crowd.groups.map { kind, names in
            let own = names.map { found[$0]?.check }
            let holds = Estimate(own.map { $0?.holds ?? false })
            return Line(
                "C2", "cohorts, \(kind.what), p < .05", kind.must,
                own.share(kind.must) { ($0["p"] ?? 1) < 0.05 },
                beside: "check holds: \(Line.Unit.percent.text(holds.value))\(own.unjudged)")
        }
    }

    private static func rows(_ kind: Kind, _ team: String) -> [Row] {
        var chance = Chance("cohorts", team)
        return (1...14).reversed().flatMap { ago -> [Row] in
            let now = kind.week(Double(13 - min(ago, 13)) / 12)
            let sides = [
                ("cohort=assisted", now.assisted, now.rate * kind.ratio),
                ("cohort=other", now.other, now.rate),
            ]
            return sides.compactMap { segment, mean, rate in
                let whole = chance.poisson(mean)
                guard whole > 0 else { return nil }
                return Row(
                    Weeks.monday(ago: ago), "rework.share", segment: segment,
                    part: chance.binomial(whole, rate), whole: whole)
            }
        }
    }
}
