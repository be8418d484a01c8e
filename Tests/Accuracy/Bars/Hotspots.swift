import TrellisModel

/// C5: a module with more incidents than its share of the changes explains.
enum Hotspots {
    private struct Kind {
        let what: String
        /// Incidents in the window.
        let incidents: Int
        /// How many times the risk of a change one module has.
        var risk = 1.0
        /// Two incidents, both in the module that is changed least.
        var isRare = false
        let teams: Int
        var must = Line.Must.information
    }

    private static let kinds =
        [8, 15, 30].flatMap { incidents in
            [
                Kind(
                    what: "calm, \(incidents) incidents", incidents: incidents, teams: 300,
                    must: .atMost(0.01)),
                Kind(
                    what: "six times the risk, \(incidents) incidents", incidents: incidents,
                    risk: 6,
                    teams: 100),
            ]
        } + [Kind(what: "two in a quiet module", incidents: 12, isRare: true, teams: 60)]

    private static let modules = 30
    private static let weeks = 13
    private static let id = "module-stands-out"

    static func lines(_ laboratory: Laboratory) throws -> [Line] {
        let crowd = Crowd(kinds) { laboratory.count($0.teams) }
        let playbook = OwnPlaybook.text(
            id: id, grain: "day", window: "\(weeks)w", metric: "incidents.opened",
            test: "hotspot: {of: module, against: pr.merged.count}")
        let suite = Suite(
            name: id, teams: crowd.teams(rows), playbooks: ["reliability/\(id).md": playbook])
        let found = try laboratory.workspaces(suite).check(OwnPlaybook.check, of: id)
        let few = found.values.count { $0.check.holds && ($0.check["k"] ?? 0) < 3 }
        let lines = crowd.groups.map { kind, names in
            let own = names.map { found[$0]?.check }
            return Line(
                "C5", "hotspot, \(kind.what)", kind.must, own.share(kind.must, where: \.holds),
                beside: String(own.unjudged.dropFirst(2)))
        }
        return lines + [
            Line(
                "C5", "hotspots of fewer than three incidents", .atMost(0),
                Estimate(few, of: found.count))
        ]
    }

    /// Changes follow Zipf's law over the modules, forty a week.
    ///
    /// The days of the whole are all there; a module has a row on the days it had an incident.
    private static func rows(_ kind: Kind, _ team: String) -> [Row] {
        var chance = Chance(id, team)
        let changes = (1...modules).map { 1 / Double($0) }
        let risky = 2 + chance.below(8)
        let risks = changes.enumerated().map { $1 * ($0 == risky ? kind.risk : 1) }
        let days = weeks * 7
        var places = (0..<kind.incidents).map { _ in
            (day: chance.below(days), module: chance.pick(risks))
        }
        if kind.isRare {
            for index in places.indices {
                // Two in the last module, and one each in the most changed ones.
                places[index].module = index < 2 ? modules - 1 : index - 2
            }
        }
        let first = Weeks.monday(ago: weeks)
        var rows = (0..<days).map { day in
            Row(
                first.advanced(by: day), "incidents.opened",
                count: places.count { $0.day == day })
        }
        let cells = Dictionary(grouping: places) { $0.day * modules + $0.module }
        rows += cells.sorted { $0.key < $1.key }.map { key, incidents in
            Row(
                first.advanced(by: key / modules), "incidents.opened",
                segment: name(key % modules), count: incidents.count)
        }
        for week in 0..<weeks {
            let monday = first.advanced(by: 7 * week)
            let total = changes.reduce(0, +)
            let merged = changes.map { chance.poisson(40 * $0 / total) }
            rows.append(Row(monday, "pr.merged.count", count: merged.reduce(0, +)))
            rows += merged.enumerated().map {
                Row(monday, "pr.merged.count", segment: name($0), count: $1)
            }
        }
        return rows
    }

    private static func name(_ module: Int) -> String { "module=m\(module + 1)" }
}
