import TrellisModel

/// Whether a finding shows without any single week: a move that hangs on one week is that week.
enum LeaveOneOut {
    /// The chance below which it has to stay.
    static let line = 0.05

    /// - Parameter sign: 1 for a rise, −1 for a fall.
    static func outlasts(
        _ scores: [Double], places: [Int], sign: Double, correlation: Double
    ) -> Bool {
        guard scores.count > Contrasts.fewestWeeks else { return false }
        let needed = CriticalValues.evidence(
            forOneInTwenty: scores.count - 1, correlation: correlation)
        let squares = scores.reduce(0) { $0 + $1 * $1 }
        let places = places.map(Double.init)
        let sum = places.reduce(0, +)
        let last = scores.count - 1 - Contrasts.fewest
        let factors = Contrasts.stepFactors(weeks: scores.count - 1)
        return scores.indices.allSatisfy { left in
            let n = Double(scores.count - 1)
            let middle = (sum - places[left]) / n
            // The scores sum to 0, so that what is left out says what the rest are off by.
            let mean = -scores[left] / n
            let rest = squares - scores[left] * scores[left] - n * mean * mean
            let deviation = (max(rest, 0) / (n - 1)).squareRoot()
            guard deviation > 0 else { return false }
            var along = 0.0, length = 0.0, before = 0.0, ratios = 0.0
            var k = 0
            for index in scores.indices where index != left {
                let score = (scores[index] - mean) * sign
                let distance = places[index] - middle
                along += score * distance
                length += distance * distance
                before += score
                k += 1
                if k >= Contrasts.fewest, k <= last {
                    ratios += Contrasts.ratio(
                        before * factors[k] / deviation, weeks: scores.count - 1)
                }
            }
            let drift = length > 0 ? along / length.squareRoot() / deviation : 0
            let evidence = Elementary.log(
                Contrasts.averaged(
                    drift: Contrasts.ratio(drift, weeks: scores.count - 1),
                    steps: ratios / Double(last - Contrasts.fewest + 1)))
            return evidence > needed
        }
    }
}
