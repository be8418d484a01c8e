/// A small, seeded generator: the same seed gives the same numbers on every platform.
///
/// Source: S. Vigna, splitmix64.c, after G. L. Steele, D. Lea and C. H. Flood, "Fast Splittable
/// Pseudorandom Number Generators", OOPSLA 2014.
package struct SplitMix64: RandomNumberGenerator, Sendable {
    @usableFromInline var state: UInt64

    package init(seed: UInt64) { state = seed }

    @inlinable package mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var z = state
        z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
        z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
        return z ^ (z >> 31)
    }

    /// Every order as likely as any other, and the same one on every version of the language.
    ///
    /// Source: R. Durstenfeld, "Algorithm 235: Random Permutation", Communications of the ACM 7
    /// (1964), 420; the bounded number: D. Lemire, "Fast Random Integer Generation in an Interval",
    /// ACM Transactions on Modeling and Computer Simulation 29 (2019), article 3.
    package mutating func shuffle(_ numbers: inout [Double]) {
        var random = self, span = numbers.mutableSpan, start = 0
        while start < span.count - 1 {
            let left = UInt64(truncatingIfNeeded: span.count - start)
            let other = start + Int(truncatingIfNeeded: random.number(below: left))
            (span[start], span[other]) = (span[other], span[start])
            start += 1
        }
        self = random
    }

    /// - Parameter bound: Above 0.
    private mutating func number(below bound: UInt64) -> UInt64 {
        var product = bound.multipliedFullWidth(by: next())
        if product.low < bound {
            // The few numbers that would make some results likelier are drawn again.
            let unfair = (0 &- bound) % bound
            while product.low < unfair { product = bound.multipliedFullWidth(by: next()) }
        }
        return product.high
    }
}
