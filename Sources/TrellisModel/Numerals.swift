/// Numbers for people, the same in every locale.
package enum Numerals {
    /// Decimal digits with a fixed number of decimals, halves rounded to even as IEEE 754 does.
    ///
    /// - Parameter decimals: 0 to 9.
    /// - Returns: `–` for what is not finite, or too large to be written out.
    package static func fixed(_ value: Double, _ decimals: Int) -> String {
        let places = max(0, min(9, decimals))
        let scale = (0..<places).reduce(1.0) { scale, _ in scale * 10 }
        let scaled = (value * scale).rounded(.toNearestOrEven)
        guard scaled.isFinite, abs(scaled) < 1e15 else { return "–" }
        let digits = String(Int(abs(scaled)))
        let sign = scaled < 0 ? "−" : ""
        guard places > 0 else { return sign + digits }
        let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
        return "\(sign)\(padded.dropLast(places)).\(padded.suffix(places))"
    }

    /// A share as a percentage: `0.275` is `28 %`, small ones keep a decimal.
    package static func percent(_ share: Double) -> String {
        let value = share * 100
        return "\(fixed(value, abs(value) < 9.95 && value != value.rounded() ? 1 : 0)) %"
    }

    /// With as many decimals as the size asks for, and the unit: `212 lines`, `3.2 h`, `14 %`.
    ///
    /// - Parameter name: What a unit is called, of one or of any other number.
    package static func quantity(
        _ value: Double, _ unit: Metric.Unit,
        name: (_ unit: Metric.Unit, _ isOne: Bool) -> String = Self.name
    ) -> String {
        guard unit != .share else { return percent(value) }
        // Nobody feels how long 700 hours are.
        if unit == .hours, abs(value) >= 96 { return quantity(value / 24, .days, name: name) }
        let decimals = abs(value) >= 20 || value == value.rounded() ? 0 : 1
        let number = fixed(value, decimals)
        return "\(number) \(name(unit, number == "1"))"
    }

    /// One of them is one line, one day, one incident.
    package static func name(of unit: Metric.Unit, isOne: Bool) -> String {
        isOne && unit.suffix.hasSuffix("s") ? String(unit.suffix.dropLast()) : unit.suffix
    }

    /// A whole number with its thousands apart: `12,500`.
    package static func grouped(_ value: Double) -> String {
        var digits = fixed(value, 0)
        let sign = digits.hasPrefix("−") ? "−" : ""
        digits.removeFirst(sign.count)
        var groups: [Substring] = []
        var rest = digits[...]
        while rest.count > 3 {
            groups.insert(rest.suffix(3), at: 0)
            rest = rest.dropLast(3)
        }
        return sign + ([rest] + groups).joined(separator: ",")
    }

    /// How many times: `1.45×`.
    package static func times(_ ratio: Double) -> String { "\(fixed(ratio, 2))×" }
}

extension Day {
    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September",
        "October", "November", "December",
    ]

    /// `16 February 2026`.
    package var words: String {
        let (year, month, day) = civil
        // A day and its month stay on one line.
        return "\(day)\u{A0}\(Self.months[month - 1]) \(year)"
    }

    /// `16–27 February 2026`, `23 February – 15 March 2026`.
    package static func words(for days: ClosedRange<Day>) -> String {
        let (from, to) = (days.lowerBound.civil, days.upperBound.civil)
        let end = days.upperBound.words
        if from.year != to.year { return "\(days.lowerBound.words) – \(end)" }
        if from.month != to.month { return "\(from.day)\u{A0}\(months[from.month - 1]) – \(end)" }
        return from.day == to.day ? end : "\(from.day)–\(end)"
    }
}
