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
        /// A check of the playbook.
        let check: (_ name: String) -> Check?

        package init(
            series: @escaping (MetricSlice) -> Series?,
            ratio: @escaping (_ check: String, _ days: ClosedRange<Day>) -> Double?,
            check: @escaping (_ name: String) -> Check? = { _ in nil }
        ) {
            self.series = series
            self.ratio = ratio
            self.check = check
        }

        /// What stands for how a number is counted, as ``Action/Baseline/definition``.
        func definition(of followUp: FollowUp) -> String {
            let check = followUp.expect.check.flatMap(check)
            let settings = check?.settings.values.compactMap { key, value -> String? in
                switch value {
                // Numbers and bounds are where a line is drawn, and change nothing that is counted.
                case .number, .comparison: nil
                case .text(let text): "\(key)=\(text)"
                case .list(let list): "\(key)=\(list.joined(separator: ","))"
                }
            }.sorted()
            return followUp.definition(
                check.map { "\($0.slice)|\($0.test)|\((settings ?? []).joined(separator: "|"))" }
                    ?? "")
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
        // What was counted otherwise is not compared: both sides are counted as they are now.
        let definition = numbers.definition(of: followUp)
        let isRedefined = frozen?.definition.map { $0 != definition } ?? false
        let kept =
            isRedefined ? nil : frozen.flatMap { isPossible($0, followUp, agreed) ? $0 : nil }
        let before = kept?.days ?? days(before: agreed)
        let baseline = kept?.value ?? value(of: followUp.slice, followUp.expect, before, numbers)
        let story = FollowUpResult.Story(before: before, agreed: agreed, done: done)
        func result(
            _ verdict: FollowUpResult.Verdict, now: Double? = nil, days: ClosedRange<Day>? = nil,
            cost: MetricSlice? = nil, change: FollowUpResult.Change? = nil
        ) -> FollowUpResult {
            FollowUpResult(
                slice: followUp.slice, baseline: baseline, now: now,
                measured: days.map { ($0, records(of: followUp.slice, in: $0, numbers)) },
                verdict: verdict, cost: cost, isRatio: followUp.expect.check != nil,
                change: change, story: story, isRedefined: isRedefined)
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
        let spans = FollowUpSpans(before: before, done: first, after: after)
        let hope = followUp.expect.ratio
        // A check's ratio is held against the line itself; a number, against what it was.
        let isHoped = hope.holds(for: followUp.expect.check == nil ? now / was : now)
        let direction =
            followUp.expect.check == nil ? hope.direction : hope.direction(from: was)
        let weeks = source(of: followUp, numbers).map { FollowUpWeeks(of: $0, in: spans) }
        let effect = weeks.flatMap {
            FollowUpEffect($0, direction: direction, ratio: now / was)
        }
        // What only had to stay asks nothing of chance.
        let isBeyond = direction == nil || effect.map { $0.doubt == nil } ?? false
        let rails =
            isHoped && isBeyond
            ? guards(of: followUp, in: spans, numbers) : (cost: nil, besides: nil)
        let change = FollowUpResult.Change(
            ratio: now / was,
            interval: effect.map {
                within(most: most(of: followUp).map { max($0, now) / was }, $0.interval)
            }, hope: hope, direction: direction,
            byItself: effect?.beyondItself.map { now / Elementary.exp($0) },
            earlierWeeks: weeks?.earlier.count ?? 0,
            doubt: isHoped && !isBeyond ? effect?.doubt ?? .chance : nil,
            wasMoving: effect?.wasMoving ?? false, besides: rails.besides)
        let verdict: FollowUpResult.Verdict =
            !isHoped
            ? .held : !isBeyond ? .notEnoughData : rails.cost == nil ? .moved : .movedAtACost
        return result(verdict, now: now, days: after, cost: rails.cost, change: change)
    }

    /// The first guard that went too far beyond what chance explains; without one, the first that went
    /// too far as chance may explain.
    private static func guards(
        of followUp: FollowUp, in spans: FollowUpSpans, _ numbers: Numbers
    ) -> (cost: MetricSlice?, besides: MetricSlice?) {
        var besides: MetricSlice?
        for rail in followUp.guards {
            guard let was = value(of: rail.slice, rail.expect, spans.before, numbers), was > 0,
                let now = value(of: rail.slice, rail.expect, spans.after, numbers),
                !rail.expect.ratio.holds(for: now / was)
            else { continue }
            let direction: Metric.Direction = now < was ? .down : .up
            let chance = numbers.series(rail.slice).map { series -> Double in
                let weeks = FollowUpWeeks(of: FollowUpWeeks.Source(series), in: spans)
                // A cost is not claimed of a week or two, whatever was counted in them.
                return weeks.after.count < Contrasts.fewest
                    ? 1 : FollowUpEffect.chance(weeks, direction)
            }
            if let chance, chance < FollowUpEffect.line { return (rail.slice, nil) }
            besides = besides ?? rail.slice
        }
        return (nil, besides)
    }

    private static func source(
        of followUp: FollowUp, _ numbers: Numbers
    ) -> FollowUpWeeks.Source? {
        guard let name = followUp.expect.check else {
            return numbers.series(followUp.slice).map(FollowUpWeeks.Source.init)
        }
        return numbers.check(name).flatMap { check in
            numbers.series(check.slice).flatMap { FollowUpWeeks.Source(check, of: $0) }
        }
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
            n: records(of: followUp.slice, in: days, numbers),
            definition: numbers.definition(of: followUp))
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
        // A sum over fewer weeks is smaller for that reason alone, so it is one a week: a freeze and a
        // holiday are no weeks without anything.
        return expect.stat == .sum
            ? value * 7 / Double(points.count * slice.metric.grain.days) : value
    }

    /// Whether a baseline can be what was written down on that day: people edit these lines.
    private static func isPossible(
        _ baseline: Action.Baseline, _ followUp: FollowUp, _ agreed: Day
    ) -> Bool {
        baseline.days.upperBound < agreed && most(of: followUp).map { baseline.value <= $0 } ?? true
    }

    /// The largest value that the number can have; `nil` where there is none.
    private static func most(of followUp: FollowUp) -> Double? {
        followUp.expect.check == nil && followUp.slice.metric.unit == .share ? 1 : nil
    }

    private static func within(
        most: Double?, _ interval: ClosedRange<Double>
    ) -> ClosedRange<Double> {
        guard let most else { return interval }
        return min(interval.lowerBound, most)...min(interval.upperBound, most)
    }
}
