import TrellisModel

/// A drift or a step, as two numbers fitted to weighted weeks: where it started and where it ended.
struct Design {
    private let shape: Effect.Shape
    private let weights: [Double]
    /// −0.5 in the first week, 0.5 in the last.
    private let along: [Double]

    init(_ shape: Effect.Shape, places: [Int], weights: [Double]) {
        self.shape = shape
        self.weights = weights
        let first = Double(places.first ?? 0), last = Double(places.last ?? 1)
        let length = max(1, last - first)
        along = places.map { (Double($0) - first) / length - 0.5 }
    }

    func means(of values: [Double]) -> (start: Double, end: Double) {
        switch shape {
        case .step(let k):
            let start = Self.mean(values.prefix(k), weights.prefix(k))
            return (start, Self.mean(values.dropFirst(k), weights.dropFirst(k)))
        case .drift:
            let (middle, centre) = (
                Self.mean(values[...], weights[...]), Self.mean(along[...], weights[...])
            )
            var products = 0.0, squares = 0.0
            for index in values.indices {
                let distance = along[index] - centre
                products += weights[index] * distance * (values[index] - middle)
                squares += weights[index] * distance * distance
            }
            let slope = squares > 0 ? products / squares : 0
            return (middle + slope * (-0.5 - centre), middle + slope * (0.5 - centre))
        }
    }

    /// As ``means(of:)``, and not moved by a few weeks far out. A drift is taken as it is.
    func medians(of values: [Double]) -> (start: Double, end: Double) {
        guard case .step(let k) = shape else { return means(of: values) }
        let mean = means(of: values)
        return (
            Statistics.median(Array(values.prefix(k))) ?? mean.start,
            Statistics.median(Array(values.dropFirst(k))) ?? mean.end
        )
    }

    func fitted(_ start: Double, _ end: Double) -> [Double] {
        switch shape {
        case .step(let k): along.indices.map { $0 < k ? start : end }
        case .drift: along.map { start + (end - start) * ($0 + 0.5) }
        }
    }

    func residuals(of values: [Double], _ start: Double, _ end: Double) -> [Double] {
        zip(values, fitted(start, end)).map { $0 - $1 }
    }

    /// The standard error of end less start when a week of weight 1 varies by 1.
    var unitError: Double {
        let (before, after) = shares
        return (1 / max(before, 1e-300) + 1 / max(after, 1e-300)).squareRoot()
    }

    /// The weight that speaks for the start, and for the end: of a drift, so much that the error of
    /// their difference is that of a fitted line's.
    var shares: (before: Double, after: Double) {
        switch shape {
        case .step(let k):
            return (weights.prefix(k).reduce(0, +), weights.dropFirst(k).reduce(0, +))
        case .drift:
            let centre = Self.mean(along[...], weights[...])
            let squares = zip(along, weights).reduce(0) {
                $0 + $1.1 * ($1.0 - centre) * ($1.0 - centre)
            }
            return (2 * squares, 2 * squares)
        }
    }

    private static func mean(_ values: ArraySlice<Double>, _ weights: ArraySlice<Double>) -> Double
    {
        let total = weights.reduce(0, +)
        return total > 0 ? zip(values, weights).reduce(0) { $0 + $1.0 * $1.1 } / total : 0
    }
}
