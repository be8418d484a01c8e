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
    /// The mean likelihood ratio of the steps, and that of the drift, for a rise and for a fall.
    private let rise: Ratios
    private let fall: Ratios

    private struct Ratios {
        var drift = 1.0
        var steps = 1.0
    }

    /// - Parameter places: The weeks' places on the calendar, ascending.
    package init(_ scores: [Double], places: [Int]) {
        count = scores.count
        let n = Double(scores.count)
        let squares = scores.reduce(0) { $0 + $1 * $1 }
        let deviation = n > 1 ? (squares / (n - 1)).squareRoot() : 0
        guard scores.count >= Self.fewestWeeks, deviation > 0, deviation.isFinite else {
            drift = 0
            steps = []
            rise = Ratios()
            fall = Ratios()
            return
        }
        let middle = places.reduce(0.0) { $0 + Double($1) } / n
        var along = 0.0, length = 0.0
        for (score, place) in zip(scores, places) {
            let distance = Double(place) - middle
            along += score * distance
            length += distance * distance
        }
        let drift = length > 0 ? along / length.squareRoot() / deviation : 0
        var sum = 0.0, up = 0.0, down = 0.0
        let last = scores.count - Self.fewest
        let factors = Self.stepFactors(weeks: scores.count)
        var found: [Double] = []
        found.reserveCapacity(last - Self.fewest + 1)
        for k in 1...last {
            sum += scores[k - 1]
            guard k >= Self.fewest else { continue }
            let step = sum * factors[k] / deviation
            let ratio = Self.ratio(abs(step), weeks: count)
            up += step > 0 ? ratio : 1
            down += step < 0 ? ratio : 1
            found.append(step)
        }
        let all = Double(found.count)
        let ratio = Self.ratio(abs(drift), weeks: count)
        rise = Ratios(drift: drift > 0 ? ratio : 1, steps: up / all)
        fall = Ratios(drift: drift < 0 ? ratio : 1, steps: down / all)
        self.drift = drift
        self.steps = found
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
        let ratios = sign > 0 ? rise : fall
        return Elementary.log(Self.averaged(drift: ratios.drift, steps: ratios.steps))
    }

    /// The likelihood ratio of "it changed", however it did.
    ///
    /// - Parameters:
    ///   - drift: The likelihood ratio of a drift.
    ///   - steps: The mean likelihood ratio of the steps.
    static func averaged(drift: Double, steps: Double) -> Double {
        driftWeight * drift + (1 - driftWeight) * steps
    }

    /// The chance that it was a drift rather than a step, if both were as likely beforehand.
    func chanceOfDrift(_ sign: Double) -> Double {
        let ratios = sign > 0 ? rise : fall
        return ratios.drift / (ratios.drift + ratios.steps)
    }

    /// Of a step after so many weeks, what the sum of the scores before it counts: they sum to 0, so
    /// that what came before says what came after.
    static func stepFactors(weeks: Int) -> [Double] {
        let n = Double(weeks)
        return (0...max(0, weeks)).map { k in
            k > 0 && k < weeks ? -(n / (Double(k) * (n - Double(k)))).squareRoot() : 0
        }
    }

    /// The contrast whose likelihood ratio is this one, 1 or more: the inverse of ``ratio(_:weeks:)``.
    static func contrast(ofRatio ratio: Double, weeks: Int) -> Double {
        let unexplained = Elementary.exp(-2 * Elementary.log(max(1, ratio)) / Double(weeks - 2))
        return (Double(weeks - 1) * max(0, 1 - unexplained)).squareRoot()
    }

    /// The likelihood ratio of one contrast, from the part of the variance that it explains:
    /// (1 − T² / (n − 1)) to the power −(n − 2) / 2; 1 for one that points the other way.
    static func ratio(_ contrast: Double, weeks: Int) -> Double {
        guard contrast > 0 else { return 1 }
        let unexplained = max(1e-9, 1 - contrast * contrast / Double(weeks - 1))
        var base = 1 / unexplained
        var power = (weeks - 2) / 2
        var result = weeks.isMultiple(of: 2) ? 1 : base.squareRoot()
        while power > 0 {
            if !power.isMultiple(of: 2) { result *= base }
            base *= base
            power /= 2
        }
        return result
    }
}
