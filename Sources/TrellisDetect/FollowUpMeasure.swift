package import TrellisModel

/// What became of the number that an action aimed at, with the same definition before and after.
package enum FollowUpMeasure {
    /// Days before the agreement that make the baseline, and at most as many after.
    package static let spanDays = 56

    /// - Parameters:
    ///   - agreed: The day of the retro in which the action was agreed.
    ///   - done: The day on which it was done.
    ///   - date: The day of the report.
    ///   - series: Any series of the team.
    package static func result(
        of followUp: FollowUp, agreed: Day, done: Day, at date: Day,
        series: (MetricSlice) -> Series?
    ) -> FollowUpResult {
        let before = agreed.monday.advanced(by: -spanDays)...agreed.monday.advanced(by: -1)
        let baseline = series(followUp.slice).flatMap {
            value(of: followUp.expect.stat, in: $0, before)
        }
        func result(_ verdict: FollowUpResult.Verdict, now: Double? = nil, cost: MetricSlice? = nil)
            -> FollowUpResult
        {
            FollowUpResult(
                slice: followUp.slice, baseline: baseline, now: now, verdict: verdict, cost: cost)
        }
        guard done.advanced(by: followUp.afterDays) <= date else { return result(.notYet) }
        // Whole weeks after the week in which it was done, since that one is half old and half new.
        let first = done.monday == done ? done : done.monday.advanced(by: 7)
        let last = date.monday.advanced(by: -1)
        guard first <= last else { return result(.notYet) }
        let after = max(first, last.advanced(by: 1 - spanDays))...last
        guard let before = baseline, before > 0,
            let now = series(followUp.slice).flatMap({
                value(of: followUp.expect.stat, in: $0, after)
            })
        else { return result(.notEnoughData) }
        guard followUp.expect.ratio.holds(for: now / before) else { return result(.held, now: now) }
        let cost = followUp.guards.first { rail in
            ratio(rail, series, from: agreed, after).map { !rail.expect.ratio.holds(for: $0) }
                ?? false
        }
        return result(cost == nil ? .moved : .movedAtACost, now: now, cost: cost?.slice)
    }

    private static func ratio(
        _ rail: (slice: MetricSlice, expect: FollowUp.Expectation),
        _ series: (MetricSlice) -> Series?, from agreed: Day, _ after: ClosedRange<Day>
    ) -> Double? {
        let before = agreed.monday.advanced(by: -spanDays)...agreed.monday.advanced(by: -1)
        guard let series = series(rail.slice),
            let was = value(of: rail.expect.stat, in: series, before), was > 0,
            let now = value(of: rail.expect.stat, in: series, after)
        else { return nil }
        // A sum over fewer weeks is smaller for that reason alone.
        let length = { (span: ClosedRange<Day>) in
            Double(span.lowerBound.distance(to: span.upperBound) + 1)
        }
        return rail.expect.stat == .sum
            ? now / length(after) / (was / length(before)) : now / was
    }

    private static func value(of stat: Stat, in series: Series, _ span: ClosedRange<Day>) -> Double?
    {
        let points = series.values(in: span).compactMap(\.self)
        return points.isEmpty ? nil : stat.value(of: points)
    }
}
