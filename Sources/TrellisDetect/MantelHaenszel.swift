/// Two groups against each other within strata, such as weeks, and what the strata say together.
///
/// What makes a whole stratum different, such as a bad week, does not make a difference between the
/// groups.
///
/// Sources: N. Mantel and W. Haenszel, "Statistical Aspects of the Analysis of Data from
/// Retrospective Studies of Disease", Journal of the National Cancer Institute 22 (1959), 719–748;
/// S. Greenland and J. M. Robins, "Estimation of a Common Effect Parameter from Sparse Follow-Up
/// Data", Biometrics 41 (1985), 55–68, for the risk ratio.
package struct MantelHaenszel: Sendable, Equatable {
    /// How many times as often it happens in the first group as in the second.
    package let riskRatio: Double
    /// Cases of the first group beyond those expected if both shared each stratum's rate.
    package let excess: Double
    /// The hypergeometric variance of ``excess``.
    package let variance: Double
    /// Strata that can say something: both groups are there, some cases, and not only cases.
    package let informative: Int
    /// How much the strata differ from one common effect, in multiples of chance; at least 1.
    package let dispersion: Double

    /// ``excess`` in standard deviations, wider by the dispersion.
    package var z: Double { excess / (variance * dispersion).squareRoot() }

    /// The one-sided probability of such a ``z`` or a larger one without a difference.
    ///
    /// The dispersion is estimated from the strata, so the reference is Student's t with one degree
    /// less than there are informative ones. One stratum cannot show dispersion; it is then 1, and
    /// the reference is the normal distribution.
    package var p: Double {
        informative < 2
            ? Distributions.normalUpperTail(z)
            : StudentT.upperTail(z, degrees: Double(informative - 1))
    }

    /// - Returns: `nil` where no stratum is informative, or the second group has no case in any
    ///   stratum, so that there is no ratio.
    package init?(_ strata: [Stratum]) {
        let informative = strata.filter { $0.variance > 0 }
        let above = strata.reduce(0) { $0 + $1.ofPart * ($1.againstWhole / $1.total) }
        let below = strata.reduce(0) { $0 + $1.againstPart * ($1.ofWhole / $1.total) }
        let excess = strata.reduce(0) { $0 + $1.excess }
        let variance = informative.reduce(0) { $0 + $1.variance }
        guard variance > 0, variance.isFinite, excess.isFinite, below > 0 else { return nil }
        // Pearson's χ² of the strata about the effect that they have in common.
        let squares = informative.reduce(0) { sum, stratum in
            let rest = stratum.excess - stratum.variance * (excess / variance)
            return sum + rest * (rest / stratum.variance)
        }
        self.riskRatio = above / below
        self.excess = excess
        self.variance = variance
        self.informative = informative.count
        self.dispersion =
            informative.count < 2 ? 1 : max(1, squares / Double(informative.count - 1))
    }
}
