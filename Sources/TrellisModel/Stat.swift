/// One number from many points.
package enum Stat: String, Sendable, CaseIterable {
    case median, mean, sum, max, min, last
    /// Parts over wholes; for shares.
    case pooled
}

extension Stat {
    /// - Returns: `nil` for no points, and for a pooled share without a whole.
    package func value(of points: [Series.Point]) -> Double? {
        let values = points.map(\.value)
        switch self {
        case .median: return Statistics.median(values)
        case .mean: return Statistics.mean(values)
        case .sum: return values.isEmpty ? nil : values.reduce(0, +)
        case .max: return values.max()
        case .min: return values.min()
        case .last: return values.last
        case .pooled:
            let whole = points.reduce(0) { $0 + ($1.whole ?? 0) }
            return whole > 0 ? points.reduce(0) { $0 + ($1.part ?? 0) } / whole : nil
        }
    }
}
