import TrellisModel

/// How much one week resembles the next when nothing happens.
///
/// Build times and queues stay high once they are high, and that looks like a change. The
/// correlation of neighbouring weeks is estimated from what is left when the best-fitting change is
/// taken out, corrected for what taking it out does to it, and drawn towards what is usual for the
/// kind of number, the more so the fewer weeks there are.
package enum SerialDependence {
    /// How far series of one kind usually lie from what is usual: a standard deviation.
    static let spread = 0.15
    static let most = 0.8

    /// - Parameters:
    ///   - usual: The catalogue's value for the metric; 0 for one whose weeks are independent.
    /// - Returns: 0 to ``most``.
    static func estimate(
        _ scores: [Double], places: [Int], contrasts: Contrasts, usual: Double
    ) -> Double {
        guard usual > 0, let bias = CriticalValues.lagOne(weeks: scores.count) else { return 0 }
        guard let raw = lagOne(scores, places: places, contrasts: contrasts) else {
            return min(usual, most)
        }
        let found = (raw - bias.atZero) / bias.slope
        let doubt = bias.deviation / bias.slope
        let weight = spread * spread / (spread * spread + doubt * doubt)
        return min(max(weight * found + (1 - weight) * usual, 0), most)
    }

    /// The correlation of neighbouring weeks in what no change explains; `nil` when nothing is left.
    package static func lagOne(
        _ scores: [Double], places: [Int], contrasts: Contrasts
    ) -> Double? {
        let rest = contrasts.remainder(of: scores, places: places)
        var products = 0.0, squares = 0.0
        for index in rest.indices {
            squares += rest[index] * rest[index]
            if index > 0, places[index] == places[index - 1] + 1 {
                products += rest[index] * rest[index - 1]
            }
        }
        return squares > 0 ? products / squares : nil
    }
}

extension Contrasts {
    /// The scores without the change that explains most of them.
    func remainder(of scores: [Double], places: [Int]) -> [Double] {
        guard !steps.isEmpty else { return scores }
        let sign = sign
        let split = bestStep(sign)
        if abs(drift) >= steps[split - Self.fewest] * sign {
            let middle = places.reduce(0.0) { $0 + Double($1) } / Double(count)
            let distances = places.map { Double($0) - middle }
            let length = distances.reduce(0) { $0 + $1 * $1 }
            let slope = zip(scores, distances).reduce(0) { $0 + $1.0 * $1.1 } / length
            return zip(scores, distances).map { $0 - slope * $1 }
        }
        let before = scores.prefix(split).reduce(0, +) / Double(split)
        let after = scores.dropFirst(split).reduce(0, +) / Double(count - split)
        return zip(0..., scores).map { $1 - ($0 < split ? before : after) }
    }
}
