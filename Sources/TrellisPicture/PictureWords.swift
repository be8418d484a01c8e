import TrellisModel

/// The words in and under pictures.
enum PictureWords {
    static let empty = "No values yet."
    static let partial = "Hollow dot: covered in part only."
    static let missing = "Gap: no value."

    /// What the shapes mean; `nil` when there is nothing to explain.
    static func note(on points: [(value: Double?, isPartial: Bool)]) -> String? {
        let notes =
            (points.contains { $0.isPartial && $0.value?.isFinite ?? false } ? [partial] : [])
            + (points.contains { !($0.value?.isFinite ?? false) } ? [missing] : [])
        return notes.isEmpty ? nil : notes.joined(separator: " ")
    }

    static func holes(_ points: [(value: Double?, isPartial: Bool)]) -> [String] {
        let missing = points.count { !($0.value?.isFinite ?? false) }
        let partial = points.count { $0.isPartial }
        return (missing > 0 ? ["no value in \(missing) of them"] : [])
            + (partial > 0 ? ["\(partial) covered in part only"] : [])
    }

    static func dated(_ label: String, _ days: ClosedRange<Day>) -> String {
        guard let from = date(days.lowerBound), let to = date(days.upperBound) else { return label }
        return from == to ? "\(label) on \(from)" : "\(label) from \(from) to \(to)"
    }

    /// "26 weeks".
    static func count(_ count: Int, ofDays days: Double) -> String {
        let name =
            switch days {
            case 1: "day"
            case 7: "week"
            case 14: "fortnight"
            default: "period"
            }
        return "\(count) \(name)\(count == 1 ? "" : "s")"
    }

    static func sentence(_ parts: [String]) -> String { parts.joined(separator: "; ") + "." }

    /// - Returns: `nil` outside the years that ``Day`` can name.
    static func date(_ day: Day) -> String? {
        (-719_528...2_932_896).contains(day.number) ? day.description : nil
    }
}
