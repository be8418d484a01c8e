import TrellisMarkdown
package import TrellisModel

/// An incident's timeline as a Markdown document for the conversation about it. It names nobody.
package struct TimelineWriter {
    let timeline: IncidentTimeline
    private let zone: String
    private let review: Review?
    let words: RetroWords
    let clock: (Int) -> String

    /// Whose actions the page holds, so that they come back in the team's retros.
    package struct Review: Sendable {
        /// `nil` leaves the team to be filled in.
        let team: TeamID?
        let held: Day

        package init(team: TeamID?, held: Day) { (self.team, self.held) = (team, held) }
    }

    /// - Parameters:
    ///   - review: `nil` where no retro will read the page.
    ///   - zone: What the times are in, such as `UTC` or `Europe/Berlin`.
    ///   - clock: A time there, from seconds since 1970-01-01T00:00:00Z.
    package init(
        _ timeline: IncidentTimeline, zone: String, review: Review? = nil,
        words: RetroWords = .english, clock: @escaping (Int) -> String
    ) {
        self.timeline = timeline
        self.zone = zone
        self.review = review
        self.words = words
        self.clock = clock
    }

    package var markdown: String {
        let questions = TimelineQuestions(timeline, words).steps.map { step, questions in
            "### \(words.step(step))\n\n" + questions.map { "- \($0)\n" }.joined()
        }
        let parts = [
            heading, "## \(words[.timelineWhen])\n\n\(steps)", spans,
            "## \(words[.timelineAround])\n\n\(deployments)",
            "## \(words[.timelineQuestions])",
        ]
        let actions = """
            ## \(words[.actionsTitle])

            *\(words[.timelineLead]) \(comeBack)*

            - [ ] @___ due:____-__-__ origin:incident
            - [ ] @___ due:____-__-__ origin:incident
            - [ ] @___ due:____-__-__ origin:incident

            """
        return frontMatter
            + (parts.compactMap(\.self) + questions + [actions])
            .map { $0.hasSuffix("\n") ? String($0.dropLast()) : $0 }
            .joined(separator: "\n\n") + "\n"
    }

    private var frontMatter: String {
        guard let review else { return "" }
        return """
            ---
            schema: \(RetroDocument.Kind.postmortem.rawValue)
            team:\(review.team.map { " \($0)" } ?? "")
            held: \(review.held)
            \(words.languageLine)\(words.actionsLine)---


            """
    }

    private var comeBack: String {
        words[review == nil ? .timelineBackMoved : .timelineBackHere]
    }

    private var heading: String {
        let incident = timeline.incident
        let service = incident.service.map {
            words(.timelineService, ["service": Self.inline($0)]) + " "
        }
        let exercise = incident.isExercise ? "\n\n\(words[.timelineExercise])" : ""
        return """
            # \(words(.timelineTitle, ["id": Self.inline(incident.id)]))

            > \(words[.timelinePromise])

            \(service ?? "")\(words(.timelineZone, ["zone": zone]))\(exercise)
            """
    }

    /// Data within a line, where a hyphen is no markup.
    static func inline(_ data: String) -> String {
        Markdown.escaped(data).replacing("\\-", with: "-")
    }

    static func table(_ rows: [[String]], right: Set<Int>) -> String {
        func line(_ cells: [String]) -> String { "| \(cells.joined(separator: " | ")) |\n" }
        guard let header = rows.first else { return "" }
        let rule = header.indices.map { right.contains($0) ? "---:" : "---" }
        return ([header, rule] + rows.dropFirst()).map(line).joined()
    }
}
