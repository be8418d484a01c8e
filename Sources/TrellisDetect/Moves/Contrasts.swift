import TrellisModel

/// How well each way of changing explains the scores: a steady drift, or a step at one of the weeks.
///
/// Source of the idea of averaging the likelihood ratio over all starts, rather than taking the best:
/// D. W. K. Andrews and W. Ploberger, "Optimal Tests when a Nuisance Parameter is Present Only Under
/// the Alternative", Econometrica 62 (1994), 1383–1414.
package struct Contrasts {
    /// The fewest weeks on either side of a step.
    static let fewest = 3
    /// Below this there is no step to look for.
    static let fewestWeeks = 2 * fewest
    /// How much a drift weighs beside all the steps together.
    static let driftWeight = 0.3

    let count: Int
    /// The drift's, each in units of the scores' standard deviation; positive is up.
    let drift: Double
    /// The steps', the first for a step after ``fewest`` weeks.
    let steps: [Double]

    /// - Parameter places: The weeks' places on the calendar, ascending.
    package init(_ scores: [Double], places: [Int]) {
        count = scores.count
        let n = Double(scores.count)
        let squares = scores.reduce(0) { $0 + $1 * $1 }
        let deviation = n > 1 ? (squares / (n - 1)).squareRoot() : 0
        guard scores.count >= Self.fewestWeeks, deviation > 0, deviation.isFinite else {
            drift = 0
            steps = []
            return
        }
        let middle = places.reduce(0.0) { $0 + Double($1) } / n
        var along = 0.0, length = 0.0
        for (score, place) in zip(scores, places) {
            let distance = Double(place) - middle
            along += score * distance
            length += distance * distance
        }
        drift = length > 0 ? along / length.squareRoot() / deviation : 0
        var sum = 0.0
        var found: [Double] = []
        found.reserveCapacity(scores.count)
        for k in 1...(scores.count - Self.fewest) {
            sum += scores[k - 1]
            guard k >= Self.fewest else { continue }
            // The scores sum to 0, so that what came before says what came after.
            found.append(-sum * (n / (Double(k) * (n - Double(k)))).squareRoot() / deviation)
        }
        steps = found
    }

    /// The weeks before the step that explains most in this direction.
    func bestStep(_ sign: Double) -> Int {
        (steps.indices.max { steps[$0] * sign < steps[$1] * sign } ?? 0) + Self.fewest
    }

    /// The largest of all, whatever its direction.
    package var largest: Double { steps.reduce(abs(drift)) { max($0, abs($1)) } }

    /// 1 when what explains most is a rise, else −1.
    var sign: Double {
        let best = steps.reduce(drift) { abs($1) > abs($0) ? $1 : $0 }
        return best < 0 ? -1 : 1
    }

    /// The logarithm of the averaged likelihood ratio "it changed in this direction" to "nothing
    /// changed": 0 when nothing points there.
    package func evidence(_ sign: Double) -> Double {
        guard !steps.isEmpty else { return 0 }
        let mean =
            steps.reduce(0) { $0 + Self.ratio($1 * sign, weeks: count) } / Double(steps.count)
        return Elementary.log(
            Self.driftWeight * Self.ratio(drift * sign, weeks: count) + (1 - Self.driftWeight)
                * mean)
    }

    /// The chance that it was a drift rather than a step, if both were as likely beforehand.
    func chanceOfDrift(_ sign: Double) -> Double {
        guard !steps.isEmpty else { return 0.5 }
        let mean =
            steps.reduce(0) { $0 + Self.ratio($1 * sign, weeks: count) } / Double(steps.count)
        let drift = Self.ratio(drift * sign, weeks: count)
        return drift / (drift + mean)
    }

    /// The likelihood ratio of one contrast, from the part of the variance that it explains; 1 for
    /// one that points the other way.
    static func ratio(_ contrast: Double, weeks: Int) -> Double {
        guard contrast > 0 else { return 1 }
        let unexplained = max(1e-9, 1 - contrast * contrast / Double(weeks - 1))
        return Elementary.exp(-Double(weeks - 2) / 2 * Elementary.log(unexplained))
    }
}
