import TrellisModel

/// What a week says about a change, freed of its unit: residuals that outliers cannot dominate and
/// that count by how much stands behind them.
package struct Scores {
    /// One a week, with mean 0.
    package let values: [Double]
    /// As ``Weeks/events(in:kind:)``.
    let events: Double?

    /// A residual counts no further than this many robust standard deviations: a week that is quite
    /// out of line may be out of line, and no more.
    static let clip = 2.0
    /// As ``clip`` for counts and shares, in units of what chance alone would make them vary.
    static let clipOfCounts = 2.5
    /// A week counts at most as much as one with this many times the usual records.
    static let mostWeight = 4.0

    init(_ weeks: [Weeks.Week], kind: Metric.Kind) {
        events = Weeks.events(in: weeks, kind: kind)
        switch kind {
        case .item, .level, .queue:
            values = Self.measured(
                LogValues.of(weeks), weights: LogValues.weights(weeks, isItem: kind == .item))
        case .count:
            values = Self.steadied(Self.roots(of: weeks), weights: weeks.map { _ in 1 })
        case .share:
            values = Self.steadied(Self.angles(of: weeks), weights: weeks.map(\.whole))
        }
    }

    /// Of logarithms of measured values, each with the same behind it.
    package init(logs: [Double]) {
        values = Self.measured(logs, weights: logs.map { _ in 1 })
        events = nil
    }

    /// Logarithms, clipped about their median.
    private static func measured(_ logs: [Double], weights: [Double]) -> [Double] {
        let median = Statistics.median(logs) ?? 0
        let reach = clip * 1.4826 * (Statistics.median(logs.map { abs($0 - median) }) ?? 0)
        let residuals = logs.map { log in
            reach > 0 ? min(max(log - median, -reach), reach) : log - median
        }
        return centred(residuals, weights: weights, scale: weights.map { $0.squareRoot() })
    }

    /// Counts on the scale on which chance alone varies them by 1, and evenly to both sides.
    ///
    /// Source, for counts and shares: F. J. Anscombe, "The Transformation of Poisson, Binomial and
    /// Negative-Binomial Data", Biometrika 35 (1948), 246–254.
    private static func roots(of weeks: [Weeks.Week]) -> [Double] {
        let mean = weeks.reduce(0) { $0 + $1.value } / Double(max(1, weeks.count))
        return weeks.map { 2 * (($0.value + 0.375).squareRoot() - (mean + 0.375).squareRoot()) }
    }

    private static func angles(of weeks: [Weeks.Week]) -> [Double] {
        func angle(_ part: Double, _ whole: Double) -> Double {
            2
                * Elementary.arcsine(
                    min(max((part + 0.375) / (whole + 0.75), 0), 1).squareRoot())
        }
        let part = weeks.reduce(0) { $0 + $1.part }, whole = weeks.reduce(0) { $0 + $1.whole }
        let usual = 2 * Elementary.arcsine(min(max(part / max(whole, 1e-300), 0), 1).squareRoot())
        return weeks.map { week in
            (angle(week.part, week.whole) - usual) * (week.whole + 0.5).squareRoot()
        }
    }

    /// Clipped. Where the weeks vary more than chance, the clip widens with them.
    private static func steadied(_ residuals: [Double], weights: [Double]) -> [Double] {
        let spread = 1.4826 * (Statistics.median(residuals.map { abs($0) }) ?? 0)
        let reach = clipOfCounts * max(1, spread)
        let mean = weights.reduce(0, +) / Double(max(1, weights.count))
        let scale = weights.map { mean > 0 ? ($0 / mean).squareRoot() : 0 }
        let clipped = zip(residuals, scale).map { min(max($0, -reach), reach) * $1 }
        return centred(clipped, weights: clipped.map { _ in 1 }, scale: clipped.map { _ in 1 })
    }

    /// Less the weighted mean, then scaled, then less the plain mean; all 0 when a number is not
    /// finite, so that nothing is claimed of it.
    private static func centred(
        _ values: [Double], weights: [Double], scale: [Double]
    ) -> [Double] {
        let total = weights.reduce(0, +)
        let mean = zip(values, weights).reduce(0) { $0 + $1.0 * $1.1 } / max(total, 1e-300)
        let scaled = zip(values, scale).map { ($0 - mean) * $1 }
        let middle = scaled.reduce(0, +) / Double(max(1, scaled.count))
        let result = scaled.map { $0 - middle }
        return result.allSatisfy(\.isFinite) ? result : values.map { _ in 0 }
    }
}

/// Measured values on the scale on which they vary evenly: that of ratios.
enum LogValues {
    /// A level of zero or less is taken as half of the smallest value above zero, whatever the unit:
    /// so little was there that it could not be measured.
    static func of(_ weeks: [Weeks.Week]) -> [Double] {
        let resolution = (weeks.map(\.value).filter { $0 > 0 }.min() ?? 2) / 2
        return weeks.map { Elementary.log(max($0.value, resolution)) }
    }

    /// How much each week counts, 1 on average.
    ///
    /// The spread of a mean of items falls with their number. What builds and queues vary by is the
    /// week's own, so that only a week with far fewer records than usual counts for less.
    static func weights(_ weeks: [Weeks.Week], isItem: Bool) -> [Double] {
        let usual = Statistics.median(weeks.map(\.n)) ?? 1
        let raw = weeks.map { week in
            isItem ? min(week.n, Scores.mostWeight * usual) : min(week.n, usual / Scores.mostWeight)
        }
        let mean = raw.reduce(0, +) / Double(max(1, raw.count))
        return raw.map { $0 / mean }
    }
}
