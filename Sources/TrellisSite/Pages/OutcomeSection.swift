import TrellisModel

/// What became of a playbook in this workspace, in a few sentences.
struct OutcomeSection {
    let outcome: PlaybookOutcome?

    var html: HTML? {
        guard let outcome, outcome.offered > 0 || outcome.tried > 0 || outcome.refused > 0
        else { return nil }
        // A handout is about the pattern, and leaves what became of it to the screen.
        return """
            <div class="reference">
            <h2 id="what-became-of-it">What became of it here</h2>
            <p>\(sentences(outcome).joined(separator: " "))</p>
            </div>
            """
    }

    private func sentences(_ outcome: PlaybookOutcome) -> [String] {
        var sentences = [
            outcome.offered > 0
                ? "Offered in \(retros(outcome.offered)), and tried after \(outcome.tried)."
                : "Tried after \(retros(outcome.tried))."
        ]
        if outcome.dropped > 0 {
            sentences.append("In \(retros(outcome.dropped)) what was agreed was dropped later.")
        }
        if outcome.refused > 0 {
            sentences.append("In \(retros(outcome.refused)) it was refused, with a reason.")
        }
        guard outcome.tried > 0 else { return sentences }
        let open = [
            (outcome.count(.notEnoughData), "had too little data"),
            (outcome.count(.notYet), "cannot be told yet"),
        ].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
        if let interval = outcome.interval {
            let bounds = [interval.lowerBound, interval.upperBound].map(Numerals.percent)
            sentences.append(
                "Among the tries that can be told (\(outcome.told)), its number moved in "
                    + "\(outcome.count(.moved)), moved at a cost in \(outcome.count(.movedAtACost)) and "
                    + "held in \(outcome.count(.held)); the 95 % interval of the share that moved is "
                    + "\(bounds.joined(separator: " to ")).")
        }
        if !open.isEmpty { sentences.append("Of the tries, \(open.joined(separator: " and ")).") }
        if outcome.isTooFewToTell { sentences.append("That is too few to tell.") }
        sentences.append(
            (outcome.teams.map { "\($0) teams" } ?? "Fewer than three teams") + " tried it. What "
                + "moved may have moved for other reasons.")
        return sentences
    }

    private func retros(_ count: Int) -> String { count == 1 ? "1 retro" : "\(count) retros" }
}

extension PlaybookOutcome {
    /// Everything that the page says of it, for the page's key.
    package var facts: String {
        let verdicts: [FollowUpResult.Verdict] = [
            .moved, .movedAtACost, .held, .notEnoughData, .notYet,
        ]
        let counts = [offered, tried, dropped, refused, teams ?? 0] + verdicts.map(count)
        return counts.map(String.init).joined(separator: " ")
    }
}
