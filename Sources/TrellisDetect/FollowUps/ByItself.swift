import TrellisModel

/// How far a number lies from where it would have come by itself.
///
/// An action is agreed because the number was unusual, and what is unusual by chance comes back by
/// chance: regression to the mean. F. Galton, "Regression towards Mediocrity in Hereditary Stature",
/// Journal of the Anthropological Institute 15 (1886), 246–263; A. G. Barnett, J. C. van der Pols and
/// A. J. Dobson, "Regression to the mean: what it is and how to deal with it", International Journal of
/// Epidemiology 34 (2005), 215–220. How far it comes back is the question of how much of the unusual
/// was real (T. L. Kelley, "Interpretation of Educational Measurements", 1927: the estimate is the
/// reliability times what was observed, and the rest times what is usual). Here every course that the
/// number may have been on when the action was done counts by how well it explains the weeks until
/// then:
///
/// - nothing had changed, so that it goes on as in the weeks that nobody chose for being unusual;
/// - it had stepped at one of the weeks, so that it goes on as since then;
/// - it was drifting. A drift the hoped way would have gone on; one the other way is given no more
///   than the level it had reached.
///
/// The likelihood ratios are those with which a move is detected (``Contrasts``); the mean over the
/// courses is that of J. A. Hoeting, D. Madigan, A. E. Raftery and C. T. Volinsky, "Bayesian Model
/// Averaging", Statistical Science 14 (1999), 382–417.
struct ByItself {
    private let courses: [Course]
    /// Whether there was enough of the team's own history to say it.
    let isConfident: Bool

    /// One way in which it may have gone on.
    private struct Course {
        /// What came, beside what this course would have brought.
        let beyond: LevelChange
        let weight: Double
    }

    /// What "nothing had changed" counts beforehand, beside 1 for all changes together: the weeks were
    /// chosen among many metrics and many weeks, in most of which nothing happens.
    static let calm = 10.0
    /// Fewer weeks that nobody chose do not say what is usual.
    static let fewest = 8
    /// Without them: how many of its own standard errors the baseline is taken to lie too far out. The
    /// highest eight-week mean of a year in which nothing happens lies 1.8 from the true level on
    /// average, and 2.1 from the mean of the other weeks (20 000 simulated years).
    static let farOut = 2.1
    /// A course with less than this weight changes nothing that is shown.
    private static let negligible = 1e-4

    /// - Parameter sign: 1 where a rise was hoped for, −1 for a fall.
    init(_ weeks: FollowUpWeeks, sign: Double) {
        let around = Surroundings(weeks, sign: sign)
        isConfident = weeks.unchosen.count >= Self.fewest
        guard isConfident else {
            courses = [around.atWorst]
            return
        }
        let past = weeks.past
        let scores = Scores(past, kind: weeks.kind)
        let contrasts = Contrasts(scores.values, places: past.map(\.place))
        func ratio(_ contrast: Double) -> Double {
            Contrasts.ratio(abs(contrast) / around.widening, weeks: past.count)
        }
        var all = [around.course(unbroken: weeks.unchosen, weight: Self.calm)]
        let share = (1 - Contrasts.driftWeight) / Double(max(1, contrasts.steps.count))
        for (index, step) in contrasts.steps.enumerated() {
            let since = Array(past.dropFirst(index + Contrasts.fewest))
            all.append(around.course(unbroken: since, weight: share * ratio(step)))
        }
        if let drift = around.drift(weight: Contrasts.driftWeight * ratio(contrasts.drift)) {
            all.append(drift)
        }
        let total = all.reduce(0) { $0 + $1.weight }
        courses = all.filter { $0.weight >= Self.negligible * total }
    }

    /// The middle of what is possible, as the logarithm of a ratio.
    var middle: Double { quantile(0.5) }

    /// What leaves so much out on either side.
    func interval(leaving part: Double) -> ClosedRange<Double> {
        let low = quantile(part), high = quantile(1 - part)
        return low <= high ? low...high : -Double.infinity...(.infinity)
    }

    /// By bisection: below it lies the share `p` of all courses together.
    private func quantile(_ p: Double) -> Double {
        let bounds = courses.map { $0.beyond.interval(leaving: min(p, 1 - p)) }
        var low = bounds.map(\.low).min() ?? 0, high = bounds.map(\.high).max() ?? 0
        guard low.isFinite, high.isFinite else { return .nan }
        let total = courses.reduce(0) { $0 + $1.weight }
        for _ in 0..<60 {
            let middle = low + (high - low) / 2
            let below = courses.reduce(0) { $0 + $1.weight * $1.beyond.chance(below: middle) }
            if below < p * total { low = middle } else { high = middle }
        }
        return low + (high - low) / 2
    }

    /// The weeks around the change, and what each course makes of them.
    private struct Surroundings {
        private let weeks: FollowUpWeeks
        private let sign: Double
        let widening: Double

        init(_ weeks: FollowUpWeeks, sign: Double) {
            self.weeks = weeks
            self.sign = sign
            widening = weeks.widening
        }

        /// It would have gone on at the level of these weeks.
        func course(unbroken past: [Weeks.Week], weight: Double) -> Course {
            course(
                LevelChange(from: past, to: weeks.after, kind: weeks.kind, widening: widening),
                weight)
        }

        /// The baseline as far out as chance may have put it.
        var atWorst: Course {
            course(
                LevelChange(
                    from: weeks.before, to: weeks.after, kind: weeks.kind, widening: widening
                ) { -sign * ByItself.farOut * $0 }, 1)
        }

        /// It would have gone on drifting the hoped way, or stayed at what it had reached.
        ///
        /// - Returns: `nil` where a line cannot be told, such as one from or to nothing.
        func drift(weight: Double) -> Course? {
            let past = weeks.past
            let line = Fit(past, kind: weeks.kind, shape: .drift)
            let after = LevelChange(
                from: past, to: weeks.after, kind: weeks.kind, widening: widening)
            let flat = Fit(past + weeks.after, kind: weeks.kind, shape: .step(after: past.count))
            guard line.from > 0, line.to > 0, flat.from > 0,
                let first = past.first?.place, let last = past.last?.place, last > first
            else { return nil }
            let isHoped = line.change * sign > 0
            let target = isHoped ? weeks.after : weeks.chosen.isEmpty ? past : weeks.chosen
            let middle = target.reduce(0) { $0 + Double($1.place) } / Double(target.count)
            let along = (middle - Double(first)) / Double(last - first)
            let expected = Elementary.log(line.from) + line.change * along
            // The line's own doubt away from its middle, beside that of two flat levels.
            let tilt = line.error * (along - 0.5) * widening
            func wide(_ error: Double) -> Double { (error * error + tilt * tilt).squareRoot() }
            return course(
                LevelChange(
                    change: after.change + Elementary.log(flat.from) - expected,
                    below: wide(after.below), above: wide(after.above),
                    degrees: Double(max(1, past.count - 2))), weight)
        }

        private func course(_ beyond: LevelChange, _ weight: Double) -> Course {
            Course(beyond: beyond, weight: weight.isFinite ? weight : 1e300)
        }
    }
}
