/// Sums of terms that fall from one to the next, as in the tail of a discrete distribution.
enum FallingTerms {
    /// first · (1 + r₀ + r₀ r₁ + …), to the last digit that matters.
    ///
    /// The number of terms grows with the distribution's standard deviation, not with its range.
    ///
    /// - Parameter ratio: r for the step, counted from 0. Below 1, and 0 after the last term.
    static func sum(first: Double, ratio: (Double) -> Double) -> Double {
        var (sum, term, step) = (0.0, first, 0.0)
        while term > sum * 1e-18 {
            sum += term
            term *= ratio(step)
            step += 1
        }
        return sum
    }
}
