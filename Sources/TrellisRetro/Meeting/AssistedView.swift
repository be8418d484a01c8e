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
        topics = retro.matches.compactMap { match in
            playbooks[match.id].map { Topic(match, $0) }
        }
        groups = SideBySide(facts: facts, weeks: weeks).groups
        hasNumbers = !groups.isEmpty
        first =
            hasNumbers
            ? "Which of the lines above fits what we live through, and which surprises us?"
            : "What did we notice ourselves about working with assistants, and what surprised us?"
        lead = Self.lead(facts, hasNumbers: hasNumbers)
    }

    private static func lead(_ facts: RetroFacts, hasNumbers: Bool) -> String {
        let judged = facts.matches.filter { $0.outcome != .unknown }
        if judged.contains(where: { $0.outcome == .match }) {
            return
                "What is there was talked about lately or is being worked on; it is listed under "
                + "*Worth watching*."
        }
        guard !judged.isEmpty else {
            return hasNumbers
                ? "None of the patterns about assisted coding can be judged yet; what is missing is "
                    + "listed below."
                : "Nothing is recorded about assistance in these weeks, and that is no gap to close. "
                    + "`trellis explain copilot` and `trellis explain git` say where numbers could come "
                    + "from, should the team want them."
        }
        let all = facts.matches.count
        let words =
            judged.count == all
            ? "\(all) patterns about assisted coding were looked for"
            : "Of \(all) patterns about assisted coding, \(judged.count) could be judged"
        return "\(words), and none stands out."
    }
}

extension AssistedView.Topic {
    fileprivate init(_ match: RetroView.Match, _ playbook: Playbook) {
        func prompt(_ step: CoachingStep) -> String? { playbook.body.prompts[step]?.first }
        self.init(
            match: match, causes: playbook.body.causes.map { RetroView.Sentence(text: $0) },
            observe: prompt(.observe), explore: prompt(.explore), align: prompt(.align),
            support: prompt(.support), follow: Self.follow(playbook.followUp))
    }

    private static func follow(_ followUp: FollowUp) -> String {
        let weeks = max(1, followUp.afterDays / 7)
        let guards = followUp.guards.map { "*\(title($0.slice))*" }
        let sentences = [
            "*\(title(followUp.slice))* is measured again "
                + "\(weeks == 1 ? "a week" : "\(weeks) weeks") after an experiment is done.",
            bound(followUp.expect.ratio),
            guards.isEmpty
                ? nil
                : "Beside it we look at \(guards.joined(separator: " and ")), so that no gain is "
                    + "bought with another loss.",
            followUp.outcome.map { "The outcome that counts is *\(title($0))*." },
        ]
        return sentences.compactMap(\.self).joined(separator: " ")
    }

    private static func bound(_ ratio: Comparison) -> String? {
        if let most = ratio.lte ?? ratio.lt {
            return "At most \(Numerals.percent(most)) of what it was is a useful sign."
        }
        if let least = ratio.gte ?? ratio.gt {
            return "At least \(Numerals.percent(least)) of what it was is a useful sign."
        }
        return nil
    }

    private static func title(_ slice: MetricSlice) -> String { SideBySide.title(slice) }
}
