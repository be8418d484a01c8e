import TrellisModel

/// What became of a number, as a question for the team and never as a verdict on the owner.
struct FollowUpWords {
    let result: FollowUpResult
    let words: RetroWords

    static func sentence(_ result: FollowUpResult, words: RetroWords = .english) -> String {
        FollowUpWords(result: result, words: words).sentence
    }

    private var metric: Metric { result.slice.metric }
    private var change: FollowUpResult.Change? { result.change }

    private var sentence: String {
        let parts: [String?] =
            switch result.verdict {
            case .moved where change.map { $0.direction == nil } ?? false:
                [words[.followupKept], numbers, room, drift, besides, words[.followupKeptQuestion]]
            case .moved:
                [
                    words[.followupMoved], numbers, room, itself, drift, besides,
                    words[.followupMovedQuestion],
                ]
            case .movedAtACost:
                [
                    words[.followupCost], numbers, room, itself, drift,
                    words(.followupCostSentence, ["metric": name(of: result.cost)]),
                    words[.followupCostQuestion],
                ]
            case .held where change.map { $0.direction == nil } ?? false:
                [words[.followupLeft], numbers, room, words[.followupLeftQuestion]]
            case .held:
                [
                    words[.followupHeld], numbers, room, possible,
                    words[.followupHeldQuestion],
                ]
            case .notEnoughData where result.now != nil:
                [
                    words[.followupUnknown], numbers, room, doubt, drift,
                    words[.followupUnknownQuestion],
                ]
            case .notEnoughData:
                [
                    words[.followupUnknown],
                    words(.followupUnknownSentence, ["metric": title]),
                    words[.followupUnknownQuestion],
                ]
            case .notYet:
                [
                    words[.followupEarly],
                    words(.followupEarlySentence, ["metric": title]),
                    words[.followupEarlyQuestion],
                ]
            }
        // The question comes last.
        return (parts.dropLast() + [result.now == nil ? nil : definition] + parts.suffix(1))
            .compactMap(\.self).joined(separator: " ")
    }

    private var title: String { name(of: result.slice) }

    private func name(of slice: MetricSlice?) -> String {
        guard let slice else { return words[.followupOther] }
        let part = slice.segment.map { " (\($0.split(separator: "=").last ?? ""))" }
        return words.title(of: slice.metric) + (part ?? "")
    }

    private func quantity(_ value: Double?) -> String {
        guard let value else { return "–" }
        return result.isRatio ? Numerals.times(value) : words.quantity(value, metric.unit)
    }

    private var numbers: String {
        let after = result.measured.map {
            words(
                .followupAfter,
                ["weeks": weeks($0.days, otherwise: .followupWeeksSome), "n": "\($0.n)"])
        }
        return words(
            .followupNumbers,
            [
                "metric": title, "was": quantity(result.baseline),
                "before": weeks(result.story?.before, otherwise: .followupWeeksUsual),
                "now": quantity(result.now), "after": after ?? words[.followupSince],
            ])
    }

    private func weeks(_ days: ClosedRange<Day>?, otherwise: RetroWord) -> String {
        guard let days else { return words[otherwise] }
        let count = (days.lowerBound.distance(to: days.upperBound) + 1) / 7
        return words(count, one: .followupWeeksOne, other: .followupWeeksOther)
    }

    /// "The weeks leave room for anything between 9 % and 31 % lower (a 90 % interval)."
    private var room: String? {
        change?.interval.map {
            words(
                .followupRoom, ["range": ChangeWords(of: result, words: words).between($0)])
        }
    }

    /// Natural return, where it is part of the difference or cannot be told.
    private var itself: String? {
        guard let change, let direction = change.direction, let was = result.baseline else {
            return nil
        }
        guard let byItself = change.byItself else {
            return result.isRatio
                ? nil
                : words[.followupReturnPart]
        }
        let isPart = direction == .down ? byItself < was * 0.95 : byItself > was * 1.05
        return isPart
            ? words(.followupReturn, ["value": quantity(byItself)])
            : nil
    }

    private var drift: String? {
        guard let change, change.wasMoving, let direction = change.direction else { return nil }
        return words[direction == .down ? .followupFalling : .followupRising]
    }

    private var besides: String? {
        change?.besides.map {
            words(.followupBesides, ["metric": name(of: $0)])
        }
    }

    private var doubt: String {
        switch change?.doubt {
        case .return_:
            change?.byItself.map {
                words(.followupReturnDoubt, ["value": quantity($0)])
            }
                ?? words[.followupReturnFew]
        default: words[.followupChance]
        }
    }

    /// Of a number that held: whether the hoped change is excluded.
    private var possible: String? {
        guard let change, let interval = change.interval, let direction = change.direction,
            !result.isRatio
        else { return nil }
        let isFall = direction == .down
        let end = direction == .down ? interval.lowerBound : interval.upperBound
        guard isFall ? end < 1 : end > 1 else {
            return words[isFall ? .followupFallNone : .followupRiseNone]
        }
        let place: RetroWord =
            change.hope.holds(for: end)
            ? isFall ? .followupFallPossible : .followupRisePossible
            : isFall ? .followupFallUnlikely : .followupRiseUnlikely
        return words(place, ["size": ChangeWords(of: result, words: words).size(end)])
    }

    private var definition: String? {
        result.isRedefined ? words[.followupRedefined] : nil
    }
}

/// Sizes of a change: in points for a share, else in per cent of what it was.
struct ChangeWords {
    private let points: Double?
    private let words: RetroWords

    init(of result: FollowUpResult, words: RetroWords) {
        self.words = words
        points =
            result.slice.metric.unit == .share && !result.isRatio
            ? result.baseline.map { $0 * 100 } : nil
    }

    /// "between 9 % and 31 % lower", "between 12 % lower and 5 % higher", "between 1.30× and 4.10×".
    func between(_ ratios: ClosedRange<Double>) -> String {
        let (low, high) = (ratios.lowerBound, ratios.upperBound)
        if points == nil, high > 3 {
            return words(
                .followupRangeTimes,
                ["low": Numerals.times(low), "high": Numerals.times(high)])
        }
        if high <= 1 {
            return words(.followupRangeLower, ["low": bare(high), "high": size(low)])
        }
        if low >= 1 {
            return words(.followupRangeHigher, ["low": bare(low), "high": size(high)])
        }
        return words(.followupRangeBoth, ["low": size(low), "high": size(high)])
    }

    /// How far a ratio is from 1.
    func size(_ ratio: Double) -> String {
        let text = bare(ratio)
        return points == nil
            ? text
            : words(text == "1" ? .followupPointsOne : .followupPointsOther, ["value": text])
    }

    private func bare(_ ratio: Double) -> String {
        let tenths = (abs(ratio - 1) * (points ?? 100) * 10).rounded() / 10
        let isWhole = tenths >= 10 || tenths == tenths.rounded()
        return Numerals.fixed(tenths, isWhole ? 0 : 1) + (points == nil ? " %" : "")
    }
}
