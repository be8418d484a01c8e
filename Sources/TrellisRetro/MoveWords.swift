package import TrellisModel

/// A metric's move in words.
package enum MoveWords {
    /// Such as "rose from about 20 min to about 28 min, at least 1.2×, in one step, around the week of
    /// 5 January 2026". `nil` when there is no move to tell.
    package static func sentence(
        _ move: MetricMove, words: RetroWords = .english
    ) -> String? {
        guard move.tier == .match || move.tier == .watch, let change = change(move, words: words)
        else { return nil }
        let young =
            move.tier == .watch && (move.verdict["weeks"] ?? 0) < 10
            ? words[.moveYoung] : ""
        return "\(change)\(least(move, words)), \(start(move, words))\(young)"
    }

    /// `rose from about 20 min to about 28 min`; `nil` when nothing is known of it.
    package static func change(
        _ move: MetricMove, words: RetroWords = .english
    ) -> String? {
        guard let from = move.verdict["from"], let to = move.verdict["to"],
            let direction = move.direction
        else { return nil }
        let unit = move.slice.metric.unit
        return words(
            direction == .up ? .moveRose : .moveFell,
            ["from": about(from, unit, words), "to": about(to, unit, words)])
    }

    private static func about(
        _ value: Double, _ unit: Metric.Unit, _ words: RetroWords
    ) -> String {
        let text = words.quantity(value, unit)
        return text.contains { ("1"..."9").contains($0) }
            ? words(.moveAbout, ["value": text]) : words[.moveNone]
    }

    /// The end of the interval nearest 1, where it says anything.
    private static func least(_ move: MetricMove, _ words: RetroWords) -> String {
        guard let low = move.verdict["low"], let direction = move.direction else { return "" }
        switch direction {
        case .up: return low > 1.005 ? words(.moveLeast, ["ratio": Numerals.times(low)]) : ""
        case .down: return low < 0.995 ? words(.moveMost, ["ratio": Numerals.times(low)]) : ""
        }
    }

    private static func start(_ move: MetricMove, _ words: RetroWords) -> String {
        let told = Dictionary(
            move.verdict.words.map { ($0.name, $0.text) }, uniquingKeysWith: { first, _ in first })
        let week =
            told["since"].flatMap { Day($0) }.map { words(.moveWeek, ["day": words.day($0)]) }
            ?? words[.moveWeekUnknown]
        let place: RetroWord =
            if told["start"] == "given" {
                .moveGiven
            } else {
                switch told["shape"] {
                case "gradual": .moveGradual
                case "sudden": .moveSudden
                default: .moveUnclear
                }
            }
        return words(place, ["week": week])
    }

    /// Where nothing was found: what the numbers look like, and what would have shown.
    package static func nothing(
        _ move: MetricMove, words: RetroWords = .english
    ) -> String {
        guard let visible = move.verdict["visible"], let ratio = move.verdict["ratio"],
            let p = move.verdict["p"]
        else { return words[.moveStill] }
        let asksForRise = visible >= 1
        let isBeyond = asksForRise ? ratio >= visible : ratio <= visible
        let isOpposite = move.slice.metric.hurts != nil && (ratio > 1) != asksForRise
        let floor = 1 + move.slice.metric.effectFloor
        if isOpposite, ratio >= floor || ratio * floor <= 1, p > 0.9,
            let change = change(move, words: words)
        {
            return words(asksForRise ? .moveNorise : .moveNofall, ["change": change])
        }
        if isBeyond, let change = change(move, words: words) {
            return words(.movePerhaps, ["change": change])
        }
        return words(
            .movePassing, ["visible": visibleWords(move.verdict, move.slice.metric, words: words)])
    }

    /// "a rise of 40 % or more would have shown", of a share "a rise of 4 points or more".
    ///
    /// - Parameter verdict: With `visible`, the smallest ratio that would have shown.
    package static func visibleWords(
        _ verdict: Verdict, _ metric: Metric, words: RetroWords = .english
    ) -> String {
        // A share cannot rise a hundredfold, and nobody needs a test for three times as much.
        guard let visible = verdict["visible"], visible < 3, visible * 3 > 1 else {
            return words[.moveVisibleNone]
        }
        let isShare = metric.unit == .share && verdict["from"] != nil
        let size = abs(visible - 1) * 100 * (isShare ? verdict["from"] ?? 1 : 1)
        let digits = Numerals.fixed(size, size < 9.95 && size != size.rounded() ? 1 : 0)
        return words(
            visible < 1 ? .moveVisibleLess : .moveVisibleMore,
            [
                "size": !isShare
                    ? "\(digits) %"
                    : words(
                        digits == "1" ? .followupPointsOne : .followupPointsOther,
                        ["value": digits])
            ])
    }
}
