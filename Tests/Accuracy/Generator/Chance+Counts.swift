import Foundation

extension Chance {
    /// How often something happens that happens `mean` times on average.
    ///
    /// Source: D. E. Knuth, The Art of Computer Programming, volume 2, section 3.4.1. A large mean
    /// is taken in portions, because the sum of Poisson counts is one.
    mutating func poisson(_ mean: Double) -> Int {
        var rest = mean, count = 0
        while rest > 0 {
            let limit = exp(-min(rest, 20))
            var product = unit()
            while product > limit {
                product *= unit()
                count += 1
            }
            rest -= 20
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

    mutating func binomial(_ trials: Int, _ probability: Double) -> Int {
        var count = 0
        for _ in 0..<max(trials, 0) where happens(probability) { count += 1 }
        return count
    }

    /// A gamma draw of scale 1.
    ///
    /// Source: G. Marsaglia and W. W. Tsang, "A Simple Method for Generating Gamma Variables", ACM
    /// Transactions on Mathematical Software 26 (2000), 363–372.
    private mutating func gamma(shape: Double) -> Double {
        guard shape >= 1 else { return gamma(shape: shape + 1) * pow(unit(), 1 / shape) }
        let d = shape - 1.0 / 3, c = 1 / (9 * d).squareRoot()
        while true {
            let x = normal()
            let v = (1 + c * x) * (1 + c * x) * (1 + c * x)
            if v > 0, log(unit()) < x * x / 2 + d - d * v + d * log(v) { return d * v }
        }
    }
}

/// Noise that remembers last week: an autoregression of order 1 with mean 0 and variance 1.
struct Drift {
    let memory: Double
    private var last: Double?

    /// - Parameter memory: The correlation of neighbouring weeks, from 0 to below 1.
    init(memory: Double) { self.memory = memory }

    mutating func next(_ chance: inout Chance) -> Double {
        let fresh = chance.normal()
        let value = last.map { memory * $0 + (1 - memory * memory).squareRoot() * fresh } ?? fresh
        last = value
        return value
    }
}
