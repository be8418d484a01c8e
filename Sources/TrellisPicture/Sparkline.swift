/// A series as one line of text.
package enum Sparkline {
    /// One character a value: `▁` for the lowest, `█` for the highest, `·` for a missing one.
    ///
    /// Values that are all the same are drawn at middle height. What is not finite is missing.
    package static func text(_ values: [Double?]) -> String {
        let halves = values.map { value in value.flatMap { $0.isFinite ? $0 / 2 : nil } }
        // Halves, so that the distance between the ends of `Double` is still a number.
        let low = halves.compactMap(\.self).min() ?? 0
        let range = (halves.compactMap(\.self).max() ?? 0) - low
        return String(
            halves.map { half in
                guard let half else { return "·" }
                guard range > 0 else { return "▄" }
                return blocks[min(Int((half - low) / range * 8), 7)]
            })
    }

    private static let blocks: [Character] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
}
