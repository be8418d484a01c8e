import TrellisModel

/// Exact and approximate probabilities.
package enum Distributions {
    /// P(X ≥ k) for a binomial X.
    ///
    /// Summed from the exact terms in logarithms, smallest last, so that it is right to about
    /// 1e-12 also far out.
    ///
    /// - Parameters:
    ///   - n: At least 0.
    ///   - p: 0 to 1.
    package static func binomialUpperTail(_ k: Int, of n: Int, p: Double) -> Double {
        guard k > 0 else { return 1 }
        guard k <= n, p > 0 else { return 0 }
        guard p < 1 else { return 1 }
        let terms = (k...n).map { Elementary.exp(logBinomialTerm($0, of: n, p: p)) }
        return min(1, terms.sorted().reduce(0, +))
    }

    private static func logBinomialTerm(_ k: Int, of n: Int, p: Double) -> Double {
        let (k, n) = (Double(k), Double(n))
        return Elementary.logGamma(n + 1) - Elementary.logGamma(k + 1)
            - Elementary.logGamma(n - k + 1) + k * Elementary.log(p)
            + (n - k) * Elementary.log(1 - p)
    }

    /// P(Z ≥ z) for a standard normal Z.
    package static func normalUpperTail(_ z: Double) -> Double {
        0.5 * Elementary.erfc(z / 2.0.squareRoot())
    }

    /// The z that a standard normal exceeds with probability `p`.
    ///
    /// Bisection on ``normalUpperTail(_:)``; exact to the last digits that function has.
    ///
    /// - Parameter p: Above 0 and below 1.
    package static func normalUpperQuantile(_ p: Double) -> Double {
        var (low, high) = (-40.0, 40.0)
        for _ in 0..<200 {
            let middle = (low + high) / 2
            if normalUpperTail(middle) > p { low = middle } else { high = middle }
        }
        return (low + high) / 2
    }

    /// One-sided confidence bounds of a share, both at the same level.
    ///
    /// Source: E. B. Wilson, "Probable Inference, the Law of Succession, and Statistical
    /// Inference", Journal of the American Statistical Association 22 (1927), 209–212.
    ///
    /// - Parameters:
    ///   - part: 0 to `whole`; fractions are fine.
    ///   - whole: Above 0.
    ///   - confidence: One-sided, such as 0.95.
    package static func wilson(
        _ part: Double, of whole: Double, confidence: Double
    ) -> ClosedRange<Double> {
        let z = normalUpperQuantile(1 - confidence)
        let share = part / whole
        let middle = share + z * z / (2 * whole)
        let reach = z * (share * (1 - share) / whole + z * z / (4 * whole * whole)).squareRoot()
        let scale = 1 + z * z / whole
        let low = max(0, min(1, (middle - reach) / scale))
        return low...max(low, min(1, (middle + reach) / scale))
    }
}
