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

    @Testing.Test("a check's ratio is held against the line itself")
    func check() {
        let followUp = followUp(check: "friday-heavy")
        let moved = result(after: Self.fell, of: followUp, ratio: 0.8)
        #expect(moved.verdict == .moved && moved.isRatio)
        #expect(moved.baseline == 0.8 && moved.now == 0.8)
        #expect(result(after: Self.fell, of: followUp, ratio: 1.1).verdict == .held)
        #expect(result(after: Self.fell, of: followUp).verdict == .notEnoughData)
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
