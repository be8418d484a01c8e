import TrellisModel

/// What a meeting does when no pattern comes to the table: an hour about what went well is well spent,
/// and the page says honestly why it is empty.
struct OpenRound {
    let facts: RetroFacts
    let left: [RetroChoice.Left]

    /// One question for each of a few areas. They ask for an example and for what made it so.
    private static let questions = [
        ("Flow", "Which piece of work moved through without waiting, and what let it?"),
        ("Quality", "What did we change without worry, and what made that possible?"),
        (
            "Reliability",
            "Which hard moment passed without harm, and what had we done beforehand?"
        ),
        ("Load", "What did we finish, drop or decline that gave us room to think?"),
        ("Together", "Where did a question asked early save us a detour?"),
    ]

    var view: RetroView.Quiet {
        RetroView.Quiet(
            lead: lead,
            prompts: Self.questions.map { RetroView.Prompt(step: $0.0, text: $0.1) },
            close: close)
    }

    private var judged: Int { facts.matches.count { $0.outcome != .unknown } }

    private var areRefused: Bool {
        facts.matches.contains {
            $0.outcome == .match && facts.refusals.rest(of: $0.playbook) != nil
        }
    }

    private var lead: String {
        if left.contains(where: \.rests) {
            return
                "What stands out was talked about lately or is being worked on, so nothing is brought "
                + "again: it is listed under *Worth watching*, with its reason. That leaves time for "
                + "what no number shows."
        }
        guard !areRefused else {
            return "Nothing else stands out this time; what was refused rests under *Worth watching*. "
                + "That leaves time for what no number shows."
        }
        guard judged > 0 else {
            return
                "None of the patterns could be judged this time; what is missing is listed below. "
                + "That says nothing about how the weeks went. The rest of this page works without "
                + "numbers."
        }
        let all = facts.matches.count
        let watched = facts.matches.contains { $0.outcome == .watch } ? " for certain" : ""
        let words =
            judged == all
            ? "\(all == 1 ? "One pattern was" : "\(all) patterns were") looked for, and none is there"
            : "Of \(all) patterns, \(judged) could be judged, and none of these is there"
        return
            "Nothing stands out this time. \(words)\(watched). A calm stretch is a result like any "
            + "other, and a good moment to ask what made it so."
    }

    private var close: String {
        judged > 0 || !left.isEmpty
            ? "Before the end, choose one thing to keep, and write under *Keep* how we would notice if "
                + "it got lost. An experiment is welcome and not owed."
            : "Before the end, ask which number would have helped today, and who can bring its export. "
                + "`trellis explain github-pulls` shows how one is made."
    }
}
