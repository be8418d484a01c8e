package import TrellisModel

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
    /// Behind every number that comes from people's work; `nil` for public data.
    package let minimumPeople: Int?
    package let version: String
    let words: RetroWords
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
        matches: [Match], notes: [Annotation], minimumPeople: Int?, version: String,
        words: RetroWords = .english, playbookLink: @escaping @Sendable (Playbook) -> String
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
        self.minimumPeople = minimumPeople
        self.version = version
        self.words = words
        self.playbookLink = playbookLink
    }

    package static let schema = "trellis/services@1"

    var foundation: AudiencePurpose {
        let shown = services.flatMap(\.rows).map(\.move.slice.metric)
        return AudiencePurpose(
            metrics: shown, minimumPeople: minimumPeople, version: version, held: held,
            words: words)
    }

    package var markdown: String {
        ([heading] + sections + [footer]).joined(separator: "\n")
    }

    private var heading: String {
        let title = words(
            .serviceTitle, ["title": PlainText.markdown(title), "day": words.day(held)])
        return """
            ---
            schema: \(Self.schema)
            audience: service
            team: \(team)
            held: \(held)
            \(words.languageLine)---

            # \(title)

            > \(words[.servicePromise])

            """
    }

    private var sections: [String] {
        var parts: [String] = []
        if !notes.isEmpty { parts.append("## \(words[.serviceCalendar])\n\n" + list(notes)) }
        parts.append("## \(words[.audiencePatterns])\n\n" + patternList)
        if services.isEmpty {
            parts.append("## \(words[.serviceList])\n\n\(words[.serviceNone])\n")
        }
        return parts + services.map(section)
    }

    private var patternList: String {
        guard !patterns.isEmpty else { return "\(words[.serviceCalm])\n" }
        return patterns.map { match in
            let says = match.checks.filter { $0.verdict.truth == .yes }.compactMap(\.says)
            let contested = match.challenges.first.map {
                " \(RetroContext.standing($0, words: words))"
            }
            return "- **\(match.playbook.title):** \(says.first ?? match.playbook.summary)"
                + "\(contested ?? "") (\(playbookLink(match.playbook)))\n"
        }.joined()
    }

    private func section(_ service: Service) -> String {
        let notes = service.notes.isEmpty ? "" : "\n" + list(service.notes)
        return "## \(PlainText.markdown(service.name))\n\n\(table(of: service))\(notes)"
    }

    private func list(_ notes: [Annotation]) -> String {
        notes.map { note in
            let line = words(
                .contextNote,
                [
                    "days": words.days(note.days), "kind": words.kind(note.kind),
                    "note": PlainText.markdown(note.note),
                ])
            return "- \(line)\n"
        }.joined()
    }

    private var footer: String {
        let more =
            unlisted > 0 ? [words(unlisted, one: .serviceMoreOne, other: .serviceMoreOther)] : []
        return foundation.markdown(
            purpose: words[.servicePurpose],
            hidden: more + [words[.servicePeople], words[.serviceGap]])
    }
}
