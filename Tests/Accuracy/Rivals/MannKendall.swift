import Foundation

/// The rank test for a steady trend, with the normal approximation: continuity-corrected, and with
/// the variance corrected for ties.
///
/// Source: M. G. Kendall, Rank Correlation Methods, 4th edition, London 1970, sections 4 and 5.
enum MannKendall {
    /// Whether the two-sided p is below 0.05 and the trend points where it hurts.
    static func fires(_ values: some Sequence<Double?>, hurtsUp: Bool) -> Bool {
        let known = values.compactMap(\.self)
        guard known.count >= 4 else { return false }
        var score = 0.0
        var ties: [Double: Int] = [:]
        for (index, value) in known.enumerated() {
            ties[value, default: 0] += 1
            for later in known[(index + 1)...] where later != value {
                score += later > value ? 1 : -1
            }
        }
        let variance =
            (spread(known.count) - ties.values.sorted().reduce(0) { $0 + spread($1) }) / 18
        guard variance > 0, hurtsUp ? score > 0 : score < 0 else { return false }
        return erfc((abs(score) - 1) / variance.squareRoot() / 2.0.squareRoot()) < 0.05
    }

    private static func spread(_ n: Int) -> Double {
        let count = Double(n)
        return count * (count - 1) * (2 * count + 5)
    }
}
