import TrellisModel

/// Whether chance alone changes a number as much on the day that an action was done. The day is
/// known, so it is tested, and no other is searched for.
enum FollowUpChance {
    /// A change that chance alone makes as often as this is not called one.
    static let line = 0.05

    /// - Parameters:
    ///   - before: The days of the baseline.
    ///   - after: The days since that are measured.
    ///   - done: The first day after the change.
    ///   - expected: The bounds that the ratio of after to before has to keep. What only has to stay
    ///     where it is asks nothing of chance.
    static func mayExplain(
        _ series: Series, before: ClosedRange<Day>, after: ClosedRange<Day>, done: Day,
        expecting expected: Comparison
    ) -> Bool {
        if let most = expected.lte ?? expected.lt, most < 1 {
            return chance(series, before, after, done, direction: .down) >= line
        }
        if let least = expected.gte ?? expected.gt, least > 1 {
            return chance(series, before, after, done, direction: .up) >= line
        }
        return false
    }

    private static func chance(
        _ series: Series, _ before: ClosedRange<Day>, _ after: ClosedRange<Day>, _ done: Day,
        direction: Metric.Direction
    ) -> Double {
        let metric = series.metric
        let weeks = Weeks(of: series, in: before.lowerBound...after.upperBound)
        guard DeclaredDates([done], in: weeks) == nil else {
            return MoveAnalysis(
                weeks,
                MoveAnalysis.Question(
                    kind: metric.kind, correlation: metric.autocorrelation, direction: direction,
                    least: 1, declared: DeclaredChanges(days: [done], isAlone: true))
            ).p
        }
        // With fewer weeks than a step takes, shares can still be compared case by case.
        guard metric.kind == .share else { return 1 }
        let was = pooled(series, before), now = pooled(series, after)
        return direction == .down
            ? Fisher.midP(was.part, of: was.whole, against: now.part, of: now.whole)
            : Fisher.midP(now.part, of: now.whole, against: was.part, of: was.whole)
    }

    private static func pooled(
        _ series: Series, _ days: ClosedRange<Day>
    ) -> (part: Double, whole: Double) {
        series.values(in: days).compactMap(\.self).reduce((0, 0)) {
            ($0.0 + ($1.part ?? 0), $0.1 + ($1.whole ?? 0))
        }
    }
}
