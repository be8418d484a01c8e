package import TrellisModel

/// The same for programs.
extension ServiceDocument {
    package var json: JSON {
        .object(
            [
                ("schema", .text(Self.schema)), ("audience", .text("service")),
                ("team", .text(team.description)), ("title", .text(title)),
                ("held", .text(held.description)), ("publicData", .flag(minimumPeople == nil)),
                ("calendar", .list(notes.map(Self.json))),
                ("patterns", .list(patterns.map(MatchJSON.brief))),
                ("services", .list(services.map(json))), ("unlisted", .integer(unlisted)),
            ] + foundation.json(purpose: words[.servicePurpose]))
    }

    private func json(_ service: Service) -> JSON {
        .object([
            ("service", .text(service.name)),
            (
                "metrics",
                .list(
                    service.rows.map { row in
                        .object([
                            ("metric", .text(row.move.slice.metric.id)),
                            ("tier", .text(row.move.tier?.rawValue ?? "unknown")),
                            ("direction", .optional(row.move.direction?.rawValue)),
                            ("because", .optional(row.move.verdict.truth.reason?.rawValue)),
                            ("says", .text(says(row.move))),
                            ("weeks", .list(row.weeks.map(JSON.optional))),
                        ])
                    })
            ), ("calendar", .list(service.notes.map(Self.json))),
        ])
    }

    private static func json(_ note: Annotation) -> JSON {
        .object([
            ("kind", .text(note.kind.rawValue)), ("from", .text(note.days.lowerBound.description)),
            ("to", .text(note.days.upperBound.description)), ("note", .text(note.note)),
        ])
    }
}
