import TrellisModel

/// D2: whether it is silent where the data cannot carry a word.
enum Abstention {
    /// Every metric three times as bad, or a third, from the middle on: hard to overlook.
    private static func history(_ name: String, weeks: Int, usable: Int) -> History {
        let plants = Family.team.map { family in
            Plant(
                metric: family.metric, shape: .step,
                factor: ["deploys.count", "ai.accepted.share"].contains(family.metric)
                    ? 1 / 3.0 : 3,
                weeksAgo: usable / 2 + 1)
        }
        return History(name: name, suite: "abstention", weeks: weeks, plants: plants)
    }

    static func lines(_ laboratory: Laboratory) throws -> [Line] {
        let kinds: [(what: String, rows: (String) -> [Row])] =
            [5, 8, 9].map { weeks in
                ("\(weeks) weeks", { history($0, weeks: weeks, usable: weeks).rows })
            } + [("9 usable weeks of 26", gaps), ("too few events", rare)]
        let crowd = Crowd(kinds) { _ in laboratory.count(40) }
        let suite = Suite(name: "abstention", teams: crowd.teams { $0.rows($1) })
        let reports = try laboratory.moves(suite)
        let silent = crowd.groups.map { kind, names in
            let own = names.flatMap { reports[$0] ?? [] }
            return Line(
                "D2", "coached, \(kind.what), all three times as bad", .atMost(0),
                Estimate(own.map(\.isCoached)),
                beside: "watched: \(own.count { $0.tier == .watch }) of \(own.count)")
        }
        let judged = laboratory.everyMove.filter { $0.tier != .unknown }
        return silent + [
            Line(
                "D2", "judged with fewer than 6 weeks", .atMost(0),
                Estimate(judged.map { ($0.weeks ?? 0) < 6 })),
            Line(
                "D2", "verdicts without n, weeks and what would have shown", .atMost(0),
                Estimate(judged.map { $0.n == nil || $0.weeks == nil || $0.visible == nil })),
        ]
    }

    /// Nine weeks of 26 are there, the same ones for every metric; the last is one of them.
    private static func gaps(_ name: String) -> [Row] {
        var chance = Chance("abstention", name, "gaps")
        var weeks = Array(2...26)
        chance.shuffle(&weeks)
        let kept = Set(weeks.prefix(8) + [1])
        let mondays = Set(kept.map { Weeks.monday(ago: $0) })
        return history(name, weeks: 26, usable: 26).rows.filter {
            mondays.contains($0.period.monday)
        }
    }

    /// Seven incidents, seven pages and seven flaky runs, all in the last four of 26 weeks.
    private static func rare(_ name: String) -> [Row] {
        var chance = Chance("abstention", name, "rare")
        var incidents = [[Int]](repeating: [Int](repeating: 0, count: 7), count: 26)
        var pages = [Int](repeating: 0, count: 26), flaky = pages
        for _ in 0..<7 {
            incidents[22 + chance.below(4)][chance.below(5)] += 1
            pages[22 + chance.below(4)] += 1
            flaky[22 + chance.below(4)] += 1
        }
        return (0..<26).flatMap { week -> [Row] in
            let monday = Weeks.monday(ago: 26 - week)
            return Point.daily(incidents[week]).rows("incidents.opened", monday: monday)
                + Point.events(pages[week]).rows("pages.count", monday: monday)
                + Point.share(part: flaky[week], whole: 20).rows(
                    "tests.flaky.share", monday: monday)
        }
    }
}
