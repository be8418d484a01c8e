/// Student's t distribution.
///
/// Source: NIST Digital Library of Mathematical Functions, 8.17; M. Abramowitz and I. A. Stegun,
/// "Handbook of Mathematical Functions", 26.7.1: the two tails together are Iₓ(ν/2, ½) with
/// x = ν / (ν + t²).
package enum StudentT {
    /// P(T ≥ t). One-sided; twice the smaller tail is the two-sided probability.
    ///
    /// - Parameters:
    ///   - t: Any number; beyond 1e150 the probability is taken as 0.
    ///   - degrees: At least 1, not necessarily whole; infinity is the normal distribution.
    /// - Returns: Not a number for what is not a number, and without a degree of freedom.
    package static func upperTail(_ t: Double, degrees: Double) -> Double {
        guard !t.isNaN, degrees > 0 else { return .nan }
        guard t >= 0 else { return 1 - upperTail(-t, degrees: degrees) }
        guard degrees < normalFrom else { return Distributions.normalUpperTail(t) }
        let square = t * t / degrees
        guard square.isFinite else { return 0 }
        return 0.5
            * IncompleteBeta.regularised(
                1 / (1 + square), square / (1 + square), a: degrees / 2, b: 0.5)
    }

    /// With so many degrees the two differ by less than a double holds: t⁴ / 4ν of the tail.
    private static let normalFrom = 1e20

    /// The t that is exceeded with probability `p`.
    ///
    /// The bracket is doubled from 1 and then halved until no number lies between its ends.
    ///
    /// - Parameter p: Above 0 and below 1; infinite at the ends. Below 1e-150 it may be inexact.
    package static func upperQuantile(_ p: Double, degrees: Double) -> Double {
        guard degrees > 0, p >= 0, p <= 1 else { return .nan }
        // Above a half the tail would be near 1, where its digits are lost; 1 − p is exact there.
        guard p <= 0.5 else { return -upperQuantile(1 - p, degrees: degrees) }
        guard p > 0 else { return .infinity }
        var low = 0.0, high = 1.0
        while upperTail(high, degrees: degrees) > p { (low, high) = (high, high * 2) }
        while true {
            let middle = low + (high - low) / 2
            guard middle > low, middle < high else { return middle }
            if upperTail(middle, degrees: degrees) > p { low = middle } else { high = middle }
        }
    }
}
