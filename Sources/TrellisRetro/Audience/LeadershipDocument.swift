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
    /// Behind every number that comes from people's work; `nil` for public data.
    package let minimumPeople: Int?
    package let version: String
    let words: RetroWords
    /// Where a playbook lies, seen from the document.
    package let playbookLink: @Sendable (Playbook) -> String

    /// - Parameters:
    ///   - groups: In any order.
    ///   - asks: Those of all teams. They are left out where no group is shown: one would know whose.
    package init(
        held: Day, groups: [GroupReport], leavesOut: Bool, asks: [SupportAsk], minimumPeople: Int?,
        version: String, words: RetroWords = .english,
        playbookLink: @escaping @Sendable (Playbook) -> String
    ) {
        self.held = held
        self.groups = Alphabet.sorted(groups, by: \.name, \.name)
        self.leavesOut = leavesOut
        self.asks = groups.isEmpty ? [] : SupportAsk.ordered(asks)
        self.minimumPeople = minimumPeople
        self.version = version
        self.words = words
        self.playbookLink = playbookLink
    }

    package static let schema = "trellis/leadership@1"

    var metrics: [Metric] {
        Array(Set(groups.flatMap { $0.trends.map(\.metric) + $0.steady }))
    }

    var foundation: AudiencePurpose {
        AudiencePurpose(
            metrics: metrics, minimumPeople: minimumPeople, version: version, held: held,
            words: words)
    }

    package var markdown: String {
        let parts = [heading, support] + groups.map(section) + [footer]
        return parts.filter { !$0.isEmpty }.joined(separator: "\n")
    }

    private var heading: String {
        let publicData = minimumPeople == nil ? "\n>\n> \(words[.documentPublic])" : ""
        return """
            ---
            schema: \(Self.schema)
            audience: leadership
            held: \(held)
            \(words.languageLine)---

            # \(words(.leadershipTitle, ["day": words.day(held)]))

            > \(words[.leadershipPromise])\(publicData)

            """
    }

    private var support: String {
        let lines = asks.map { ask in
            let origin = ask.playbook.map { " (\(PlainText.markdown($0)))" } ?? ""
            return "- \(PlainText.markdown(ask.text))\(origin)\n"
        }
        let text =
            lines.isEmpty
            ? groups.isEmpty ? "" : "\(words[.leadershipSilent])\n"
            : "\(words[.leadershipAsked])\n\n" + lines.joined()
        return text.isEmpty ? "" : "## \(words[.leadershipSupport])\n\n\(text)"
    }

    private func section(_ group: GroupReport) -> String {
        let patterns = patterns(of: group)
        let parts = [table(of: group), steady(in: group)].compactMap(\.self)
        return """
            ## \(PlainText.markdown(group.name))

            \(words(.leadershipTeams, ["count": "\(group.teams)"]))

            ### \(words[.audiencePatterns])

            \(patterns.isEmpty ? "\(words[.leadershipNone])\n" : patterns.joined())
            ### \(words[.leadershipTrends])

            \(parts.isEmpty ? "\(words[.leadershipFew])\n" : parts.joined(separator: "\n"))
            """
    }

    private func patterns(of group: GroupReport) -> [String] {
        group.patterns.map { playbook, count in
            let seen = words(
                .leadershipSeen,
                [
                    "title": playbook.title, "count": words.teams(count),
                    "link": playbookLink(playbook),
                ])
            let question = playbook.body.prompts[.support]?.first.map {
                " " + words(.leadershipAsk, ["question": $0])
            }
            return "- \(seen)\(question ?? "")\n"
        }
    }

    private func table(of group: GroupReport) -> String? {
        guard !group.trends.isEmpty else { return nil }
        let byName = Alphabet.sorted(
            group.trends, by: { words.title(of: $0.metric) }, \.metric.id)
        let trends = byName.map { trend in
            "| \(words.title(of: trend.metric)) | \(direction(trend)) | \(words.teams(trend.rose)) "
                + "| \(words.teams(trend.fell)) |\n"
        }
        let header: [RetroWord] = [
            .leadershipNumber, .leadershipMiddle, .leadershipRose, .leadershipFell,
        ]
        return "| \(header.map { words[$0] }.joined(separator: " | ")) |\n"
            + "| ------ | --------------- | ------- | ------- |\n" + trends.joined()
    }

    private func steady(in group: GroupReport) -> String? {
        guard !group.steady.isEmpty else { return nil }
        let metrics = Alphabet.sorted(group.steady.map(words.title)).joined(separator: "; ")
        return words(.leadershipSteady, ["metrics": metrics]) + "\n"
    }

    private func direction(_ trend: GroupReport.Trend) -> String {
        switch trend.direction {
        case .up: words[.leadershipUp]
        case .down: words[.leadershipDown]
        case nil: words[.leadershipMixed]
        }
    }

    private var footer: String {
        let left: RetroWord? =
            groups.isEmpty ? .leadershipSmall : leavesOut ? .leadershipOutside : nil
        return foundation.markdown(
            purpose: words[.leadershipPurpose],
            hidden: [left, .leadershipWhich, .leadershipFewer].compactMap(\.self)
                .map { words[$0] } + [foundation.floor])
    }
}
