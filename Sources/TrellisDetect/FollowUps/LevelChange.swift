import TrellisModel

/// How far the level of some weeks lies from the level of others, when it is known which are which.
///
/// Fitted as a move is (``Fit``). Where things are counted, few of them make the error lopsided: one
/// in thirty may well be three in thirty, and hardly none. The two sides' own bounds then make the
/// bounds of the ratio: G. Y. Zou and A. Donner, "Construction of confidence limits about effect
/// measures: a general approach", Statistics in Medicine 27 (2008), 1693–1702, with Wilson's bounds of
/// a share and the score bounds of a count (x + z²/2 ± z √(x + z²/4)).
struct LevelChange {
    /// Natural logarithm of the ratio of after to before.
    let change: Double
    /// Standard errors to either side, of Student's t with ``degrees``.
    let below: Double
    let above: Double
    let degrees: Double

    /// The part on either side at which the bounds are matched.
    private static let line = 0.05
    /// No logarithm of a ratio is further away than this; what may be nothing has no logarithm.
    private static let furthest = 25.0
    /// Weeks that are all the same have no error, and a division takes one.
    private static let leastError = 1e-9

    /// - Parameters:
    ///   - widening: How much wider errors are because neighbouring weeks resemble each other.
    ///   - shift: Added to the change.
    init(
        from before: [Weeks.Week], to after: [Weeks.Week], kind: Metric.Kind, widening: Double,
        shift: (_ errorOfBefore: Double) -> Double = { _ in 0 }
    ) {
        let fit = Fit(before + after, kind: kind, shape: .step(after: before.count))
        let count = Double(before.count + after.count)
        let degrees = max(1, count - 2)
        let t = StudentT.upperQuantile(Self.line, degrees: degrees)
        let found: (change: Double, below: Double, above: Double, ofBefore: Double)
        switch kind {
        case .item, .level, .queue:
            let error = fit.error * widening
            let part = (count / Double(max(1, before.count))).squareRoot()
            found = (fit.change, error, error, fit.errorOfHalves / 2 * part * widening)
        case .count, .share:
            let z = t * widening * fit.excess.squareRoot()
            let was = Bounds(before, isShare: kind == .share, z: z)
            let now = Bounds(after, isShare: kind == .share, z: z)
            func both(_ one: Double, _ other: Double) -> Double {
                min((one * one + other * other).squareRoot(), Self.furthest) / t
            }
            found = (
                now.log - was.log, both(now.down, was.up), both(now.up, was.down), was.down / t
            )
        }
        self.init(
            change: found.change + shift(found.ofBefore), below: max(found.below, Self.leastError),
            above: max(found.above, Self.leastError), degrees: degrees)
    }

    init(change: Double, below: Double, above: Double, degrees: Double) {
        (self.change, self.below, self.above) = (change, below, above)
        self.degrees = degrees
    }

    /// The chance of a smaller change than this.
    func chance(below value: Double) -> Double {
        let t = (value - change) / (value < change ? below : above)
        return 1 - StudentT.upperTail(t, degrees: degrees)
    }

    /// What leaves so much out on either side.
    func interval(leaving part: Double) -> (low: Double, high: Double) {
        let t = StudentT.upperQuantile(part, degrees: degrees)
        return (change - t * below, change + t * above)
    }

    /// The logarithm of a rate, and how far its bounds lie from it.
    private struct Bounds {
        let log: Double
        let down: Double
        let up: Double

        init(_ weeks: [Weeks.Week], isShare: Bool, z: Double) {
            let events = weeks.reduce(0) { $0 + (isShare ? $1.part : $1.value) }
            let chances = max(weeks.reduce(0) { $0 + (isShare ? $1.whole : 1) }, 1e-300)
            // Half an event where there was none, so that there is a ratio.
            let rate = max(events, 0.5) / chances
            let half = z * z / 2
            let low, high: Double
            if isShare {
                let bounds = Distributions.wilson(min(events, chances), of: chances, z: z)
                (low, high) = (bounds.lowerBound, bounds.upperBound)
            } else {
                let reach = z * (events + half / 2).squareRoot()
                high = (events + half + reach) / chances
                // The product of the two bounds is known; the difference would lose digits.
                low = high > 0 ? events * events / chances / chances / high : 0
            }
            log = Elementary.log(rate)
            down = low > 0 ? max(0, log - Elementary.log(low)) : LevelChange.furthest
            up = max(0, Elementary.log(max(high, rate)) - log)
        }
    }
}
