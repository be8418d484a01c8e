package import TrellisModel

/// A metric's move in words.
package enum MoveWords {
    /// Such as "rose from about 20 min to about 28 min, at least 1.2x, all at once, around the week of
    /// 5 January 2026". `nil` when there is no move to tell.
    package static func sentence(_ move: MetricMove) -> String? {
        guard move.tier == .match || move.tier == .watch, let from = move.verdict["from"],
            let to = move.verdict["to"], let direction = move.direction
        else { return nil }
        let unit = move.slice.metric.unit
        return
            "\(direction == .up ? "rose" : "fell") from about \(Numerals.quantity(from, unit)) to "
            + "about \(Numerals.quantity(to, unit))\(least(move)), \(shape(move))"
    }

    /// The end of the interval nearest 1, where it says anything.
    private static func least(_ move: MetricMove) -> String {
        guard let low = move.verdict["low"], let direction = move.direction,
            direction == .up ? low > 1.005 : low < 0.995
        else { return "" }
        return ", at least \(Numerals.times(low))"
    }

    private static func shape(_ move: MetricMove) -> String {
        let words = Dictionary(
            move.verdict.words.map { ($0.name, $0.text) }, uniquingKeysWith: { first, _ in first })
        let week =
            words["since"].flatMap { Day($0) }.map { "the week of \($0.words)" } ?? "some week"
        return switch words["shape"] {
        case "gradual": "little by little, since \(week) or before"
        case "sudden": "in one step, around \(week)"
        default: "around \(week); these weeks cannot tell gradual from sudden"
        }
    }

    /// What would have shown, where nothing did: "a change of 1.4x or more would have shown".
    package static func visible(_ move: MetricMove) -> String? {
        guard move.tier == Tier.none, let visible = move.verdict["visible"] else { return nil }
        return
            "a change to \(Numerals.times(visible)) or \(visible < 1 ? "less" : "more") would have shown"
    }
}
