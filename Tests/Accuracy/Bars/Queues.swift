/// C3: queues that grow because more arrives than leaves.
enum Queues {
    private struct Kind {
        let what: String
        let weeks: Int
        /// What arrives beyond the twenty a week that leave: 0.4 is 40 %. At 0 the queue is stable:
        /// more leaves while it is long.
        let overload: Double
        let teams: Int
        let must: Line.Must
    }

    private static let kinds = [
        Kind(what: "stable, 13 weeks", weeks: 13, overload: 0, teams: 600, must: .atMost(0.02)),
        Kind(what: "stable, 26 weeks", weeks: 26, overload: 0, teams: 600, must: .atMost(0.02)),
        Kind(
            what: "+40 % arrives, 13 weeks", weeks: 13, overload: 0.4, teams: 300,
            must: .atLeast(0.85)),
        Kind(
            what: "+20 % arrives, 26 weeks", weeks: 26, overload: 0.2, teams: 300,
            must: .atLeast(0.75)),
    ]

    static func lines(_ laboratory: Laboratory) throws -> [Line] {
        var lines: [Line] = []
        for weeks in [13, 26] {
            lines += try measure(weeks, kinds.filter { $0.weeks == weeks }, laboratory)
        }
        return lines
    }

    private static func measure(
        _ weeks: Int, _ kinds: [Kind], _ laboratory: Laboratory
    ) throws -> [Line] {
        let crowd = Crowd(kinds) { laboratory.count($0.teams) }
        let id = "queue-grows-\(weeks)"
        let playbook = OwnPlaybook.text(
            id: id, grain: "week", window: "\(weeks)w", metric: "review.queue.open",
            test: "flow: {ratio: {gte: 1.3}}")
        let suite = Suite(
            name: id, teams: crowd.teams(rows), playbooks: ["flow/\(id).md": playbook])
        let found = try laboratory.workspaces(suite).check(OwnPlaybook.check, of: id)
        return crowd.groups.map { kind, names in
            let own = names.map { found[$0]?.check }
            return Line(
                "C3", "queue, \(kind.what), p < .05 and 1.3 times as long", kind.must,
                own.share(kind.must) { ($0["p"] ?? 1) < 0.05 && ($0["ratio"] ?? 0) >= 1.3 },
                beside: "check holds: \(own.count { $0?.holds ?? false }) of \(own.count)"
                    + own.unjudged)
        }
    }

    /// Twenty a week, and the last week's length remembered with 0.6: a stable queue.
    private static func rows(_ kind: Kind, _ team: String) -> [Row] {
        var chance = Chance("queues", "\(kind.weeks)", team)
        var length = 15
        return (1...kind.weeks + 2).reversed().flatMap { ago -> [Row] in
            let isOver = kind.overload > 0 && ago <= kind.weeks
            let opened = chance.count(mean: isOver ? 20 * (1 + kind.overload) : 20, ratio: 1.5)
            let pull = isOver ? 0 : 0.4 * Double(length - 15)
            let closed = min(
                length + opened, chance.count(mean: max(20 + pull, 0), ratio: 1.5))
            length += opened - closed
            let monday = Weeks.monday(ago: ago)
            return [
                Row(monday, "review.queue.open", count: length),
                Row(monday, "review.queue.open", segment: "flow=opened", count: opened),
                Row(monday, "review.queue.open", segment: "flow=closed", count: closed),
            ]
        }
    }
}
