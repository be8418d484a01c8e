import TrellisModel

/// How much changed, from what to what, and how surely.
struct Effect {
    /// In the unit of the metric.
    let from: Double
    let to: Double
    /// `to / from`.
    let ratio: Double
    /// A 90 % interval of the ratio that allows for having looked at every start.
    let interval: ClosedRange<Double>
    /// The smallest ratio upwards that would have shown, from half of the weeks to the other half.
    let visible: Double

    enum Shape { case drift, step(after: Int) }

    init(_ weeks: [Weeks.Week], kind: Metric.Kind, shape: Shape, correlation: Double) {
        let fit = Fit(weeks, kind: kind, shape: shape)
        let count = weeks.count
        let wide = Self.inDeviations(
            CriticalValues.largest(weeks: count, correlation: correlation, oneInTwenty: false),
            count)
        let line = Self.inDeviations(
            CriticalValues.largest(weeks: count, correlation: correlation, oneInTwenty: true),
            count)
        from = fit.from
        to = fit.to
        ratio = Elementary.exp(fit.change)
        let low = Elementary.exp(fit.change - wide * fit.error)
        let high = Elementary.exp(fit.change + wide * fit.error)
        // Numbers too large to be added have no ratio that could be told.
        interval = low <= high ? low...high : 0...Double.infinity
        visible = Elementary.exp(line * fit.errorOfHalves)
    }

    private init(_ other: Effect, interval: ClosedRange<Double>) {
        from = other.from
        to = other.to
        ratio = other.ratio
        self.interval = interval
        visible = other.visible
    }

    /// With an interval that holds another one as well.
    func reaching(_ other: ClosedRange<Double>) -> Effect {
        let low = min(interval.lowerBound, other.lowerBound)
        return Effect(self, interval: low...max(interval.upperBound, other.upperBound))
    }

    /// A contrast's size as Student's t: the same change in units of what is left when it is taken
    /// out.
    private static func inDeviations(_ contrast: Double, _ count: Int) -> Double {
        let n = Double(count)
        let rest = max(n - 1 - contrast * contrast, 0.05)
        return contrast * ((n - 2) / rest).squareRoot()
    }
}

/// The change that fits best, on the scale of logarithms.
struct Fit {
    let from: Double
    let to: Double
    /// The logarithm of `to / from`.
    let change: Double
    /// Its standard error, were its start known.
    let error: Double
    /// The standard error of a change between two halves of these weeks.
    let errorOfHalves: Double
    /// Of counts and shares, how many times as much they vary as chance makes them: at least 1.
    let excess: Double

    /// What is fitted to the weeks: where it started, where it ended, and when.
    private static let fitted = 3

    init(_ weeks: [Weeks.Week], kind: Metric.Kind, shape: Effect.Shape) {
        switch kind {
        case .item, .level, .queue: self.init(measured: weeks, isItem: kind == .item, shape)
        case .count:
            self.init(
                counted: weeks.map { ($0.value, 1) }, weeks.map(\.place), isShare: false, shape)
        case .share:
            self.init(
                counted: weeks.map { ($0.part, $0.whole) }, weeks.map(\.place), isShare: true,
                shape)
        }
    }

    private init(measured weeks: [Weeks.Week], isItem: Bool, _ shape: Effect.Shape) {
        let logs = LogValues.of(weeks)
        let weights = LogValues.weights(weeks, isItem: isItem)
        let design = Design(shape, places: weeks.map(\.place), weights: weights)
        // Once as it is, then with what lies far from that fit drawn in.
        var (start, end) = design.medians(of: logs)
        let rough = design.residuals(of: logs, start, end)
        let reach = 2.5 * 1.4826 * (Statistics.median(rough.map { abs($0) }) ?? 0)
        let drawn = zip(logs, rough).map { log, rest in
            reach > 0 ? log - rest + min(max(rest, -reach), reach) : log
        }
        (start, end) = design.means(of: drawn)
        let rest = design.residuals(of: drawn, start, end)
        let squares = zip(rest, weights).reduce(0) { $0 + $1.0 * $1.0 * $1.1 }
        let deviation = (squares / Double(max(1, weeks.count - Fit.fitted))).squareRoot()
        // What could not be measured is said to be none.
        let least = weeks.map(\.value).filter { $0 > 0 }.min() ?? .infinity
        from = Elementary.exp(start) < 0.75 * least ? 0 : Elementary.exp(start)
        to = Elementary.exp(end) < 0.75 * least ? 0 : Elementary.exp(end)
        change = end - start
        error = deviation * design.unitError
        errorOfHalves = deviation * 2 / Double(max(1, weeks.count)).squareRoot()
        excess = 1
    }

    private init(
        counted rows: [(events: Double, chances: Double)], _ places: [Int], isShare: Bool,
        _ shape: Effect.Shape
    ) {
        let weights = rows.map(\.chances)
        let design = Design(shape, places: places, weights: weights)
        let rates = rows.map { $0.chances > 0 ? $0.events / $0.chances : 0 }
        let total = weights.reduce(0, +)
        let middle = rows.reduce(0) { $0 + $1.events } / max(total, 1e-300)
        // Half an event keeps a side without any from dividing by zero.
        let least = 0.5 / max(total, 1e-300)
        let (start, end) = design.means(of: rates)
        from = max(start, least)
        to = max(isShare ? min(end, 1) : end, least)
        change = Elementary.log(to / from)
        let fitted = design.fitted(start, end).map { min(max($0, least), isShare ? 1 : .infinity) }
        var squares = 0.0
        for (row, rate) in zip(rows, fitted) where row.chances > 0 {
            let variance = row.chances * rate * (isShare ? max(1 - rate, 1e-9) : 1)
            squares +=
                (row.events - row.chances * rate) * (row.events - row.chances * rate) / variance
        }
        // Weeks that vary more than chance count for less.
        let excess = max(1, squares / Double(max(1, rows.count - Fit.fitted)))
        self.excess = excess
        func relative(_ rate: Double) -> Double {
            excess * (isShare ? max(1 - rate, 1e-9) : 1) / max(rate, least)
        }
        let (before, after) = design.shares
        error = (relative(from) / max(before, 1e-300) + relative(to) / max(after, 1e-300))
            .squareRoot()
        errorOfHalves = (relative(max(middle, least)) * 4 / max(total, 1e-300)).squareRoot()
    }
}
