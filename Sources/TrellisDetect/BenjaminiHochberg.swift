/// Many questions at once: which answers to believe, so that of those on average at most a share q
/// is chance.
///
/// A p-value that is not a number is an unanswered question: it is not in the family, and never
/// found.
///
/// Source: Y. Benjamini and Y. Hochberg, "Controlling the False Discovery Rate: A Practical and
/// Powerful Approach to Multiple Testing", Journal of the Royal Statistical Society B 57 (1995),
/// 289–300.
package enum BenjaminiHochberg {
    /// The largest p₍ₖ₎ that is at most k q / m, where p₍ₖ₎ is the k-th smallest of m.
    ///
    /// Everything at or below it is found.
    ///
    /// - Parameter q: Above 0 and below 1, such as 0.05.
    /// - Returns: 0 when there is none.
    package static func threshold(_ p: [Double], q: Double) -> Double {
        let sorted = p.filter { !$0.isNaN }.sorted()
        let found = sorted.enumerated().last { index, p in
            p <= Double(index + 1) * q / Double(sorted.count)
        }
        return max(0, found?.element ?? 0)
    }

    /// For each p, in the given order, the smallest q at which it is found; at most 1.
    ///
    /// - Returns: Not a number where `p` is not.
    package static func adjusted(_ p: [Double]) -> [Double] {
        let order = p.indices.filter { !p[$0].isNaN }.sorted { p[$0] < p[$1] }
        var adjusted = [Double](repeating: .nan, count: p.count)
        var smallest = 1.0
        for (place, index) in order.enumerated().reversed() {
            smallest = min(smallest, p[index] * Double(order.count) / Double(place + 1))
            adjusted[index] = smallest
        }
        return adjusted
    }
}
