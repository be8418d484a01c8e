package import TrellisModel

/// What became of the number that an action aimed at, with the same definition before and after.
package enum FollowUpMeasure {
    /// Days before the agreement that make the baseline, and at most as many after.
    package static let spanDays = 56

    /// What is asked of the numbers of a team.
    package struct Numbers {
        let series: (MetricSlice) -> Series?
        /// The `ratio` of a check of the playbook, over these days.
        let ratio: (_ check: String, _ days: ClosedRange<Day>) -> Double?

        package init(
            series: @escaping (MetricSlice) -> Series?,
            ratio: @escaping (_ check: String, _ days: ClosedRange<Day>) -> Double?
        ) {
            self.series = series
            self.ratio = ratio
        }
    }

    /// - Parameters:
    ///   - agreed: The day of the retro in which the action was agreed.
    ///   - done: The day on which it was done.
    ///   - date: The day of the report.
    package static func result(
        of followUp: FollowUp, agreed: Day, done: Day, at date: Day, in numbers: Numbers
    ) -> FollowUpResult {
        let before = agreed.monday.advanced(by: -spanDays)...agreed.monday.advanced(by: -1)
        let baseline = value(of: followUp.slice, followUp.expect, before, numbers)
        func result(
            _ verdict: FollowUpResult.Verdict, now: Double? = nil, days: ClosedRange<Day>? = nil,
            cost: MetricSlice? = nil
        ) -> FollowUpResult {
            let n = days.flatMap { days in
                numbers.series(followUp.slice)?.values(in: days).reduce(0) {
                    let (sum, isTooLarge) = $0.addingReportingOverflow($1?.n ?? 0)
                    return isTooLarge ? .max : sum
                }
            }
            return FollowUpResult(
                slice: followUp.slice, baseline: baseline, now: now,
                measured: days.map { ($0, n ?? 0) }, verdict: verdict, cost: cost,
                isRatio: followUp.expect.check != nil)
        }
        guard done.advanced(by: followUp.afterDays) <= date else { return result(.notYet) }
        // Whole weeks after the week in which it was done, since that one is half old and half new.
        let first = done.monday == done ? done : done.monday.advanced(by: 7)
        let last = date.monday.advanced(by: -1)
        guard first <= last else { return result(.notYet) }
        let after = max(first, last.advanced(by: 1 - spanDays))...last
        guard let was = baseline, was > 0,
            let now = value(of: followUp.slice, followUp.expect, after, numbers)
        else { return result(.notEnoughData) }
        // A check's ratio is held against the line itself; a number, against what it was.
        let ratio = followUp.expect.check == nil ? now / was : now
        guard followUp.expect.ratio.holds(for: ratio) else {
            return result(.held, now: now, days: after)
        }
        // The day it was done is known, so it is tested, and no other is searched for.
        if followUp.expect.check == nil, let series = numbers.series(followUp.slice),
            FollowUpChance.mayExplain(
                series, before: before, after: after, done: first, expecting: followUp.expect.ratio)
        {
            return result(.notEnoughData, now: now, days: after)
        }
        let cost = followUp.guards.first { rail in
            guard let was = value(of: rail.slice, rail.expect, before, numbers), was > 0,
                let now = value(of: rail.slice, rail.expect, after, numbers)
            else { return false }
            return !rail.expect.ratio.holds(for: now / was)
        }
        return result(
            cost == nil ? .moved : .movedAtACost, now: now, days: after, cost: cost?.slice)
    }

    private static func value(
        of slice: MetricSlice, _ expect: FollowUp.Expectation, _ days: ClosedRange<Day>,
        _ numbers: Numbers
    ) -> Double? {
        if let check = expect.check { return numbers.ratio(check, days) }
        guard let points = numbers.series(slice)?.values(in: days).compactMap(\.self),
            !points.isEmpty, let value = expect.stat.value(of: points)
        else { return nil }
        // A sum over fewer weeks is smaller for that reason alone, so it is one a week.
        return expect.stat == .sum
            ? value * 7 / Double(days.lowerBound.distance(to: days.upperBound) + 1) : value
    }
}
