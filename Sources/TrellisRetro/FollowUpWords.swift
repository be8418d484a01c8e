import TrellisModel

/// What became of a number, as a question for the team and never as a verdict on the owner.
struct FollowUpWords {
    let result: FollowUpResult

    static func sentence(_ result: FollowUpResult) -> String {
        FollowUpWords(result: result).sentence
    }

    private var metric: Metric { result.slice.metric }
    private var change: FollowUpResult.Change? { result.change }

    private var sentence: String {
        let parts: [String?] =
            switch result.verdict {
            case .moved where change.map { $0.direction == nil } ?? false:
                ["**Kept.**", numbers, room, drift, besides, "What keeps it there?"]
            case .moved:
                [
                    "**Moved.**", numbers, room, itself, drift, besides,
                    "What of this do we want to keep?",
                ]
            case .movedAtACost:
                [
                    "**Moved at a cost.**", numbers, room, itself, drift,
                    "\(name(of: result.cost)) moved further than it was meant to.",
                    "Is the price right?",
                ]
            case .held where change.map { $0.direction == nil } ?? false:
                ["**Not where it was.**", numbers, room, "What changed around it?"]
            case .held:
                [
                    "**Held.**", numbers, room, possible,
                    "What did we learn, and is it worth trying for longer?",
                ]
            case .notEnoughData where result.now != nil:
                [
                    "**Not enough data.**", numbers, room, doubt, drift,
                    "What did we notice ourselves?",
                ]
            case .notEnoughData:
                [
                    "**Not enough data.**",
                    "There is too little of \(title.lowercased()) to compare.",
                    "What did we notice ourselves?",
                ]
            case .notYet:
                [
                    "**Not yet.**",
                    "\(title) needs a few more weeks before it can say anything.",
                    "What do we notice so far?",
                ]
            }
        // The question comes last.
        return (parts.dropLast() + [result.now == nil ? nil : definition] + parts.suffix(1))
            .compactMap(\.self).joined(separator: " ")
    }

    private var title: String { name(of: result.slice) }

    private func name(of slice: MetricSlice?) -> String {
        guard let slice else { return "Another number" }
        let part = slice.segment.map { " (\($0.split(separator: "=").last ?? ""))" }
        return slice.metric.title + (part ?? "")
    }

    private func quantity(_ value: Double?) -> String {
        guard let value else { return "–" }
        return result.isRatio ? Numerals.times(value) : Numerals.quantity(value, metric.unit)
    }

    private var numbers: String {
        let before = weeks(result.story?.before, otherwise: "eight weeks")
        let after = result.measured.map {
            " in the \(weeks($0.days, otherwise: "weeks")) since (\($0.n) in all)"
        }
        return "\(title): \(quantity(result.baseline)) in the \(before) before it was agreed, "
            + "\(quantity(result.now))\(after ?? " since")."
    }

    private func weeks(_ days: ClosedRange<Day>?, otherwise: String) -> String {
        guard let days else { return otherwise }
        let count = (days.lowerBound.distance(to: days.upperBound) + 1) / 7
        return count == 1 ? "week" : "\(count) weeks"
    }

    /// "The weeks leave room for anything between 9 % and 31 % lower (a 90 % interval)."
    private var room: String? {
        change?.interval.map {
            "The weeks leave room for anything \(ChangeWords(of: result).between($0)) (a 90 % interval)."
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
                : "There are too few earlier weeks to say what is usual here, so part of this may be the "
                    + "number returning by itself."
        }
        let isPart = direction == .down ? byItself < was * 0.95 : byItself > was * 1.05
        return isPart
            ? "Going by the weeks before, about \(quantity(byItself)) was to be expected without it."
            : nil
    }

    private var drift: String? {
        guard let change, change.wasMoving, let direction = change.direction else { return nil }
        return "It was \(direction == .down ? "falling" : "rising") before this was done already."
    }

    private var besides: String? {
        change?.besides.map {
            "\(name(of: $0)) went further than it was meant to as well, which may be chance."
        }
    }

    private var doubt: String {
        switch change?.doubt {
        case .return_:
            change?.byItself.map {
                "The weeks in which it was agreed were unusual, and by itself the number would have "
                    + "come to about \(quantity($0)), so it may just have returned."
            }
                ?? "There are too few earlier weeks to say what is usual here, so this may be the number "
                + "returning by itself."
        default: "Weeks stray as far by themselves, so this may be chance."
        }
    }

    /// Of a number that held: whether the hoped change is excluded.
    private var possible: String? {
        guard let change, let interval = change.interval, let direction = change.direction,
            !result.isRatio
        else { return nil }
        let words = ChangeWords(of: result)
        let end = direction == .down ? interval.lowerBound : interval.upperBound
        let noun = direction == .down ? "fall" : "rise"
        guard direction == .down ? end < 1 : end > 1 else {
            return "They show no sign of a \(noun)."
        }
        let size = words.size(end)
        return change.hope.holds(for: end)
            ? "A \(noun) of up to \(size) is still possible."
            : "A \(noun) of more than \(size) is unlikely."
    }

    private var definition: String? {
        result.isRedefined
            ? "The playbook counts this otherwise than on the day of the agreement, so both sides were "
                + "counted anew." : nil
    }
}

/// Sizes of a change: in points for a share, else in per cent of what it was.
struct ChangeWords {
    private let points: Double?

    init(of result: FollowUpResult) {
        points =
            result.slice.metric.unit == .share && !result.isRatio
            ? result.baseline.map { $0 * 100 } : nil
    }

    /// "between 9 % and 31 % lower", "between 12 % lower and 5 % higher", "between 1.30× and 4.10×".
    func between(_ ratios: ClosedRange<Double>) -> String {
        let (low, high) = (ratios.lowerBound, ratios.upperBound)
        if points == nil, high > 3 {
            return "between \(Numerals.times(low)) and \(Numerals.times(high)) of what it was"
        }
        if high <= 1 { return "between \(bare(high)) and \(size(low)) lower" }
        if low >= 1 { return "between \(bare(low)) and \(size(high)) higher" }
        return "between \(size(low)) lower and \(size(high)) higher"
    }

    /// How far a ratio is from 1.
    func size(_ ratio: Double) -> String {
        let text = bare(ratio)
        return points == nil ? text : "\(text) point\(text == "1" ? "" : "s")"
    }

    private func bare(_ ratio: Double) -> String {
        let tenths = (abs(ratio - 1) * (points ?? 100) * 10).rounded() / 10
        let isWhole = tenths >= 10 || tenths == tenths.rounded()
        return Numerals.fixed(tenths, isWhole ? 0 : 1) + (points == nil ? " %" : "")
    }
}
