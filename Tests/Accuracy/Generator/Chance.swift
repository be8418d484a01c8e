import Foundation
import TrellisModel

/// Seeded random draws. A stream is named, so that a change to one leaves all others as they were.
struct Chance {
    private var bits: SplitMix64
    private var spare: Double?

    /// - Parameter name: What the stream is for: a suite, a team, a metric.
    init(_ name: String...) {
        // FNV-1a, 64 bits: G. Fowler, L. C. Noll and K.-P. Vo.
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in name.joined(separator: "\n").utf8 {
            hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
        }
        bits = SplitMix64(seed: hash)
    }

    /// A number above 0 and below 1.
    mutating func unit() -> Double {
        (Double(bits.next() >> 12) + 0.5) / 4_503_599_627_370_496
    }

    mutating func happens(_ probability: Double) -> Bool { unit() < probability }

    /// A whole number from 0 up to, but not including, `count`, which is above 0.
    mutating func below(_ count: Int) -> Int { min(Int(unit() * Double(count)), count - 1) }

    /// A standard normal draw.
    ///
    /// Source: G. E. P. Box and M. E. Muller, "A Note on the Generation of Random Normal
    /// Deviates", Annals of Mathematical Statistics 29 (1958), 610–611.
    mutating func normal() -> Double {
        if let kept = spare {
            spare = nil
            return kept
        }
        let radius = (-2 * log(unit())).squareRoot(), angle = 2 * Double.pi * unit()
        spare = radius * sin(angle)
        return radius * cos(angle)
    }

    /// Which of the weights was drawn; the last one when all are 0.
    mutating func pick(_ weights: [Double]) -> Int {
        var rest = unit() * weights.reduce(0, +)
        for (index, weight) in weights.enumerated() {
            rest -= weight
            if rest < 0 { return index }
        }
        return weights.count - 1
    }

    mutating func shuffle<Element>(_ elements: inout [Element]) { elements.shuffle(using: &bits) }
}
