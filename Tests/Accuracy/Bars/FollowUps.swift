import Foundation
import TrellisModel

/// E1 and E2: what is said about an action, when a number comes back by itself and when something
/// really changed.
///
/// Every metric of every team gets one action. It is agreed on when the number was unusual, and done
/// in the week after; the follow-up looks at the eight weeks since. Before and after alone, tested on
/// the known day, called 24 % of E1's numbers moved.
enum FollowUps {
    /// Why something was agreed at that time.
    private enum Reason: String {
        /// The mean of the eight weeks was the worst of a year.
        case worst
        /// The metric was listed by `moves`, by chance.
        case listed
    }

    /// Weeks that are measured, and those of the baseline.
    private static let window = 8
    /// From the agreement to the first week that is measured.
    private static let waiting = 1
    private static let newest = window + waiting
    /// When `moves` is asked what it lists, in weeks before the end.
    private static let looks = [newest, newest + 5, newest + 10, newest + 15]

    static func lines(_ laboratory: Laboratory) throws -> [Line] {
        let worst = try verdicts(.worst, plant: 1, laboratory)
        let listed = try verdicts(.listed, plant: 1, laboratory)
        return [
            Line(
                "E1", "moved, eight weeks the worst of a year, nothing happens", .atMost(0.05),
                claimed(worst), beside: highest(worst)),
            Line(
                "E1", "moved, found by chance, nothing happens", .atMost(0.05), claimed(listed),
                beside: highest(listed)),
        ] + (try effects(laboratory))
    }

    private static func effects(_ laboratory: Laboratory) throws -> [Line] {
        try [(0.75, "a quarter"), (0.5, "a half")].flatMap { factor, words -> [Line] in
            let found = try verdicts(.worst, plant: factor, laboratory)
            return [
                ("ci.duration.p90", "long build time", 0.75),
                ("tests.flaky.share", "flaky runs", nil),
                ("pr.size.typical", "pull request size", nil),
                ("change.failure.share", "failed deployments", nil),
                ("wip.open", "work in progress", nil),
            ].map { metric, name, bound in
                let own = found.filter { $0.metric == metric }.map(\.isMoved)
                return Line(
                    "E2", "moved, \(name) less by \(words) since",
                    bound.map { factor < 0.75 ? .atLeast($0) : .information } ?? .information,
                    Estimate(own))
            }
        }
    }

    private struct Found {
        let team: String
        let metric: String
        let isMoved: Bool
    }

    /// Metrics of one team resemble each other in nothing, but stand in one workspace.
    private static func claimed(_ found: [Found]) -> Estimate {
        let teams = Dictionary(grouping: found, by: \.team)
        return Estimate(
            clusters: teams.keys.sorted().map { team in
                let own = teams[team] ?? []
                return Estimate.Cluster(
                    hits: Double(own.count(where: \.isMoved)), trials: Double(own.count))
            })
    }

    /// The metric of which most is claimed.
    private static func highest(_ found: [Found]) -> String {
        let byMetric = Dictionary(grouping: found, by: \.metric).filter { $0.value.count >= 20 }
        let shares = byMetric.map { metric, own in
            (metric, Double(own.count(where: \.isMoved)) / Double(own.count))
        }
        return shares.max { ($0.1, $1.0) < ($1.1, $0.0) }.map {
            "most of \($0.0): \(Line.Unit.percent.text($0.1))"
        } ?? ""
    }

    private static func verdicts(
        _ reason: Reason, plant factor: Double, _ laboratory: Laboratory
    ) throws -> [Found] {
        // A year before the baseline, a year of weeks to choose from, and the newest ones.
        let room = reason == .worst ? 52 : (looks.last ?? newest) - newest
        let weeks = 52 + room + window + newest
        let name = "follow-ups-\(reason)-\(Int(factor * 100))"
        let histories = (1...laboratory.count(reason == .worst ? 80 : 240)).map {
            History(
                name: teamName($0), suite: name, weeks: weeks, families: families, plants: [])
        }
        // What is planted depends on when something was agreed, so every series is cut to end there.
        var agreed: [String: [String: Int]] = [:]
        for history in histories {
            agreed[history.name] = reason == .worst ? worst(of: history) : [:]
        }
        if reason == .listed {
            let suite = Suite(
                name: name + "-looks",
                teams: histories.map { history in
                    Suite.Team(name: history.name) { history.rows }
                })
            for ago in looks {
                for (team, moves) in try laboratory.moves(suite, ago: ago) {
                    for move in moves where move.isListed && move.segment == nil {
                        agreed[team, default: [:]][move.metric] = ago
                    }
                }
            }
        }
        let suite = Suite(
            name: name,
            teams: histories.map { history in
                Suite.Team(name: history.name) {
                    rows(of: history, agreed: agreed[history.name] ?? [:], factor: factor)
                }
            },
            playbooks: Dictionary(
                families.map { ("quality/\(id(of: $0.metric)).md", playbook(for: $0.metric)) },
                uniquingKeysWith: { first, _ in first }),
            retros: Dictionary(
                agreed.filter { !$0.value.isEmpty }.map { team, metrics in
                    (
                        "\(Weeks.look(ago: newest))-\(team).md",
                        retro(of: team, metrics.keys.sorted())
                    )
                }, uniquingKeysWith: { first, _ in first }))
        return try laboratory.workspaces(suite).followUps().map {
            Found(team: $0.team, metric: $0.metric, isMoved: $0.verdict.hasPrefix("moved"))
        }
    }

    /// Those with a row a week, so that a series can be moved in time.
    private static let families = Family.team.filter { $0.days == nil }

    /// For each metric, how many weeks before the end the worst eight weeks of a year ended.
    private static func worst(of history: History) -> [String: Int] {
        Dictionary(
            history.families.map { family in
                let numbers = history.points(of: family).map { $0?.number ?? 0 }
                let sign = isGoodWhenHigh(family.metric) ? -1.0 : 1
                let places = (newest..<(newest + 52)).map { ago in
                    let end = numbers.count - ago
                    return (ago, sign * numbers[(end - window)..<end].reduce(0, +))
                }
                return (family.metric, places.max { $0.1 < $1.1 }?.0 ?? newest)
            }, uniquingKeysWith: { first, _ in first })
    }

    /// The team's rows, each metric moved so that its agreement falls on the same Monday, with what is
    /// planted since.
    private static func rows(
        of history: History, agreed: [String: Int], factor: Double
    ) -> [Row] {
        history.families.flatMap { family -> [Row] in
            let cut = (agreed[family.metric] ?? newest) - newest
            let effect = isGoodWhenHigh(family.metric) ? 1 / factor : factor
            var planted = history
            planted.plants = [
                Plant(metric: family.metric, shape: .step, factor: effect, weeksAgo: cut + window)
            ]
            return planted.points(of: family).dropLast(cut).suffix(52 + window + newest).reversed()
                .enumerated().flatMap { index, point in
                    point?.rows(family.metric, monday: Weeks.monday(ago: index + 1)) ?? []
                }
        }
    }

    private static func isGoodWhenHigh(_ metric: String) -> Bool {
        ["ai.accepted.share", "deploys.count"].contains(metric)
    }

    private static func id(of metric: String) -> String {
        "follow-" + metric.replacing(".", with: "-").replacing("_", with: "-")
    }

    private static func playbook(for metric: String) -> String {
        let isShare = metric.hasSuffix(".share"),
            isCount = ["count", "opened"].contains {
                metric.hasSuffix(".\($0)")
            }
        return OwnPlaybook.text(
            id: id(of: metric),
            grain: "week",
            window: "4w", metric: metric,
            test: "level: {stat: \(isShare ? "pooled" : "mean"), gt: 0}"
        ).replacing(
            "stat: mean, ratio: {lte: 0.90}",
            with: "stat: \(isShare ? "pooled" : isCount ? "mean" : "median"), ratio: "
                + (isGoodWhenHigh(metric) ? "{gte: 1.10}" : "{lte: 0.90}")
        ).replacing(
            "metric: deploys.count, stat: mean, ratio: {gte: 0.85}",
            // A guard that nothing can trip: what is measured is the metric itself.
            with: "metric: pr.merged.count, stat: mean, ratio: {gte: 0.01}")
    }

    private static func retro(of team: String, _ metrics: [String]) -> String {
        let held = Weeks.look(ago: newest)
        let done = held.advanced(by: 7 * waiting)
        let lines = metrics.enumerated().map { index, metric in
            "- [x] Try \(index) done:\(done) from:\(id(of: metric))#look-at-it-together"
        }
        return """
            ---
            schema: trellis/retro@1
            team: \(team)
            held: \(held)
            ---

            # Retro

            ## Actions

            \(lines.joined(separator: "\n"))

            """
    }
}
