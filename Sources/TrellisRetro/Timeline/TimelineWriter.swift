import TrellisMarkdown
package import TrellisModel

/// An incident's timeline as a Markdown document for the conversation about it. It names nobody.
package struct TimelineWriter {
    private let timeline: IncidentTimeline
    private let zone: String
    private let review: Review?
    private let clock: (Int) -> String

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
        clock: @escaping (Int) -> String
    ) {
        self.timeline = timeline
        self.zone = zone
        self.review = review
        self.clock = clock
    }

    package var markdown: String {
        let questions = TimelineQuestions(timeline).steps.map { step, questions in
            "### \(step.name)\n\n" + questions.map { "- \($0)\n" }.joined()
        }
        let parts = [
            heading, "## What happened when\n\n\(table)", spans,
            "## Deployments around it\n\n\(deployments)", "## Questions for the postmortem",
        ]
        let actions = """
            ## Actions

            *What we agree to try, one line each: a role, and a date. Fewer finish better. \(comeBack)*

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
            ---


            """
    }

    private var comeBack: String {
        review == nil
            ? "Moved to the Actions of the next retro, they come back there until they are done."
            : "While this page lies in retros/, they come back in the team's retros until they are "
                + "done."
    }

    private var heading: String {
        let incident = timeline.incident
        let service = incident.service.map { "Service: \(Self.inline($0)). " }
        let exercise =
            incident.isExercise ? "\n\nThe export marks this incident as an exercise." : ""
        return """
            # Incident \(Self.inline(incident.id)): timeline

            > From exports of incidents and deployments, and nothing else. It names nobody, and a \
            deployment that came before is not thereby a cause.

            \(service ?? "")Times are in \(zone).\(exercise)
            """
    }

    /// Data within a line, where a hyphen is no markup.
    private static func inline(_ data: String) -> String {
        Markdown.escaped(data).replacing("\\-", with: "-")
    }

    // The steps.

    private static let missing = "not in the export"

    private var table: String {
        var rows = [["Step", "When", "Since the step before", "Read from"]]
        rows.append(deployed)
        var last = timeline.nearest?.seconds
        for step in IncidentTrace.Step.allCases {
            guard let time = timeline.incident.times[step] else {
                rows.append([step.title, Self.missing, "–", "–"])
                continue
            }
            rows.append([
                step.title, clock(time.seconds),
                last.map { Self.since($0, time.seconds) } ?? "–", "`\(code(time.field))`",
            ])
            last = time.seconds
        }
        return Self.table(rows, right: [2])
    }

    private var deployed: [String] {
        let title = "Change deployed (the nearest before)"
        guard let nearest = timeline.nearest else {
            if case .of = timeline.knowledge {
                return [title, "none in the 24 hours before", "–", "–"]
            }
            return [title, Self.missing, "–", "–"]
        }
        return [title, clock(nearest.seconds), "–", "deployments"]
    }

    private static func since(_ start: Int, _ end: Int) -> String {
        let span = Numerals.span(seconds: end - start)
        return end < start ? "\(span) earlier" : span
    }

    /// A column's name, as it may stand in code and in a table.
    private func code(_ name: String) -> String {
        name.filter { $0.isLetter || $0.isNumber || " _-./".contains($0) }
    }

    /// From the first sign to the last known steps.
    private var spans: String? {
        let times = timeline.incident.times
        func line(_ title: String, _ from: IncidentTrace.Step, _ to: IncidentTrace.Step) -> String?
        {
            guard let start = times[from]?.seconds, let end = times[to]?.seconds, end >= start
            else {
                return nil
            }
            return "- \(title): **\(Numerals.span(seconds: end - start))**\n"
        }
        let lines = [
            line("From symptoms to detection", .symptoms, .detected),
            line("From detection to acknowledgement", .detected, .acknowledged),
            line("From detection to mitigation", .detected, .mitigated),
            line("From detection to restoration", .detected, .restored),
            line("From symptoms to restoration", .symptoms, .restored),
        ].compactMap(\.self)
        let seconds = timeline.known.map(\.seconds)
        let disorder =
            seconds == seconds.sorted()
            ? ""
            : "\nSome steps are out of order in the exports. Clocks may differ, or a time was entered later.\n"
        let text = lines.joined() + disorder
        return text.isEmpty ? nil : text
    }

    // The deployments.

    private var deployments: String {
        let names = timeline.names.map(Self.inline).joined(separator: ", ")
        let before = timeline.before, during = timeline.during
        switch timeline.knowledge {
        case .noDeployments:
            return "No deployments are in the exports that were read."
        case .noService:
            return "The export does not say which service it was, so no deployment is set beside "
                + "it. `--service NAME` names it."
        case .noneOfService:
            return
                "No deployment in the exports is of \(names). Where they call it something else, "
                + "`--service NAME` says so."
        case .of(let span):
            let known =
                "The exports hold deployments of \(names) from \(clock(span.lowerBound)) to "
                + "\(clock(span.upperBound))."
            guard !before.isEmpty || !during.isEmpty else {
                return "None in the 24 hours before the first sign. \(known)"
            }
            return "\(count(before.count)) in the 24 hours before the first sign"
                + (during.isEmpty ? "" : ", \(during.count) between it and restoration")
                + ". \(known)\n\n\(Self.table(rows, right: [1]))"
        }
    }

    private func count(_ number: Int) -> String { number == 0 ? "None" : "\(number)" }

    private var rows: [[String]] {
        let sign = timeline.incident.firstSign ?? 0
        func row(_ deployment: DeploymentTrace, _ words: String) -> [String] {
            [
                clock(deployment.seconds), words, deployment.outcome?.rawValue ?? "–",
                deployment.commit.map { "`\($0)`" } ?? "–",
            ]
        }
        let before = timeline.before.map { deployment in
            let span = "\(Numerals.span(seconds: sign - deployment.seconds)) before"
            return row(
                deployment, deployment == timeline.nearest ? "**\(span): the nearest**" : span)
        }
        let during = timeline.during.map {
            row($0, "\(Numerals.span(seconds: $0.seconds - sign)) after")
        }
        return [["When", "From the first sign", "Outcome", "Commit"]] + before + during
    }

    private static func table(_ rows: [[String]], right: Set<Int>) -> String {
        func line(_ cells: [String]) -> String { "| \(cells.joined(separator: " | ")) |\n" }
        guard let header = rows.first else { return "" }
        let rule = header.indices.map { right.contains($0) ? "---:" : "---" }
        return ([header, rule] + rows.dropFirst()).map(line).joined()
    }
}
