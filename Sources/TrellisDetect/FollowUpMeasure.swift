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
    ///   - frozen: What the number was at the agreement, where it was written down then; what is known
    ///     now about those weeks does not change it.
    package static func result(
        of followUp: FollowUp, agreed: Day, done: Day, at date: Day,
        frozen: Action.Baseline? = nil, in numbers: Numbers
    ) -> FollowUpResult {
        let before = frozen?.days ?? days(before: agreed)
        let baseline =
            frozen?.value ?? value(of: followUp.slice, followUp.expect, before, numbers)
        func result(
            _ verdict: FollowUpResult.Verdict, now: Double? = nil, days: ClosedRange<Day>? = nil,
            cost: MetricSlice? = nil
        ) -> FollowUpResult {
            FollowUpResult(
                slice: followUp.slice, baseline: baseline, now: now,
                measured: days.map { ($0, records(of: followUp.slice, in: $0, numbers)) },
                verdict: verdict, cost: cost,
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

    /// What is written down when an action is agreed.
    ///
    /// - Returns: `nil` where there is no number yet.
    package static func baseline(
        of followUp: FollowUp, agreed: Day, in numbers: Numbers
    ) -> Action.Baseline? {
        let days = days(before: agreed)
        guard let value = value(of: followUp.slice, followUp.expect, days, numbers), value > 0
        else { return nil }
        return Action.Baseline(
            value: value, first: days.lowerBound, weeks: spanDays / 7,
            n: records(of: followUp.slice, in: days, numbers))
    }

    /// The whole weeks before an agreement.
    private static func days(before agreed: Day) -> ClosedRange<Day> {
        agreed.monday.advanced(by: -spanDays)...agreed.monday.advanced(by: -1)
    }

    private static func records(
        of slice: MetricSlice, in days: ClosedRange<Day>, _ numbers: Numbers
    ) -> Int {
        numbers.series(slice)?.values(in: days).reduce(0) {
            let (sum, isTooLarge) = $0.addingReportingOverflow($1?.n ?? 0)
            return isTooLarge ? .max : sum
        } ?? 0
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
