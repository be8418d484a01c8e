/// Pure functions over samples. Units in are units out, unless a comment says otherwise.
package enum Statistics {
    /// - Returns: `nil` for no values.
    package static func mean(_ values: [Double]) -> Double? {
        values.isEmpty ? nil : values.reduce(0) { $0 + $1 / Double(values.count) }
    }

    /// The middle value; the mean of the two middle values when the count is even.
    ///
    /// - Returns: `nil` for no values.
    package static func median(_ values: [Double]) -> Double? {
        guard !values.isEmpty else { return nil }
        var values = values
        let upper = values.count / 2
        select(upper, of: &values)
        guard values.count.isMultiple(of: 2) else { return values[upper] }
        let lower = values[..<upper].max() ?? values[upper]
        return lower * 0.5 + values[upper] * 0.5
    }

    /// Puts the value with this rank in its place, and none larger before it.
    ///
    /// Source: C. A. R. Hoare, "Algorithm 65: Find", Communications of the ACM 4 (1961), 321–322.
    private static func select(_ rank: Int, of values: inout [Double]) {
        var low = 0, high = values.count - 1
        while low < high {
            let pivot = values[(low + high) / 2]
            var left = low, right = high
            while left <= right {
                while values[left] < pivot { left += 1 }
                while pivot < values[right] { right -= 1 }
                guard left <= right else { break }
                values.swapAt(left, right)
                left += 1
                right -= 1
            }
            if right < rank { low = left }
            if rank < left { high = right }
        }
    }

    /// The quantile by linear interpolation between order statistics.
    ///
    /// Source: R. J. Hyndman and Y. Fan, "Sample Quantiles in Statistical Packages", The American
    /// Statistician 50 (1996), definition 7: the default of R, NumPy and spreadsheets.
    ///
    /// - Parameter q: 0 to 1.
    /// - Returns: `nil` for no values, and for a `q` that is not a number.
    package static func quantile(_ q: Double, of values: [Double]) -> Double? {
        guard !values.isEmpty, !q.isNaN else { return nil }
        let sorted = values.sorted()
        let position = Double(sorted.count - 1) * min(max(q, 0), 1)
        let below = Int(position)
        let above = min(below + 1, sorted.count - 1)
        let weight = position - Double(below)
        return weight == 0
            ? sorted[below] : sorted[below] * (1 - weight) + sorted[above] * weight
    }

    /// exp of the mean of the logarithms, each value taken as at least `resolution`.
    ///
    /// - Parameter resolution: Above 0, in the unit of the values. A change of no lines is one of
    ///   one line here, because a logarithm of zero does not exist.
    /// - Returns: `nil` for no values.
    package static func geometricMean(_ values: [Double], resolution: Double = 1) -> Double? {
        mean(values.map { Elementary.log(max($0, resolution)) }).map(Elementary.exp)
    }
}
