import Testing
import TrellisModel

@testable import TrellisDetect

/// What became of a number: eight weeks before an agreement of week 8, and the weeks after.
@Suite("The follow-up of an action")
struct FollowUpMeasureTests {
    private static let before: [Double?] = [300, 290, 310, 305, 295, 300, 298, 302]
    /// Agreed on a Wednesday, done on the Friday of the week after.
    private let agreed = DrawnWeeks.monday(8).advanced(by: 2)
    private let done = DrawnWeeks.monday(9).advanced(by: 4)

    private func followUp(
        _ metric: String = "pr.size.typical", check: String? = nil, after days: Int = 28
    ) -> FollowUp {
        FollowUp(
            slice: SeriesOnHand.slice(metric),
            expect: FollowUp.Expectation(
                stat: .median, check: check, ratio: Comparison(lte: 0.9)),
            afterDays: days,
            guards: [
                (
                    slice: SeriesOnHand.slice("pr.merged.count"),
                    expect: FollowUp.Expectation(stat: .mean, ratio: Comparison(gte: 0.85))
                )
            ], outcome: nil)
    }

    /// - Parameters:
    ///   - after: From the week of the agreement on.
    ///   - weeks: Weeks that are over on the day of the report.
    private func result(
        before: [Double?] = Self.before, after: [Double?], merged: [Double?] = [], n: Int = 20,
        of followUp: FollowUp? = nil, done: Day? = nil, weeks: Int = 18,
        ratio: Double? = nil
    ) -> FollowUpResult {
        let sizes = SeriesOnHand.series(
            "pr.size.typical", SeriesOnHand.points(before + after, n: n))
        let counts = SeriesOnHand.series("pr.merged.count", SeriesOnHand.points(merged))
        return FollowUpMeasure.result(
            of: followUp ?? self.followUp(), agreed: agreed, done: done ?? self.done,
            at: DrawnWeeks.monday(weeks),
            in: FollowUpMeasure.Numbers(
                series: { $0 == sizes.slice ? sizes : $0 == counts.slice ? counts : nil },
                ratio: { _, _ in ratio }))
    }

    /// Week 8 and 9 are still as before; the eight from week 10 on are after.
    private static let fell: [Double?] = [
        301, 299, 200, 210, 205, 195, 198, 202, 207, 193,
    ]

    @Testing.Test("a number that fell and stayed down has moved")
    func moved() throws {
        let found = result(after: Self.fell)
        #expect(found.verdict == .moved)
        #expect(found.baseline == 300)
        #expect(found.now == 201)
        // The week in which it was done is half old and half new, and so it is left out.
        let measured = try #require(found.measured)
        #expect(
            measured.days == DrawnWeeks.monday(10)...DrawnWeeks.monday(18).advanced(by: -1))
        #expect(measured.n == 160)
        #expect(found.cost == nil && !found.isRatio)
    }

    @Testing.Test("a number that fell by less than was hoped for has held")
    func held() {
        let found = result(after: [301, 299, 290, 285, 288, 292, 286, 291, 289, 287])
        #expect(found.verdict == .held)
        #expect(found.now == 288.5)
    }

    @Testing.Test("a number that falls no more than it always does is not called moved")
    func chance() {
        let wild: [Double?] = [420, 180, 390, 210, 260, 340, 200, 440]
        let found = result(
            before: wild, after: [150, 500, 180, 430, 250, 170, 390, 210, 330, 230])
        #expect(found.baseline == 300)
        #expect(found.now == 240)
        #expect(found.verdict == .notEnoughData)
        #expect(found.measured != nil)
    }

    @Testing.Test("what a guard metric paid for has moved at a cost")
    func cost() {
        let steady: [Double?] = Array(repeating: 20, count: 18)
        #expect(result(after: Self.fell, merged: steady).verdict == .moved)
        let fewer: [Double?] =
            Array(repeating: 20, count: 10) + Array(repeating: 12, count: 8)
        let found = result(after: Self.fell, merged: fewer)
        #expect(found.verdict == .movedAtACost)
        #expect(found.cost == SeriesOnHand.slice("pr.merged.count"))
    }

    @Testing.Test("a sum counts the weeks that are known, and no week as empty that is not")
    func sums() throws {
        let severe = FollowUp(
            slice: SeriesOnHand.slice("incidents.opened"),
            expect: FollowUp.Expectation(stat: .sum, ratio: Comparison(lte: 0.7)), afterDays: 28,
            guards: [], outcome: nil)
        func found(_ points: [Double?]) -> FollowUpResult {
            let series = SeriesOnHand.series("incidents.opened", SeriesOnHand.points(points))
            return FollowUpMeasure.result(
                of: severe, agreed: agreed, done: done, at: DrawnWeeks.monday(18),
                in: FollowUpMeasure.Numbers(series: { _ in series }, ratio: { _, _ in nil }))
        }
        let steady: [Double?] = Array(repeating: 10, count: 18)
        let whole = found(steady)
        var frozen = steady
        for week in [2, 3, 4, 5, 12, 13, 14] { frozen[week] = nil }
        let less = found(frozen)
        #expect(whole.baseline == 70 && whole.now == 70)
        #expect(less.baseline == 70 && less.now == 70 && less.verdict == .held)
    }

    @Testing.Test("a baseline that cannot be what was written down is not used")
    func frozen() {
        func found(_ text: String) -> FollowUpResult {
            FollowUpMeasure.result(
                of: followUp(), agreed: agreed, done: done, at: DrawnWeeks.monday(18),
                frozen: Action.Baseline(text),
                in: FollowUpMeasure.Numbers(
                    series: { _ in
                        SeriesOnHand.series(
                            "pr.size.typical", SeriesOnHand.points(Self.before + Self.fell, n: 20))
                    }, ratio: { _, _ in nil }))
        }
        let first = DrawnWeeks.monday(0)
        #expect(found("280@\(first)+8w/n160").baseline == 280)
        #expect(found("280@\(first)+520w/n160").baseline == 300)
    }

    @Testing.Test("before its time it is not looked at")
    func notYet() {
        for weeks in 10...13 {
            let found = result(after: Self.fell, weeks: weeks)
            #expect(found.verdict == .notYet, "\(weeks)")
            #expect(found.baseline == 300 && found.now == nil && found.measured == nil)
        }
        // Four weeks after the Friday of week 9 is the Friday of week 13.
        #expect(result(after: Self.fell, weeks: 14).verdict == .moved)
        let sameWeek = result(
            after: Self.fell, of: followUp(after: 0), done: DrawnWeeks.monday(10).advanced(by: -1),
            weeks: 10)
        #expect(sameWeek.verdict == .notYet)
    }

    @Testing.Test("done on a Monday, that week counts")
    func monday() throws {
        let found = result(after: Self.fell, done: DrawnWeeks.monday(10))
        #expect(
            try #require(found.measured).days.lowerBound == DrawnWeeks.monday(10))
        #expect(found.verdict == .moved)
    }

    @Testing.Test("of a long time only the newest eight weeks are measured")
    func newest() throws {
        let found = result(after: Self.fell + Array(repeating: 150, count: 8), weeks: 26)
        #expect(try #require(found.measured).days.lowerBound == DrawnWeeks.monday(18))
        #expect(found.now == 150)
    }

    @Testing.Test("without a number before, or after, there is not enough")
    func missing() {
        let nothing: [Double?] = Array(repeating: nil, count: 8)
        let zero: [Double?] = Array(repeating: 0, count: 8)
        #expect(result(before: nothing, after: Self.fell).verdict == .notEnoughData)
        #expect(result(before: zero, after: Self.fell).verdict == .notEnoughData)
        let found = result(after: [301, 299])
        #expect(found.verdict == .notEnoughData)
        #expect(found.baseline == 300 && found.now == nil)
    }

    @Testing.Test(
        "a check's ratio is held against the line itself, and is not told from chance alone")
    func check() {
        let followUp = followUp(check: "friday-heavy")
        // Where it lay within the line before, it only had to stay.
        let stayed = result(after: Self.fell, of: followUp, ratio: 0.8)
        #expect(stayed.verdict == .moved && stayed.isRatio)
        #expect(stayed.baseline == 0.8 && stayed.now == 0.8)
        #expect(result(after: Self.fell, of: followUp, ratio: 1.1).verdict == .held)
        #expect(result(after: Self.fell, of: followUp).verdict == .notEnoughData)
    }

    @Testing.Test("a weekday's share is compared week by week, with what is usual allowed for")
    func weekday() throws {
        let check = Check(
            name: "friday-heavy", slice: SeriesOnHand.slice("incidents.opened"),
            test: "concentration",
            settings: Settings([
                "by": .text("weekday"), "bucket": .text("fri"),
                "of": .list(["mon", "tue", "wed", "thu", "fri"]),
            ]), say: nil, ifMissing: nil, inform: false)
        let followUp = FollowUp(
            slice: check.slice,
            expect: FollowUp.Expectation(
                stat: .sum, check: check.name, ratio: Comparison(lte: 1.2)),
            afterDays: 28, guards: [], outcome: nil)
        func result(fridays: [Int]) -> FollowUpResult {
            let points = fridays.enumerated().flatMap { week, fridays in
                (0..<7).map { day in
                    Series.Point(
                        start: DrawnWeeks.monday(week).advanced(by: day),
                        value: day == 4 ? Double(fridays) : day < 4 ? 1 : 0, n: 1)
                }
            }
            let series = SeriesOnHand.series("incidents.opened", points)
            return FollowUpMeasure.result(
                of: followUp, agreed: DrawnWeeks.monday(20), done: DrawnWeeks.monday(20),
                at: DrawnWeeks.monday(28),
                in: FollowUpMeasure.Numbers(
                    series: { $0 == series.slice ? series : nil },
                    ratio: { _, days in
                        let all = series.values(in: days).compactMap(\.self)
                        let fridays = all.filter { $0.start.weekday == .fri }
                        return 5 * fridays.reduce(0) { $0 + $1.value }
                            / all.reduce(0) { $0 + $1.value }
                    }, check: { $0 == check.name ? check : nil }))
        }
        let fell = result(fridays: Array(repeating: 8, count: 20) + Array(repeating: 1, count: 8))
        #expect(fell.verdict == .moved && fell.isRatio)
        #expect(try #require(fell.change?.interval).upperBound < 1)
        // Friday-heavy in the eight weeks of the agreement, and neither before nor after.
        let hump = result(
            fridays: [1, 0, 2, 1, 1, 2, 1, 0, 1, 1, 2, 1] + [3, 1, 2, 3, 2, 4, 2, 2]
                + [1, 1, 0, 2, 1, 1, 1, 1])
        #expect(hump.verdict == .notEnoughData)
    }

    @Testing.Test("a guard that went too far by chance is told, and is no cost")
    func guardByChance() throws {
        let wild: [Double?] =
            [30, 12, 25, 18, 33, 9, 24, 21, 20, 22] + [12, 25, 10, 28, 8, 24, 16, 12]
        let found = result(
            before: Self.before, after: Self.fell,
            merged: wild)
        #expect(found.verdict == .moved && found.cost == nil)
        #expect(found.change?.besides == SeriesOnHand.slice("pr.merged.count"))
    }

    @Testing.Test("a number frozen under another definition is not compared, and that is said")
    func redefined() throws {
        func result(_ definition: String?) -> FollowUpResult {
            let sizes = SeriesOnHand.series(
                "pr.size.typical", SeriesOnHand.points(Self.before + Self.fell))
            return FollowUpMeasure.result(
                of: followUp(), agreed: agreed, done: done, at: DrawnWeeks.monday(18),
                frozen: Action.Baseline(
                    value: 999, first: DrawnWeeks.start, weeks: 8, n: 1, definition: definition),
                in: FollowUpMeasure.Numbers(
                    series: { $0 == sizes.slice ? sizes : nil }, ratio: { _, _ in nil }))
        }
        // As it was written at first, nobody knows how it was counted, so it is taken as it is.
        #expect(result(nil).baseline == 999 && !result(nil).isRedefined)
        #expect(result("beef").baseline == 300 && result("beef").isRedefined)
        let same = followUp().definition()
        #expect(result(same).baseline == 999 && !result(same).isRedefined)
        #expect(followUp().definition() != followUp("ci.duration.p90").definition())
        let frozen = try #require(
            FollowUpMeasure.baseline(
                of: followUp(), agreed: agreed,
                in: FollowUpMeasure.Numbers(
                    series: { _ in
                        SeriesOnHand.series("pr.size.typical", SeriesOnHand.points(Self.before))
                    }, ratio: { _, _ in nil })))
        #expect(frozen.definition == same)
    }

    @Testing.Test("two weeks are too few to tell a change from chance")
    func twoWeeks() {
        let wild: [Double?] = [420, 180, 390, 210, 260, 340, 200, 440]
        let found = result(
            before: wild, after: [250, 310, 210, 190], of: followUp(after: 14), weeks: 12)
        #expect(found.verdict == .notEnoughData)
    }

    @Testing.Test("very many records are still a number")
    func records() throws {
        let found = result(after: Self.fell, n: .max)
        #expect(found.verdict == .moved)
        #expect(try #require(found.measured).n > 0)
    }
}
