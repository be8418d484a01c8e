extension MantelHaenszel {
    /// A two-by-two table: the cases among all of one group, and of the group it is held against.
    package struct Stratum: Sendable, Equatable {
        package let ofPart: Double
        package let ofWhole: Double
        package let againstPart: Double
        package let againstWhole: Double

        /// - Parameters:
        ///   - ofPart: Cases of the first group, 0 to its whole; fractions are fine.
        ///   - ofWhole: Above 0.
        ///   - againstPart: Cases of the second group, 0 to its whole.
        ///   - againstWhole: Above 0.
        /// - Returns: `nil` for numbers that are no such table.
        package init?(
            ofPart: Double, ofWhole: Double, againstPart: Double, againstWhole: Double
        ) {
            guard ofWhole > 0, againstWhole > 0, (ofWhole + againstWhole).isFinite,
                ofPart >= 0, ofPart <= ofWhole, againstPart >= 0, againstPart <= againstWhole
            else { return nil }
            self.ofPart = ofPart
            self.ofWhole = ofWhole
            self.againstPart = againstPart
            self.againstWhole = againstWhole
        }

        var cases: Double { ofPart + againstPart }
        var total: Double { ofWhole + againstWhole }

        /// Cases of the first group beyond those expected if both shared one rate.
        var excess: Double { ofPart - ofWhole * (cases / total) }

        /// The hypergeometric variance of ``excess``.
        var variance: Double {
            guard total > 1 else { return 0 }
            return (ofWhole / total) * (againstWhole / total) * cases
                * ((total - cases) / (total - 1))
        }
    }
}
