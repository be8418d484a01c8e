import TrellisModel

/// How much a number changed with an action, and how surely: the verdict and what is said of it come
/// from here alike, so that they agree.
///
/// The day is known, so it is tested, and no other is searched for. A change is claimed when it is
/// more than chance makes between the weeks before and after, and more than what would have come back
/// by itself after weeks as unusual as those in which it was agreed (``ByItself``). Of the two
/// intervals the reader is given what holds both.
struct FollowUpEffect {
    /// A 90 % interval of the ratio of after to before.
    let interval: ClosedRange<Double>
    /// As ``FollowUpResult/Change/Doubt``; `nil` when the change is beyond both.
    let doubt: FollowUpResult.Change.Doubt?
    /// The logarithm of how far after lies from what would have come by itself; `nil` when that cannot
    /// be told, or was not asked.
    let beyondItself: Double?
    let wasMoving: Bool

    /// What an interval leaves out on either side; what a change must stay below to be claimed.
    static let line = 0.05

    /// - Parameters:
    ///   - direction: That was hoped for; `nil` where the number only had to stay.
    ///   - ratio: Of after to before as it is shown; the interval holds it.
    /// - Returns: `nil` with nothing on one side.
    init?(_ weeks: FollowUpWeeks, direction: Metric.Direction?, ratio: Double) {
        guard !weeks.before.isEmpty, !weeks.after.isEmpty,
            weeks.before.count + weeks.after.count > Self.fewest, ratio.isFinite
        else { return nil }
        let known = Self.known(weeks, direction)
        guard known.lowerBound.isFinite, known.upperBound.isFinite else { return nil }
        var both = known.reaching(ratio)
        guard let direction else {
            (interval, doubt, beyondItself, wasMoving) = (both, nil, nil, false)
            return
        }
        let sign = direction == .up ? 1.0 : -1.0
        let itself = ByItself(weeks, sign: sign)
        let left = itself.interval(leaving: Self.line)
        both = both.reaching(Elementary.exp(left.lowerBound))
            .reaching(Elementary.exp(left.upperBound))
        guard both.upperBound.isFinite else { return nil }
        interval = both
        doubt =
            !known.excludesNone(direction)
            ? .chance : both.excludesNone(direction) ? nil : .return_
        beyondItself = itself.isConfident ? itself.middle : nil
        wasMoving = Self.wasMoving(weeks, direction)
    }

    /// Two levels and a spread take this many weeks, and one more.
    private static let fewest = 3

    /// The interval between before and after, and the chance of the known day: where chance explains
    /// it, no change is one of the possibilities.
    private static func known(
        _ weeks: FollowUpWeeks, _ direction: Metric.Direction?
    ) -> ClosedRange<Double> {
        let found = LevelChange(
            from: weeks.before, to: weeks.after, kind: weeks.kind, widening: weeks.widening
        ).interval(leaving: line)
        let low = Elementary.exp(found.low), high = Elementary.exp(found.high)
        guard low <= high, high.isFinite else { return 0...(.infinity) }
        guard let direction else { return low...high }
        return chance(weeks, direction) < line ? low...high : min(low, 1)...max(high, 1)
    }

    /// How often chance alone changes the number as much on that day, one-sided.
    static func chance(_ weeks: FollowUpWeeks, _ direction: Metric.Direction) -> Double {
        let all = Weeks(usable: weeks.before + weeks.after, start: weeks.start)
        let declared = DeclaredChanges(days: [weeks.done], isAlone: true)
        guard DeclaredDates(declared.days, in: all) == nil else {
            return MoveAnalysis(all, weeks.question(direction, declared: declared)).p
        }
        // With fewer weeks than a step takes, shares can still be compared case by case.
        guard weeks.kind == .share else { return 1 }
        func pooled(_ weeks: [Weeks.Week]) -> (part: Double, whole: Double) {
            weeks.reduce((0, 0)) { ($0.0 + $1.part, $0.1 + $1.whole) }
        }
        let was = pooled(weeks.before), now = pooled(weeks.after)
        return direction == .down
            ? Fisher.midP(was.part, of: was.whole, against: now.part, of: now.whole)
            : Fisher.midP(now.part, of: now.whole, against: was.part, of: was.whole)
    }

    /// Whether it went the hoped way before anything was done.
    private static func wasMoving(
        _ weeks: FollowUpWeeks, _ direction: Metric.Direction
    ) -> Bool {
        guard weeks.before.count >= Contrasts.fewestWeeks else { return false }
        return MoveAnalysis(
            Weeks(usable: weeks.before, start: weeks.start), weeks.question(direction)
        ).p < line
    }
}

extension ClosedRange<Double> {
    /// Of a ratio: whether all of it lies in this direction of 1.
    func excludesNone(_ direction: Metric.Direction) -> Bool {
        direction == .up ? lowerBound > 1 : upperBound < 1
    }

    fileprivate func reaching(_ value: Double) -> ClosedRange<Double> {
        guard !value.isNaN else { return self }
        return Swift.min(lowerBound, value)...Swift.max(upperBound, value)
    }
}
