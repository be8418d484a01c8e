import TrellisModel

/// What became of a number, as a question for the team and never as a verdict on the owner.
enum FollowUpWords {
    static func sentence(_ result: FollowUpResult) -> String {
        let metric = result.slice.metric
        let title =
            "\(metric.title)\(result.slice.segment.map { " (\($0.split(separator: "=").last ?? ""))" } ?? "")"
        func quantity(_ value: Double?) -> String {
            guard let value else { return "–" }
            return result.isRatio ? Numerals.times(value) : Numerals.quantity(value, metric.unit)
        }
        let after = result.measured.map { days, n in
            let weeks = (days.lowerBound.distance(to: days.upperBound) + 1) / 7
            return " in the \(weeks == 1 ? "week" : "\(weeks) weeks") since (\(n) in all)"
        }
        let numbers =
            "\(title): \(quantity(result.baseline)) in the eight weeks before it was agreed, "
            + "\(quantity(result.now))\(after ?? " since")."
        return switch result.verdict {
        case .moved: "**Moved.** \(numbers) What of this do we want to keep?"
        case .held: "**Held.** \(numbers) What did we learn, and is it worth trying for longer?"
        case .movedAtACost:
            "**Moved at a cost.** \(numbers) \(result.cost?.metric.title ?? "Another number") moved "
                + "the other way. Is the price right?"
        case .notEnoughData where result.now != nil:
            "**Not enough data.** \(numbers) Weeks stray as far by themselves, so this may be chance. "
                + "What did we notice ourselves?"
        case .notEnoughData:
            "**Not enough data.** There is too little of \(title.lowercased()) to compare. "
                + "What did we notice ourselves?"
        case .notYet:
            "**Not yet.** \(title) needs a few more weeks before it can say anything. "
                + "What do we notice so far?"
        }
    }
}
