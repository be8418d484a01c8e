/// C4: a rate past a line of 2 %, judged over four weeks of a hundred runs each.
enum Thresholds {
    private static let kinds: [(what: String, rate: Double, teams: Int, must: Line.Must)] = [
        ("1.5 % flaky", 0.015, 800, .atMost(0.02)),
        ("2 % flaky", 0.02, 200, .information),
        ("3 % flaky", 0.03, 200, .information),
        ("4 % flaky", 0.04, 400, .atLeast(0.75)),
        ("6 % flaky", 0.06, 200, .information),
    ]
    private static let id = "flaky-past-a-line"

    static func lines(_ laboratory: Laboratory) throws -> [Line] {
        let crowd = Crowd(kinds) { laboratory.count($0.teams) }
        let playbook = OwnPlaybook.text(
            id: id, grain: "week", window: "4w", metric: "tests.flaky.share",
            test: "level: {stat: pooled, gt: 0.02}")
        let teams = crowd.teams { rows($0.rate, $1) }
        let suite = Suite(name: id, teams: teams, playbooks: ["quality/\(id).md": playbook])
        let found = try laboratory.workspaces(suite).check(OwnPlaybook.check, of: id)
        return crowd.groups.map { kind, names in
            let own = names.map { found[$0]?.check }
            let matched = own.share(.information, where: \.holds)
            return Line(
                "C4", "line of 2 %, \(kind.what), 400 runs, low end past it", kind.must,
                own.share(kind.must) { ($0["low"] ?? 0) > 0.02 },
                beside: "found beside the metric's move, without its best week: "
                    + "\((matched.value * 100).rounded()) %" + own.unjudged)
        }
    }

    private static func rows(_ rate: Double, _ team: String) -> [Row] {
        var chance = Chance(id, team)
        return (1...6).reversed().map { ago in
            Row(
                Weeks.monday(ago: ago), "tests.flaky.share", part: chance.binomial(100, rate),
                whole: 100)
        }
    }
}
