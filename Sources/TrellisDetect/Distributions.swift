import TrellisModel

/// Exact and approximate probabilities.
package enum Distributions {
    /// P(X ≥ k) for a binomial X.
    ///
    /// Summed from the exact terms, away from the mean, so that it is right to about 1e-12 of
    /// itself also far out, and takes no longer than the distribution is wide.
    ///
    /// - Parameters:
    ///   - n: At least 0.
    ///   - p: 0 to 1.
    package static func binomialUpperTail(_ k: Int, of n: Int, p: Double) -> Double {
        guard !p.isNaN else { return .nan }
        guard k > 0 else { return 1 }
        guard k <= n, p > 0 else { return 0 }
        guard p < 1 else { return 1 }
        let (k, n, q) = (Double(k), Double(n), 1 - p)
        let variance = n * p * q
        // So wide that the normal distribution is as good, and the sum would take its time.
        guard variance < 1e12 else {
            return normalUpperTail((k - 0.5 - n * p) / variance.squareRoot())
        }
        if k > n * p {
            let first = BinomialTerm.value(k, n - k, p: p, q: q)
            return min(
                1,
                FallingTerms.sum(first: first) { (n - k - $0) / (k + 1 + $0) * (p / q) })
        }
        // At or below the mean the other tail is the one whose terms fall.
        let first = BinomialTerm.value(k - 1, n - k + 1, p: p, q: q)
        return max(
            0,
            1 - FallingTerms.sum(first: first) { (k - 1 - $0) / (n - k + 2 + $0) * (q / p) })
    }

    /// P(Z ≥ z) for a standard normal Z.
    package static func normalUpperTail(_ z: Double) -> Double {
        0.5 * Elementary.erfc(z / 2.0.squareRoot())
    }

    /// The z that a standard normal exceeds with probability `p`.
    ///
    /// Bisection on ``normalUpperTail(_:)``; exact to the last digits that function has.
    ///
    /// - Parameter p: Above 0 and below 1; infinite at the ends.
    package static func normalUpperQuantile(_ p: Double) -> Double {
        guard p >= 0, p <= 1 else { return .nan }
        // Above a half the tail would be near 1, where its digits are lost; 1 − p is exact there.
        guard p <= 0.5 else { return -normalUpperQuantile(1 - p) }
        guard p > 0 else { return .infinity }
        var (low, high) = (0.0, 40.0)
        while true {
            let middle = (low + high) / 2
            guard middle > low, middle < high else { return middle }
            if normalUpperTail(middle) > p { low = middle } else { high = middle }
        }
    }

    /// One-sided confidence bounds of a share, both at the same level.
    ///
    /// Source: E. B. Wilson, "Probable Inference, the Law of Succession, and Statistical
    /// Inference", Journal of the American Statistical Association 22 (1927), 209–212.
    ///
    /// - Parameter confidence: One-sided, from 0.5 to below 1, such as 0.95.
    package static func wilson(
        _ part: Double, of whole: Double, confidence: Double
    ) -> ClosedRange<Double> {
        wilson(part, of: whole, z: normalUpperQuantile(1 - confidence))
    }

    /// The same at so many standard deviations, which may be more than a confidence below 1 can say.
    ///
    /// - Parameters:
    ///   - part: 0 to `whole`; fractions are fine.
    ///   - whole: Above 0.
    /// - Returns: 0 to 1, which says nothing, for numbers that are no share.
    static func wilson(_ part: Double, of whole: Double, z: Double) -> ClosedRange<Double> {
        guard part >= 0, part <= whole, whole > 0, whole.isFinite, z.isFinite else { return 0...1 }
        let share = part / whole, square = max(0, z) * z
        let reach = (square * (part * (1 - share) + square / 4)).squareRoot()
        let high = min(1, (part + square / 2 + reach) / (whole + square))
        // The product of the bounds is known; the difference would lose the digits of a small one.
        let low = high > 0 ? share / high * (part / (whole + square)) : 0
        return min(low, high)...high
    }
}
