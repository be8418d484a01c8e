import TrellisModel

/// The chance of the evidence when the same weeks had come in another order.
///
/// Where few things happened, weeks are lumpy, and the simulated table is only nearly right for them.
/// Shuffling the weeks is right for any numbers, as long as neighbours do not resemble each other. The
/// orders depend on the number of weeks and on nothing else, so that the same data gives the same
/// answer in any unit and in any window.
///
/// Source: R. A. Fisher, "The Design of Experiments", 1935, section 21, for the idea; the count of
/// the observed order itself: B. Phipson and G. K. Smyth, "Permutation P-values Should Never Be Zero",
/// Statistical Applications in Genetics and Molecular Biology 9 (2010), article 39.
enum Permutations {
    /// Below this many events the weeks are shuffled.
    static let fewEvents = 40.0
    static let rounds = 3999
    /// Chances above this one decide nothing, and are not worth the shuffling.
    static let worthwhile = 0.03

    /// - Parameter sign: 1 for a rise, −1 for a fall.
    static func chance(
        of evidence: Double, sign: Double, scores: [Double], places: [Int]
    ) -> Double {
        var shuffled = scores.map { $0 * sign }
        // Sums in another order differ in their last digits.
        let rows = ContrastRows(
            scores: shuffled, places: places, line: Elementary.exp(evidence - 1e-9))
        var random = SplitMix64(seed: UInt64(scores.count))
        var reached = 1
        for _ in 0..<rounds {
            random.shuffle(&shuffled)
            if rows.reach(with: shuffled) { reached += 1 }
        }
        return Double(reached) / Double(rounds + 1)
    }
}

/// Whether orders of the same weeks reach an averaged likelihood ratio of a rise, whose logarithm is
/// ``Contrasts/evidence(_:)``: what does not change with the order is worked out once.
private struct ContrastRows {
    private let distances: [Double]
    private let length: Double
    /// Of a step after so many weeks, what the sum before it counts.
    private let factors: [Double]
    private let deviation: Double
    private let count: Int
    /// The ratio that is to be reached, and the contrast that reaches it by itself.
    private let line: Double
    private let enough: Double

    init(scores: [Double], places: [Int], line: Double) {
        count = scores.count
        let middle = places.reduce(0.0) { $0 + Double($1) } / Double(max(1, count))
        distances = places.map { Double($0) - middle }
        length = distances.reduce(0) { $0 + $1 * $1 }.squareRoot()
        factors = Contrasts.stepFactors(weeks: count)
        deviation = (scores.reduce(0) { $0 + $1 * $1 } / Double(count - 1)).squareRoot()
        self.line = line
        enough = Contrasts.contrast(ofRatio: line, weeks: count)
    }

    /// Whether the weeks in this order say as much.
    func reach(with scores: [Double]) -> Bool {
        guard deviation > 0, length > 0 else { return 1 >= line }
        // An average reaches no more than the largest of what it is made of, and that is found
        // without a single power.
        var largest = 0.0
        let up = contrasts(of: scores) { largest = max(largest, $0) }
        guard max(largest, up) >= enough * (1 - 1e-9) else { return false }
        var sum = 0.0
        let drift = contrasts(of: scores) { sum += Contrasts.ratio($0, weeks: count) }
        let steps = Double(count - 2 * Contrasts.fewest + 1)
        return Contrasts.averaged(
            drift: Contrasts.ratio(drift, weeks: count), steps: sum / steps) >= line
    }

    /// Visits the contrast of every step, in standard deviations.
    ///
    /// - Returns: That of the drift.
    private func contrasts(of scores: [Double], _ step: (Double) -> Void) -> Double {
        var along = 0.0, before = 0.0
        let last = count - Contrasts.fewest
        for index in scores.indices {
            along += scores[index] * distances[index]
            before += scores[index]
            let k = index + 1
            if k >= Contrasts.fewest, k <= last { step(before * factors[k] / deviation) }
        }
        return along / length / deviation
    }
}
