import TrellisModel

/// What the template of a quarter of assisted coding may name, beside what every retro may.
///
/// Three questions lead through each pattern: what it is, what the likely cause is, and what would
/// improve outcomes.
struct AssistedView {
    let retro: RetroView
    let weeks: Int
    let topics: [Topic]
    let groups: [SideBySide.Group]
    let hasNumbers: Bool
    /// What is said where no pattern comes to the table.
    let lead: String
    /// What the first of the three questions asks then.
    let first: String

    struct Topic {
        let match: RetroView.Match
        /// Hypotheses, as the playbook lists them.
        let causes: [RetroView.Sentence]
        let observe: String?
        let explore: String?
        let align: String?
        let support: String?
        /// How the team would know.
        let follow: String
    }

    init(of retro: RetroView, _ facts: RetroFacts) {
        self.retro = retro
        weeks = facts.subject?.weeks ?? 13
        let playbooks = Dictionary(
            facts.matches.map { ($0.playbook.id, $0.playbook) },
            uniquingKeysWith: { first, _ in first })
        let words = facts.words
        topics = retro.matches.compactMap { match in
            playbooks[match.id].map { Topic(match, $0, words) }
        }
        groups = SideBySide(facts: facts, weeks: weeks).groups
        hasNumbers = !groups.isEmpty
        first = words[hasNumbers ? .assistedFirst : .assistedFirstNone]
        lead = Self.lead(facts, hasNumbers: hasNumbers)
    }

    private static func lead(_ facts: RetroFacts, hasNumbers: Bool) -> String {
        let judged = facts.matches.filter { $0.outcome != .unknown }
        if judged.contains(where: { $0.outcome == .match }) {
            return facts.words[.assistedRests]
        }
        guard !judged.isEmpty else {
            return facts.words[hasNumbers ? .assistedUnjudged : .assistedUnrecorded]
        }
        let all = facts.matches.count
        return facts.words(
            judged.count == all ? .assistedLooked : .assistedJudged,
            ["all": "\(all)", "judged": "\(judged.count)"])
    }
}

extension AssistedView.Topic {
    fileprivate init(_ match: RetroView.Match, _ playbook: Playbook, _ words: RetroWords) {
        func prompt(_ step: CoachingStep) -> String? { playbook.body.prompts[step]?.first }
        self.init(
            match: match, causes: playbook.body.causes.map { RetroView.Sentence(text: $0) },
            observe: prompt(.observe), explore: prompt(.explore), align: prompt(.align),
            support: prompt(.support), follow: Self.follow(playbook.followUp, words))
    }

    private static func follow(_ followUp: FollowUp, _ words: RetroWords) -> String {
        let weeks = max(1, followUp.afterDays / 7)
        let guards = followUp.guards.map { "*\(title($0.slice, words))*" }
        let sentences = [
            words(
                weeks, one: .assistedFollowOne, other: .assistedFollowOther,
                ["metric": title(followUp.slice, words)]),
            bound(followUp.expect.ratio, words),
            guards.isEmpty
                ? nil
                : words(
                    .assistedGuards,
                    ["guards": guards.joined(separator: words[.assistedAnd])]),
            followUp.outcome.map { words(.assistedOutcome, ["metric": title($0, words)]) },
        ]
        return sentences.compactMap(\.self).joined(separator: " ")
    }

    private static func bound(_ ratio: Comparison, _ words: RetroWords) -> String? {
        if let most = ratio.lte ?? ratio.lt {
            return words(.assistedMost, ["share": Numerals.percent(most)])
        }
        if let least = ratio.gte ?? ratio.gt {
            return words(.assistedLeast, ["share": Numerals.percent(least)])
        }
        return nil
    }

    private static func title(_ slice: MetricSlice, _ words: RetroWords) -> String {
        SideBySide.title(slice, words)
    }
}

extension AssistedView: TemplateView {
    var tags: [String: any TemplateValue] {
        [
            "retro": retro, "weeks": weeks, "topics": topics, "groups": groups,
            "hasNumbers": hasNumbers, "lead": lead, "first": first,
        ]
    }
}

extension AssistedView.Topic: TemplateView {
    var tags: [String: any TemplateValue] {
        [
            "match": match, "causes": causes, "observe": observe, "explore": explore,
            "align": align, "support": support, "follow": follow,
        ]
    }
}
