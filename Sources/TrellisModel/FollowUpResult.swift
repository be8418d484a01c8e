/// What became of the number that an action aimed at.
package struct FollowUpResult: Sendable {
    package let slice: MetricSlice
    package let baseline: Double?
    package let now: Double?
    /// The days after the action that were measured, and the records behind them.
    package let measured: (days: ClosedRange<Day>, n: Int)?
    package let verdict: Verdict
    /// The guard metric that paid for it; only when moved at a cost.
    package let cost: MetricSlice?
    /// Whether the two numbers are a check's ratio instead of the metric itself.
    package let isRatio: Bool
    /// How surely it changed; `nil` where there are no two numbers.
    package let change: Change?
    /// What the picture marks; `nil` before there is anything to draw.
    package let story: Story?
    /// The playbook counts otherwise than when the action was agreed, so that both sides were counted
    /// anew, as it counts now.
    package let isRedefined: Bool

    package init(
        slice: MetricSlice, baseline: Double?, now: Double?,
        measured: (days: ClosedRange<Day>, n: Int)? = nil, verdict: Verdict,
        cost: MetricSlice? = nil, isRatio: Bool = false, change: Change? = nil,
        story: Story? = nil, isRedefined: Bool = false
    ) {
        self.slice = slice
        self.baseline = baseline
        self.now = now
        self.measured = measured
        self.verdict = verdict
        self.cost = cost
        self.isRatio = isRatio
        self.change = change
        self.story = story
        self.isRedefined = isRedefined
    }

    package enum Verdict: String, Sendable {
        case moved, held
        case movedAtACost = "moved-at-a-cost"
        case notEnoughData = "not-enough-data"
        case notYet = "not-yet"
    }

    /// From before to after, as a ratio.
    package struct Change: Sendable {
        package let ratio: Double
        /// Where the true ratio lies in nine of ten cases, what would have come back by itself
        /// allowed for; `nil` where that cannot be told.
        package let interval: ClosedRange<Double>?
        /// The bounds that the team hoped the ratio, or the check's ratio, would keep.
        package let hope: Comparison
        /// The direction that was hoped for; `nil` where it only had to stay.
        package let direction: Metric.Direction?
        /// What the weeks after would have come to if nothing had changed, in the unit of the metric;
        /// `nil` where that cannot be told.
        package let byItself: Double?
        /// Usable weeks before the baseline, which say what is usual here.
        package let earlierWeeks: Int
        /// Why nothing is claimed of a number that went as hoped.
        package let doubt: Doubt?
        /// It went the hoped way before the action was done already.
        package let wasMoving: Bool
        /// A guard metric that went further than it should, as chance alone may explain.
        package let besides: MetricSlice?

        package enum Doubt: Sendable {
            /// Weeks stray as far by themselves.
            case chance
            /// After weeks as unusual as these the number comes back by itself.
            case return_
        }

        package init(
            ratio: Double, interval: ClosedRange<Double>?, hope: Comparison,
            direction: Metric.Direction?, byItself: Double? = nil, earlierWeeks: Int = 0,
            doubt: Doubt? = nil,
            wasMoving: Bool = false, besides: MetricSlice? = nil
        ) {
            self.ratio = ratio
            self.interval = interval
            self.hope = hope
            self.direction = direction
            self.byItself = byItself
            self.earlierWeeks = earlierWeeks
            self.doubt = doubt
            self.wasMoving = wasMoving
            self.besides = besides
        }
    }

    /// The days of before, of the change, and of after.
    package struct Story: Sendable {
        package let before: ClosedRange<Day>
        package let agreed: Day
        package let done: Day

        package init(before: ClosedRange<Day>, agreed: Day, done: Day) {
            (self.before, self.agreed, self.done) = (before, agreed, done)
        }
    }
}

extension Comparison {
    /// Of bounds on a ratio, where they push it: down, up, or nowhere.
    package var direction: Metric.Direction? {
        if let most = lte ?? lt, most < 1 { return .down }
        if let least = gte ?? gt, least > 1 { return .up }
        return nil
    }

    /// Where a value has to go to keep the bounds; `nil` for one that keeps them.
    package func direction(from value: Double) -> Metric.Direction? {
        guard !holds(for: value) else { return nil }
        return (lte ?? lt).map { value >= $0 } ?? false ? .down : .up
    }
}

extension FollowUp {
    /// Four hexadecimal digits that change when the number is counted otherwise: its metric, its
    /// statistic, or the check behind it. FNV-1a, folded to 16 bits: G. Fowler, L. C. Noll, K.-P. Vo.
    ///
    /// - Parameter check: What the named check asks, in any fixed form.
    package func definition(_ check: String = "") -> String {
        let text = "\(slice)|\(expect.stat.rawValue)|\(expect.check ?? "")|\(check)"
        var hash: UInt32 = 0x811c_9dc5
        for byte in text.utf8 { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }
        let digits = String((hash >> 16) ^ (hash & 0xffff), radix: 16)
        return String(repeating: "0", count: 4 - digits.count) + digits
    }
}
