package import TrellisModel

/// What leadership sees: groups of teams in counts, and what support was asked for.
package struct LeadershipDocument: Sendable {
    package let held: Day
    /// By name.
    package let groups: [GroupReport]
    /// Whether some teams are in no group that is large enough to be shown.
    package let leavesOut: Bool
    /// By playbook.
    package let asks: [SupportAsk]
    package let isPublicData: Bool
    package let version: String
    /// Where a playbook lies, seen from the document.
    package let playbookLink: @Sendable (Playbook) -> String

    /// - Parameters:
    ///   - groups: In any order.
    ///   - asks: Those of all teams. They are left out where no group is shown: one would know whose.
    package init(
        held: Day, groups: [GroupReport], leavesOut: Bool, asks: [SupportAsk], isPublicData: Bool,
        version: String, playbookLink: @escaping @Sendable (Playbook) -> String
    ) {
        self.held = held
        self.groups = Alphabet.sorted(groups, by: \.name, \.name)
        self.leavesOut = leavesOut
        self.asks = groups.isEmpty ? [] : SupportAsk.ordered(asks)
        self.isPublicData = isPublicData
        self.version = version
        self.playbookLink = playbookLink
    }

    package static let schema = "trellis/leadership@1"

    static let purpose =
        "These counts are for asking what groups of teams need, and for giving it."

    var metrics: [Metric] {
        Array(Set(groups.flatMap { $0.trends.map(\.metric) + $0.steady }))
    }

    private var foundation: AudiencePurpose {
        AudiencePurpose(
            metrics: metrics, isPublicData: isPublicData, version: version, held: held)
    }

    package var markdown: String {
        let parts = [heading, support] + groups.map(section) + [footer]
        return parts.filter { !$0.isEmpty }.joined(separator: "\n")
    }

    private var heading: String {
        let publicData =
            isPublicData ? "\n>\n> Public or synthetic data: no floor of people was applied." : ""
        return """
            ---
            schema: \(Self.schema)
            audience: leadership
            held: \(held)
            ---

            # Groups of teams, \(held.words)

            > Groups of teams in counts, by name. No team stands here, and nothing is in the order of \
            a number: this page cannot say which team is better, and is not meant to.\(publicData)

            """
    }

    private var support: String {
        let lines = asks.map { ask in
            let origin = ask.playbook.map { " (\(PlainText.markdown($0)))" } ?? ""
            return "- \(PlainText.markdown(ask.text))\(origin)\n"
        }
        let text =
            lines.isEmpty
            ? groups.isEmpty ? "" : "No support is asked for in the retros' open actions.\n"
            : "In the teams' own words, from the open actions of their retros:\n\n"
                + lines.joined()
        return text.isEmpty ? "" : "## What support is asked for\n\n\(text)"
    }

    private func section(_ group: GroupReport) -> String {
        let patterns = group.patterns.map { playbook, count in
            let question = playbook.body.prompts[.support]?.first.map {
                " To ask the teams: *\($0)*"
            }
            return "- **\(playbook.title):** \(count.words) see it (\(playbookLink(playbook)))."
                + "\(question ?? "")\n"
        }
        let trends = group.trends.map { trend in
            "| \(trend.metric.title) | \(Self.direction(trend)) | \(trend.rose.words) "
                + "| \(trend.fell.words) |\n"
        }
        let steady =
            group.steady.isEmpty
            ? ""
            : "Looked at, and moving together nowhere: "
                + group.steady.map(\.title).joined(separator: "; ") + ".\n"
        let table =
            trends.isEmpty
            ? ""
            : "| Number | The middle team | Rose in | Fell in |\n"
                + "| ------ | --------------- | ------- | ------- |\n" + trends.joined()
        let parts = [table, steady].filter { !$0.isEmpty }
        return """
            ## \(PlainText.markdown(group.name))

            \(group.teams) teams.

            ### Patterns

            \(patterns.isEmpty ? "No pattern is there in two teams or more.\n" : patterns.joined())
            ### Trends

            \(parts.isEmpty ? "Too few teams can be judged.\n" : parts.joined(separator: "\n"))
            """
    }

    private static func direction(_ trend: GroupReport.Trend) -> String {
        switch trend.direction {
        case .up: "rose"
        case .down: "fell"
        case nil: "no common direction"
        }
    }

    private var footer: String {
        let none =
            groups.isEmpty
            ? [
                "Nothing, because no group has three teams or more: a page about fewer would be about "
                    + "a team, and that page is the team's own."
            ] : []
        let small =
            leavesOut && !groups.isEmpty
            ? ["Teams that are in no group of three or more, because fewer are a name."] : []
        return foundation.markdown(
            purpose: Self.purpose,
            hidden: none + small + [
                "Which teams a count is about, and their values. None and one are told alike, and so "
                    + "are all and all but one, so that no team's own answer follows.",
                "What fewer than three teams of a group could be judged on, what a team says of its "
                    + "own retros, and who owns an action.", foundation.floor,
            ])
    }

    package var json: JSON {
        .object(
            [
                ("schema", .text(Self.schema)), ("audience", .text("leadership")),
                ("held", .text(held.description)), ("publicData", .flag(isPublicData)),
                (
                    "support",
                    .list(
                        asks.map {
                            .object([
                                ("playbook", .optional($0.playbook)), ("text", .text($0.text)),
                            ])
                        })
                ), ("groups", .list(groups.map(Self.json))), ("leavesOut", .flag(leavesOut)),
            ] + foundation.json(purpose: Self.purpose))
    }

    private static func json(_ group: GroupReport) -> JSON {
        .object([
            ("group", .text(group.name)), ("teams", .integer(group.teams)),
            (
                "patterns",
                .list(
                    group.patterns.map { playbook, count in
                        .object([
                            ("playbook", .text(playbook.id)), ("title", .text(playbook.title)),
                            ("teams", json(count)),
                            ("ask", .optional(playbook.body.prompts[.support]?.first)),
                        ])
                    })
            ),
            (
                "trends",
                .list(
                    group.trends.map { trend in
                        .object([
                            ("metric", .text(trend.metric.id)),
                            ("direction", .optional(trend.direction?.rawValue)),
                            ("rose", json(trend.rose)), ("fell", json(trend.fell)),
                        ])
                    })
            ), ("steady", .list(group.steady.map { .text($0.id) })),
        ])
    }

    private static func json(_ count: GroupCount) -> JSON {
        .object([
            ("atLeast", .integer(count.told.lowerBound)),
            ("atMost", .integer(count.told.upperBound)), ("of", .integer(count.teams)),
        ])
    }
}
