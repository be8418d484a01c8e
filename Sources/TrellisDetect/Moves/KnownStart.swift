import TrellisModel

/// Whether a change is tested on a day that is known, or searched for.
///
/// A day that stands in a note most likely is the start, and something else may have changed all the
/// same. So the day has four fifths of the chance of a false finding, and all other starts together
/// have the rest. Source: C. R. Genovese, K. Roeder and L. Wasserman, "False Discovery Control with
/// p-Value Weighting", Biometrika 93 (2006), 509–524. A day that somebody asks about by itself has
/// all of it.
struct KnownStart {
    private static let weight = 0.8

    private let declared: DeclaredDates?
    private let isAlone: Bool
    private let view: MoveAnalysis.View

    init(_ question: MoveAnalysis.Question, _ weeks: Weeks, _ view: MoveAnalysis.View) {
        declared = DeclaredDates(question.declared.days, in: weeks)
        isAlone = question.declared.isAlone
        self.view = view
    }

    /// How surely it changed in one direction, and what it was held against.
    struct Answer {
        /// One-sided.
        let chance: Double
        /// The dates, where one of them explains the weeks at least as well as another start.
        let test: DeclaredDates?
    }

    func answer(_ sign: Double) -> Answer {
        guard let declared else {
            return Answer(chance: isAlone ? 1 : view.chance(sign), test: nil)
        }
        let known = declared.chance(view, sign)
        if isAlone { return Answer(chance: known, test: declared) }
        let given = known / Self.weight
        let searched = view.chance(sign) / (1 - Self.weight)
        return Answer(
            chance: min(1, given, searched), test: given <= searched ? declared : nil)
    }
}
