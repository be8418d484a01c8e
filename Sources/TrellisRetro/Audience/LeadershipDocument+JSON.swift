package import TrellisModel

/// The same for programs.
extension LeadershipDocument {
    package var json: JSON {
        .object(
            [
                ("schema", .text(Self.schema)), ("audience", .text("leadership")),
                ("held", .text(held.description)), ("publicData", .flag(minimumPeople == nil)),
                (
                    "support",
                    .list(
                        asks.map {
                            .object([
                                ("playbook", .optional($0.playbook)), ("text", .text($0.text)),
                            ])
                        })
                ), ("groups", .list(groups.map(Self.json))), ("leavesOut", .flag(leavesOut)),
            ] + foundation.json(purpose: words[.leadershipPurpose]))
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
