/// Fisher's exact test of a two-by-two table, one-sided: has the first row the larger share?
///
/// Given all four sums, the first row's cases are hypergeometric. Parts and wholes are counts, and
/// rounded to whole numbers.
///
/// Source: R. A. Fisher, "The Logic of Inductive Inference", Journal of the Royal Statistical
/// Society 98 (1935), 39–82. The terms are ratios of binomial ones, as in ``BinomialTerm``.
package enum Fisher {
    /// P(X ≥ part): exact, and so conservative with few cases.
    ///
    /// - Returns: 1 for numbers that are no table: negative, a part above its whole, beyond 10¹².
    package static func upperTail(
        _ part: Double, of whole: Double, against otherPart: Double, of otherWhole: Double
    ) -> Double {
        tail(part, whole, otherPart, otherWhole)?.all ?? 1
    }

    /// P(X > part) + ½ P(X = part): on average over tables without an effect it is ½.
    ///
    /// Source: H. O. Lancaster, "Significance Tests in Discrete Distributions", Journal of the
    /// American Statistical Association 56 (1961), 223–234.
    ///
    /// - Returns: 1 for numbers that are no table: negative, a part above its whole, beyond 10¹².
    package static func midP(
        _ part: Double, of whole: Double, against otherPart: Double, of otherWhole: Double
    ) -> Double {
        guard let tail = tail(part, whole, otherPart, otherWhole) else { return 1 }
        return max(0, tail.all - tail.first / 2)
    }

    private static let largest = 1e12

    /// The tail, and the probability of the table itself, which is its first term.
    private static func tail(
        _ part: Double, _ whole: Double, _ otherPart: Double, _ otherWhole: Double
    ) -> (all: Double, first: Double)? {
        let k = part.rounded(), drawn = whole.rounded(), others = otherWhole.rounded()
        let cases = k + otherPart.rounded(), total = drawn + others
        guard k >= 0, k <= drawn, cases >= k, cases - k <= others, total <= largest else {
            return nil
        }
        // One table only: nothing was left to chance.
        guard drawn > 0, others > 0, cases > 0, cases < total else { return (1, 1) }
        let term = { (k: Double) in
            let (p, q) = (cases / total, (total - cases) / total)
            return BinomialTerm.value(k, drawn - k, p: p, q: q)
                * BinomialTerm.value(cases - k, others - cases + k, p: p, q: q)
                / BinomialTerm.value(cases, total - cases, p: p, q: q)
        }
        let first = term(k)
        if k > drawn * (cases / total) {
            let upper = FallingTerms.sum(first: first) { step in
                let k = k + step
                return (drawn - k) * (cases - k) / ((k + 1) * (others - cases + k + 1))
            }
            return (min(1, upper), first)
        }
        // Below the mean the other tail is the one whose terms fall.
        guard k > 0, others - cases + k > 0 else { return (1, first) }
        let lower = FallingTerms.sum(first: term(k - 1)) { step in
            let k = k - 1 - step
            return k * (others - cases + k) / ((drawn - k + 1) * (cases - k + 1))
        }
        return (max(0, 1 - lower), first)
    }
}
