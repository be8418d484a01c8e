package import TrellisModel

/// Everything that a report asks about one team at one date, judged together.
///
/// Twenty questions about noise give one answer that looks like something. So the chances of all of
/// them go through Benjamini and Hochberg's procedure: of what is found, on average at most the share
/// `rate` is chance.
package struct Family: Sendable {
    /// The questions that had an answer.
    package let size: Int
    /// A chance up to this one is found.
    package let threshold: Double

    /// Of what is found, at most this share is chance.
    package static let usualRate = 0.05
    /// The same for a team that asks for fewer false alarms.
    package static let strictRate = 0.02

    /// - Parameters:
    ///   - verdicts: One for each distinct question. Those without evidence, and those that could not
    ///     be answered, are left out.
    ///   - rate: The share of false findings that is allowed, above 0 and below 1.
    ///   - silent: Further questions that have nothing to say.
    package init(_ verdicts: [Verdict], rate: Double, silent: Int = 0) {
        let chances =
            verdicts.compactMap { $0.bearing?.p } + Array(repeating: 1, count: max(0, silent))
        size = chances.count
        threshold = BenjaminiHochberg.threshold(chances, q: rate)
    }

    /// - Returns: `nil` for a verdict that only explains, or that is unknown.
    package func tier(of verdict: Verdict) -> Tier? {
        guard let bearing = verdict.bearing else { return nil }
        if bearing.isSolid, bearing.canMatch, bearing.p <= threshold { return .match }
        return bearing.isWorthWatching ? .watch : Tier.none
    }
}
