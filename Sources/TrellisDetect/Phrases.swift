import TrellisModel

/// Pieces of the clause in which a test says what it asks, such as "at least 60 lines".
enum Phrases {
    /// `the typical pull request size`, `rework of assisted changes`.
    static func name(of slice: MetricSlice) -> String {
        let title = lowered(slice.metric.title)
        guard let segment = slice.segment else { return "“\(title)”" }
        return "“\(title)” (\(segment.replacing("=", with: " ")))"
    }

    /// Bounds of a number in the metric's unit: `at least 5 % and below 20 %`; `nil` without any.
    static func bounds(_ comparison: Comparison, _ unit: Metric.Unit) -> String? {
        bounds(comparison) { Numerals.quantity($0, unit) }
    }

    /// Bounds of a ratio: `at least 1.25 times`; `nil` without any.
    static func times(_ comparison: Comparison) -> String? {
        bounds(comparison) { "\(trimmed($0)) times" }
    }

    static func bounds(_ comparison: Comparison, _ number: (Double) -> String) -> String? {
        let parts = [
            comparison.gt.map { "more than \(number($0))" },
            comparison.gte.map { "at least \(number($0))" },
            comparison.lt.map { "less than \(number($0))" },
            comparison.lte.map { "at most \(number($0))" },
        ].compactMap(\.self)
        return parts.isEmpty ? nil : parts.joined(separator: " and ")
    }

    /// Up to two decimals, and no zero at the end.
    static func trimmed(_ value: Double) -> String {
        var text = Numerals.fixed(value, 2)
        while text.contains("."), text.hasSuffix("0") || text.hasSuffix(".") { text.removeLast() }
        return text
    }

    /// A title inside a sentence: `CI` stays as it is.
    private static func lowered(_ title: String) -> String {
        let second = title.dropFirst().first
        return second?.isUppercase == true
            ? title : title.prefix(1).lowercased() + title.dropFirst()
    }
}
