import TrellisModel

extension Chance {
    /// How often something happens that happens `mean` times on average.
    ///
    /// A small mean is counted out (D. E. Knuth, The Art of Computer Programming, volume 2, section
    /// 3.4.1); a large one is halved at a gamma draw first: J. H. Ahrens and U. Dieter, "Computer
    /// Methods for Sampling from Gamma, Beta, Poisson and Binomial Distributions", Computing 12
    /// (1974), 223–246.
    mutating func poisson(_ mean: Double) -> Int {
        var rest = mean, count = 0
        while rest > 24 {
            let step = Int(rest * 0.875)
            let reached = gamma(shape: Double(step))
            if reached > rest { return count + binomial(step - 1, rest / reached) }
            count += step
            rest -= reached
        }
        guard rest > 0 else { return count }
        let limit = Elementary.exp(-rest)
        var product = unit()
        while product > limit {
            product *= unit()
            count += 1
        }
        return count
    }

    /// A negative binomial count, drawn as a Poisson count whose mean is a gamma draw.
    ///
    /// - Parameter ratio: Variance over mean; at 1 or below it is a Poisson count.
    mutating func count(mean: Double, ratio: Double) -> Int {
        guard ratio > 1, mean > 0 else { return poisson(mean) }
        return poisson(gamma(shape: mean / (ratio - 1)) * (ratio - 1))
    }

    /// How many of so many trials succeed.
    ///
    /// Many trials are halved at their middle one in order of size, which is a beta draw: L. Devroye,
    /// "Non-Uniform Random Variate Generation", 1986, section X.4.4.
    mutating func binomial(_ trials: Int, _ probability: Double) -> Int {
        guard trials > 0, probability > 0 else { return 0 }
        guard probability < 1 else { return trials }
        var rest = trials, chance = probability, count = 0
        while rest > 48 {
            let middle = (rest + 1) / 2
            let low = gamma(shape: Double(middle)), high = gamma(shape: Double(rest + 1 - middle))
            let split = low / (low + high)
            if split <= chance {
                count += middle
                rest -= middle
                chance = (chance - split) / (1 - split)
            } else {
                rest = middle - 1
                chance /= split
            }
        }
        for _ in 0..<rest where happens(chance) { count += 1 }
        return count
    }

    /// A count divided among so many parts, by their weights; every weight wanders a little.
    ///
    /// - Parameter wander: The standard deviation of a weight, relative to it.
    mutating func split(_ total: Int, by weights: [Double], wander: Double) -> [Int] {
        let shape = 1 / max(wander * wander, 1e-6)
        let drawn = weights.map { wander > 0 ? $0 * gamma(shape: shape) / shape : $0 }
        var left = total, weight = drawn.reduce(0, +)
        return drawn.map { part in
            guard weight > 0, left > 0 else { return 0 }
            let count = binomial(left, part / weight)
            left -= count
            weight -= part
            return count
        }
    }
}

/// Noise that remembers last week: an autoregression of order 1 with mean 0 and variance 1.
struct Drift {
    let memory: Double
    private var last: Double?

    /// - Parameter memory: The correlation of neighbouring weeks, from 0 to below 1.
    init(memory: Double) { self.memory = min(max(memory, 0), 0.99) }

    mutating func next(_ chance: inout Chance) -> Double {
        let fresh = chance.normal()
        let value = last.map { memory * $0 + (1 - memory * memory).squareRoot() * fresh } ?? fresh
        last = value
        return value
    }
}
