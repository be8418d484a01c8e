package import TrellisModel
import TrellisPicture

/// How a team's services run: their events, and nothing about the work of people.
package struct ServiceDocument: Sendable {
    package let team: TeamID
    /// As people call it.
    package let title: String
    package let held: Day
    /// By name.
    package let services: [Service]
    /// Services that have numbers, and do not stand in `trellis.yml`.
    package let unlisted: Int
    /// Patterns that are there and rest on operational numbers alone, by title.
    package let patterns: [Match]
    /// Notes about the team as a whole, oldest first.
    package let notes: [Annotation]
    package let isPublicData: Bool
    package let version: String
    package let playbookLink: @Sendable (Playbook) -> String

    /// One service, with every operational number that is known of it.
    package struct Service: Sendable {
        package let name: String
        package let rows: [Row]
        package let notes: [Annotation]

        /// - Parameter rows: In any order; those that are not operational are left out.
        package init(name: String, rows: [Row], notes: [Annotation]) {
            self.name = name
            self.rows = Alphabet.sorted(
                rows.filter { $0.move.slice.metric.isFor(.service) },
                by: \.move.slice.metric.title, \.move.slice.description)
            self.notes = notes
        }
    }

    /// One number of a service.
    package struct Row: Sendable {
        package let move: MetricMove
        /// A value a week, oldest first.
        package let weeks: [Double?]

        package init(move: MetricMove, weeks: [Double?]) {
            self.move = move
            self.weeks = weeks
        }
    }

    /// - Parameter matches: All of the team's; those about people's work are left out.
    package init(
        team: TeamID, title: String, held: Day, services: [Service], unlisted: Int,
        matches: [Match], notes: [Annotation], isPublicData: Bool, version: String,
        playbookLink: @escaping @Sendable (Playbook) -> String
    ) {
        self.team = team
        self.title = title
        self.held = held
        self.services = Alphabet.sorted(services, by: \.name, \.name)
        self.unlisted = unlisted
        patterns = Alphabet.sorted(
            matches.filter { $0.outcome == .match && $0.playbook.isFor(.service) },
            by: \.playbook.title, \.playbook.id)
        self.notes = notes
        self.isPublicData = isPublicData
        self.version = version
        self.playbookLink = playbookLink
    }

    package static let schema = "trellis/services@1"

    private static let purpose =
        "These numbers are for running the services: what to look at, and what to repair first."

    private var foundation: AudiencePurpose {
        let shown = services.flatMap(\.rows).map(\.move.slice.metric)
        return AudiencePurpose(
            metrics: shown, isPublicData: isPublicData, version: version, held: held)
    }

    package var markdown: String {
        ([heading] + sections + [footer]).joined(separator: "\n")
    }

    private var heading: String {
        """
        ---
        schema: \(Self.schema)
        audience: service
        team: \(team)
        held: \(held)
        ---

        # Services of \(PlainText.markdown(title)), \(held.words)

        > Events of services: deployments, incidents, alerts, pages. Nothing here describes the work \
        of people, and the order is that of the names.

        """
    }

    private var sections: [String] {
        var parts: [String] = []
        if !notes.isEmpty { parts.append("## From the calendar\n\n" + Self.list(notes)) }
        parts.append("## Patterns\n\n" + patternList)
        if services.isEmpty {
            parts.append(
                "## Services\n\nNo service of this team stands in `trellis.yml`. Add a line such as "
                    + "`services: [checkout]` to the team, and import again.\n")
        }
        return parts + services.map(section)
    }

    private var patternList: String {
        guard !patterns.isEmpty else {
            return "No pattern about how the services run is there this time.\n"
        }
        return patterns.map { match in
            let says = match.checks.filter { $0.verdict.truth == .yes }.compactMap(\.says)
            let contested = match.challenges.first.map { " \(RetroContext.standing($0))" } ?? ""
            return "- **\(match.playbook.title):** \(says.first ?? match.playbook.summary)"
                + "\(contested) (\(playbookLink(match.playbook)))\n"
        }.joined()
    }

    private func section(_ service: Service) -> String {
        let rows = service.rows.map { row in
            let unit = row.move.slice.metric.unit
            let last = row.weeks.compactMap(\.self).last.map { Numerals.quantity($0, unit) }
            let line = row.weeks.isEmpty ? "–" : "`\(Sparkline.text(row.weeks))`"
            return "| \(row.move.slice.metric.title) | \(line) | \(last ?? "–") "
                + "| \(Self.words(row.move)) |\n"
        }
        let weeks = service.rows.map(\.weeks.count).max() ?? 0
        let table =
            rows.isEmpty
            ? "No operational number is known of it.\n"
            : "| What | \(weeks) weeks | Last | What it says |\n"
                + "| ---- | -------- | ---: | ------------ |\n" + rows.joined()
        let notes = service.notes.isEmpty ? "" : "\n" + Self.list(service.notes)
        return "## \(PlainText.markdown(service.name))\n\n\(table)\(notes)"
    }

    /// What the engine makes of a number, as one cell of a table.
    private static func words(_ move: MetricMove) -> String {
        if let reason = move.verdict.truth.reason {
            return "cannot be judged: "
                + PlainText.markdown(move.verdict.shortfall ?? reason.rawValue)
        }
        guard let sentence = MoveWords.sentence(move) else { return MoveWords.nothing(move) }
        return move.tier == .match ? sentence : "\(sentence); it may still be chance"
    }

    private static func list(_ notes: [Annotation]) -> String {
        notes.map { note in
            "- \(Day.words(for: note.days)), \(note.kind.words): \(PlainText.markdown(note.note))\n"
        }.joined()
    }

    private var footer: String {
        let more =
            unlisted > 0
            ? [
                "\(unlisted) more service\(unlisted == 1 ? " has" : "s have") numbers, and "
                    + "\(unlisted == 1 ? "does" : "do") not stand in `trellis.yml`."
            ] : []
        return foundation.markdown(
            purpose: Self.purpose,
            hidden: more + [
                "Every number that comes from people's work, such as changes and reviews: those are "
                    + "in the team's own retro.",
                "`·` is a week without a number: nothing is recorded, or the export covers a part.",
            ])
    }

    package var json: JSON {
        .object(
            [
                ("schema", .text(Self.schema)), ("audience", .text("service")),
                ("team", .text(team.description)), ("title", .text(title)),
                ("held", .text(held.description)), ("publicData", .flag(isPublicData)),
                ("calendar", .list(notes.map(Self.json))),
                ("patterns", .list(patterns.map(MatchJSON.brief))),
                ("services", .list(services.map(Self.json))), ("unlisted", .integer(unlisted)),
            ] + foundation.json(purpose: Self.purpose))
    }

    private static func json(_ service: Service) -> JSON {
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
                            ("says", .text(words(row.move))),
                            ("weeks", .list(row.weeks.map(JSON.optional))),
                        ])
                    })
            ), ("calendar", .list(service.notes.map(json))),
        ])
    }

    private static func json(_ note: Annotation) -> JSON {
        .object([
            ("kind", .text(note.kind.rawValue)), ("from", .text(note.days.lowerBound.description)),
            ("to", .text(note.days.upperBound.description)), ("note", .text(note.note)),
        ])
    }
}
