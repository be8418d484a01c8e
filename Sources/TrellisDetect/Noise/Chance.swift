import TrellisModel

/// Seeded random draws. A stream is named, so that a change to one leaves all others as they were.
package struct Chance: Sendable {
    private var bits: SplitMix64
    private var spare: Double?

    /// - Parameter name: What the stream is for, such as a metric.
    package init(seed: UInt64, year: Int, _ name: String) {
        // FNV-1a, 64 bits: G. Fowler, L. C. Noll and K.-P. Vo.
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in name.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        var start = SplitMix64(seed: seed &+ UInt64(truncatingIfNeeded: year) &* 0x9e37_79b9)
        bits = SplitMix64(seed: start.next() ^ hash)
    }

    /// A number above 0 and below 1.
    mutating func unit() -> Double {
        (Double(bits.next() >> 12) + 0.5) / 4_503_599_627_370_496
    }

    mutating func happens(_ probability: Double) -> Bool { unit() < probability }

    /// A whole number from 0 up to, but not including, `count`; 0 where `count` is not above it.
    mutating func below(_ count: Int) -> Int {
        max(0, min(Int(unit() * Double(count)), count - 1))
    }

    mutating func uniform(_ range: ClosedRange<Double>) -> Double {
        range.lowerBound + unit() * (range.upperBound - range.lowerBound)
    }

    /// A standard normal draw.
    ///
    /// Source: G. Marsaglia and T. A. Bray, "A Convenient Method for Generating Normal Variables",
    /// SIAM Review 6 (1964), 260–264.
    mutating func normal() -> Double {
        if let kept = spare {
            spare = nil
            return kept
        }
        while true {
            let x = 2 * unit() - 1, y = 2 * unit() - 1
            let square = x * x + y * y
            guard square > 0, square < 1 else { continue }
            let factor = (-2 * Elementary.log(square) / square).squareRoot()
            spare = y * factor
            return x * factor
        }
    }

    /// A gamma draw of scale 1.
    ///
    /// Source: G. Marsaglia and W. W. Tsang, "A Simple Method for Generating Gamma Variables", ACM
    /// Transactions on Mathematical Software 26 (2000), 363–372.
    mutating func gamma(shape: Double) -> Double {
        guard shape >= 1 else {
            guard shape > 0 else { return 0 }
            return gamma(shape: shape + 1) * Elementary.exp(Elementary.log(unit()) / shape)
        }
        let d = shape - 1.0 / 3, c = 1 / (9 * d).squareRoot()
        while true {
            let x = normal()
            let root = 1 + c * x
            let v = root * root * root
            if v > 0, Elementary.log(unit()) < x * x / 2 + d - d * v + d * Elementary.log(v) {
                return d * v
            }
        }
    }

    /// A share that is `mean` on average and whose standard deviation is `deviation`.
    mutating func beta(mean: Double, deviation: Double) -> Double {
        let variance = deviation * deviation
        guard mean > 0, mean < 1, variance > 0 else { return min(max(mean, 0), 1) }
        let weight = max(mean * (1 - mean) / variance - 1, 0.5)
        let part = gamma(shape: mean * weight), rest = gamma(shape: (1 - mean) * weight)
        return part + rest > 0 ? part / (part + rest) : mean
    }
}
