import TrellisModel

/// Known days of change, each tested as a start. ``KnownStart`` says whether others are searched for.
///
/// Asking about one start instead of all of them needs no allowance for having looked around, which
/// finds a change of the same size more often.
struct DeclaredDates {
    /// Usable weeks before each date that leaves enough on both sides.
    private let splits: [Int]

    /// - Returns: `nil` when no date has at least ``Contrasts/fewest`` usable weeks on either side.
    init?(_ days: [Day], in weeks: Weeks) {
        guard !days.isEmpty else { return nil }
        let found = Set(
            days.map { day in
                weeks.usable.filter { weeks.monday($0.place).advanced(by: 6) < day }.count
            })
        splits = found.filter {
            $0 >= Contrasts.fewest && weeks.usable.count - $0 >= Contrasts.fewest
        }.sorted()
        if splits.isEmpty { return nil }
    }

    /// 1 when the largest of the changes is a rise, else −1.
    func sign(_ view: MoveAnalysis.View) -> Double {
        let largest = splits.map { step($0, view) }.max { abs($0) < abs($1) } ?? 0
        return largest < 0 ? -1 : 1
    }

    func split(_ view: MoveAnalysis.View, _ sign: Double) -> Int {
        splits.max { step($0, view) * sign < step($1, view) * sign } ?? Contrasts.fewest
    }

    /// Student's t of the step, its variance widened by what neighbouring weeks share; with several
    /// dates the smallest chance times their number (Bonferroni).
    ///
    /// Source of the widening (1 + ρ)/(1 − ρ): G. E. P. Box, G. M. Jenkins and G. C. Reinsel, "Time
    /// Series Analysis", the variance of a mean of a first-order autoregression.
    func chance(_ view: MoveAnalysis.View, _ sign: Double) -> Double {
        let n = Double(view.places.count)
        let widening = ((1 + view.correlation) / (1 - view.correlation)).squareRoot()
        let smallest =
            splits.map { split -> Double in
                let step = step(split, view) * sign
                let t = step * ((n - 2) / max(n - 1 - step * step, 1e-9)).squareRoot()
                return StudentT.upperTail(t / widening, degrees: n - 2)
            }.min() ?? 1
        return min(1, smallest * Double(splits.count))
    }

    private func step(_ split: Int, _ view: MoveAnalysis.View) -> Double {
        let index = split - Contrasts.fewest
        return view.contrasts.steps.indices.contains(index) ? view.contrasts.steps[index] : 0
    }
}
