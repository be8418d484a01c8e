/// Many invented teams that are imported and looked at together.
struct Suite {
    let name: String
    let teams: [Team]
    /// Playbooks of the workspace's own: path below `playbooks/` to text.
    var playbooks: [String: String] = [:]
    /// Documents of the workspace's own: name in `retros/` to text; each names its team.
    var retros: [String: String] = [:]
    var annotations: String?
    var isShuffled = false
    /// What values are multiplied by: 60 makes minutes of hours.
    var scale = 1

    struct Team {
        let name: String
        /// Drawn when the file is written, so that only one team is held in memory.
        let rows: () -> [Row]
    }

    /// Teams `t0001` and so on.
    static func named(
        _ name: String, _ histories: [History], playbooks: [String: String] = [:],
        annotations: String? = nil
    ) -> Suite {
        Suite(
            name: name,
            teams: histories.map { history in
                Team(name: history.name) { history.rows }
            }, playbooks: playbooks, annotations: annotations)
    }

    /// The interchange file of some of the teams.
    func csv(of teams: some Sequence<Team>) -> String {
        var lines: [String] = []
        for team in teams {
            for var row in team.rows() {
                if scale != 1, Self.isScaled(row.metric) {
                    row.value = row.value.map { $0 * scale }
                }
                lines.append(row.line(team: team.name))
            }
        }
        if isShuffled {
            var chance = Chance(name, "order")
            chance.shuffle(&lines)
        }
        return Row.header + lines.joined()
    }

    /// Minutes and hours, levels and items alike.
    private static func isScaled(_ metric: String) -> Bool {
        metric.hasPrefix("ci.duration") || metric.hasPrefix("ci.queue")
            || metric.hasSuffix("_time.typical")
            || ["review.first_response.typical", "recovery.typical"].contains(metric)
    }
}
