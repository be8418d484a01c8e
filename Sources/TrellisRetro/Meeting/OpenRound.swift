import TrellisModel

/// What a meeting does when no pattern comes to the table: an hour about what went well is well spent,
/// and the page says honestly why it is empty.
struct OpenRound {
    let facts: RetroFacts
    let left: [RetroChoice.Left]
    private var words: RetroWords { facts.words }

    /// One question for each of a few areas. They ask for an example and for what made it so.
    private static let questions: [(RetroWord, RetroWord)] = [
        (.roundFlow, .roundFlowQuestion),
        (.roundQuality, .roundQualityQuestion),
        (.roundReliability, .roundReliabilityQuestion),
        (.roundLoad, .roundLoadQuestion),
        (.roundTogether, .roundTogetherQuestion),
    ]

    var view: RetroView.Quiet {
        RetroView.Quiet(
            lead: lead,
            prompts: Self.questions.map { RetroView.Prompt(step: words[$0.0], text: words[$0.1]) },
            close: close)
    }

    private var judged: Int { facts.matches.count { $0.outcome != .unknown } }

    private var areRefused: Bool {
        facts.matches.contains {
            $0.outcome == .match && facts.refusals.rest(of: $0.playbook) != nil
        }
    }

    private var lead: String {
        if left.contains(where: \.rests) { return words[.roundRests] }
        guard !areRefused else { return words[.roundRefused] }
        guard judged > 0 else { return words[.roundUnknown] }
        let all = facts.matches.count
        let certain =
            facts.matches.contains { $0.outcome == .watch } ? words[.roundCertain] : ""
        let looked =
            judged == all
            ? words(all, one: .roundLookedOne, other: .roundLookedOther, ["certain": certain])
            : words(
                .roundJudged, ["all": "\(all)", "judged": "\(judged)", "certain": certain])
        return words(.roundCalm, ["looked": looked])
    }

    private var close: String {
        words[judged > 0 || !left.isEmpty ? .roundKeep : .roundAsk]
    }
}
