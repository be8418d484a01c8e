/// What a team's report says, without saying whose it is.
package struct TeamSigns: Sendable {
    /// By playbook: whether its pattern is there. A pattern that cannot be judged has no entry.
    let patterns: [String: Bool]
    /// By metric: where it went, `nil` for nowhere. A metric that cannot be judged has no entry.
    let moves: [Metric: Metric.Direction?]

    package init(patterns: [String: Bool], moves: [Metric: Metric.Direction?]) {
        self.patterns = patterns
        self.moves = moves
    }

    /// What may be counted for a group of teams.
    package init(_ matches: [Match], _ moves: [MetricMove], for audience: Audience) {
        patterns = Dictionary(
            matches.filter { $0.outcome != .unknown && $0.playbook.isFor(audience) }
                .map { ($0.playbook.id, $0.outcome == .match) },
            uniquingKeysWith: { first, _ in first })
        let judged = moves.filter {
            $0.tier != nil && $0.service == nil && $0.slice.metric.isFor(audience)
        }
        self.moves = Dictionary(
            judged.map { ($0.slice.metric, $0.tier == .match ? $0.direction : nil) },
            uniquingKeysWith: { first, _ in first })
    }
}

/// A group of teams in counts. It knows no team by name and holds no value of one.
package struct GroupReport: Sendable {
    package let name: String
    package let teams: Int
    /// Patterns that two teams or more see, by title.
    package let patterns: [(playbook: Playbook, count: GroupCount)]
    /// Metrics that moved the same way in two teams or more, by title.
    package let trends: [Trend]
    /// Metrics that were looked at, and moved together nowhere, by title.
    package let steady: [Metric]

    package struct Trend: Sendable {
        package let metric: Metric
        package let rose: GroupCount
        package let fell: GroupCount

        /// Where the metric of the middle team went; `nil` where it went nowhere, or that is not told.
        package var direction: Metric.Direction? {
            rose.isMost ? .up : fell.isMost ? .down : nil
        }
    }

    /// - Returns: `nil` for fewer than ``GroupCount/fewestTeams`` teams.
    package init?(name: String, of signs: [TeamSigns], playbooks: [Playbook]) {
        guard signs.count >= GroupCount.fewestTeams else { return nil }
        self.name = name
        teams = signs.count
        patterns = Alphabet.sorted(playbooks, by: \.title, \.id).compactMap { playbook in
            let answers = signs.compactMap { $0.patterns[playbook.id] }
            guard let count = GroupCount(answers.count { $0 }, of: answers.count), count.isCommon
            else { return nil }
            return (playbook, count)
        }
        let known = Set(signs.flatMap(\.moves.keys))
        let all = Alphabet.sorted(Array(known), by: \.title, \.id).compactMap { metric in
            Self.trend(of: metric, in: signs.compactMap { $0.moves[metric] })
        }
        trends = all.filter { $0.rose.isCommon || $0.fell.isCommon }
        steady = all.filter { !$0.rose.isCommon && !$0.fell.isCommon }.map(\.metric)
    }

    private static func trend(of metric: Metric, in moves: [Metric.Direction?]) -> Trend? {
        guard let rose = GroupCount(moves.count { $0 == .up }, of: moves.count),
            let fell = GroupCount(moves.count { $0 == .down }, of: moves.count)
        else { return nil }
        return Trend(metric: metric, rose: rose, fell: fell)
    }
}

/// The order of everything that stands beside something else: by name, and never by a number.
package enum Alphabet {
    /// - Parameters:
    ///   - name: What a reader sees; capitals make no difference.
    ///   - id: Decides between equal names.
    package static func sorted<Item>(
        _ items: [Item], by name: (Item) -> String, _ id: (Item) -> String
    ) -> [Item] {
        items.map { (name($0).lowercased(), id($0), $0) }
            .sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.2)
    }

    package static func sorted(_ names: [String]) -> [String] {
        sorted(names, by: \.self, \.self)
    }
}
