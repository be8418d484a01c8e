import Foundation
import TrellisModel

/// Seeded draws: the same numbers in every run.
struct Draws {
    private var bits: SplitMix64

    init(seed: UInt64) { bits = SplitMix64(seed: seed) }

    /// A normal draw.
    ///
    /// Source: G. E. P. Box and M. E. Muller, "A Note on the Generation of Random Normal
    /// Deviates", Annals of Mathematical Statistics 29 (1958), 610–611.
    mutating func normal(mean: Double, deviation: Double) -> Double {
        mean + deviation * (-2 * log(unit())).squareRoot() * cos(2 * Double.pi * unit())
    }

    /// A normal draw as a whole number, 0 at least.
    mutating func count(mean: Double, deviation: Double) -> Int {
        Int(min(max(normal(mean: mean, deviation: deviation), 0), 1e9))
    }

    /// A draw whose logarithm is normal, to three decimals.
    ///
    /// - Parameter deviation: Of the logarithm.
    mutating func measured(about typical: Double, deviation: Double) -> Double {
        (typical * exp(normal(mean: 0, deviation: deviation)) * 1000).rounded() / 1000
    }

    /// Above 0 and below 1.
    private mutating func unit() -> Double {
        (Double(bits.next() >> 12) + 0.5) / 4_503_599_627_370_496
    }
}
