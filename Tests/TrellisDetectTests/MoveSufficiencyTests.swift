import Testing
import TrellisModel

@testable import TrellisDetect

/// When there is too little to look for a move, what is missing is said, and when it will be there.
@Suite("Whether there is enough to look for a move")
struct MoveSufficiencyTests {
    private static let calm: [Double] = [196, 204, 210, 190, 205, 199, 202, 207, 195, 201]

    /// Values of the places from `place` on; what is before and after is missing.
    private func move(
        _ count: Int, from place: Int = 0, weeks: Int, coverage: Double = 0.75
    ) -> Verdict {
        let values: [Double?] =
            Array(repeating: nil, count: place)
            + (0..<count).map { Self.calm[$0 % Self.calm.count] }
        return SeriesOnHand.move(SeriesOnHand.points(values), weeks: weeks, coverage: coverage)
    }

    @Testing.Test("fewer than six weeks are not looked at", arguments: 1...5)
    func tooFew(count: Int) throws {
        let found = move(count, from: 8 - count, weeks: 8)
        #expect(found.truth == .unknown(.coverage))
        #expect(found.bearing == nil && found.values.isEmpty)
        let words = try #require(found.shortfall)
        #expect(words.hasPrefix("\(count) usable week\(count == 1 ? "" : "s"), at least 6 needed"))
        // Eight weeks are over on 27 October, and each one missing takes a week more.
        #expect(words.contains("from \(DrawnWeeks.monday(8 + 6 - count)) on"))
    }

    @Testing.Test("a team that began five weeks ago is told when its window is full enough")
    func young() throws {
        // Ten of thirteen are asked for. Five more weeks end on Monday, 5 January.
        let found = move(5, from: 8, weeks: 13)
        #expect(found.truth == .unknown(.coverage))
        #expect(try #require(found.shortfall).contains("at least 10 needed: from 2026-01-05 on"))
    }

    @Testing.Test("the named date is one on which there would be enough")
    func namedDate() throws {
        // Weeks 3 to 9 of thirteen, and the newest three missing: the window moves on, and with
        // weeks 13 to 15 it has ten. They are over on 22 December.
        let words = try #require(move(7, from: 3, weeks: 13).shortfall)
        #expect(
            words.contains("7 usable weeks, at least 10 needed: from 2025-12-22 on"), "\(words)")
        // Only the oldest five: they will have left the window before there are ten others.
        let old = try #require(move(5, from: 0, weeks: 13).shortfall)
        #expect(old.contains("from 2026-02-09 on"), "\(old)")
    }

    @Testing.Test("six to nine weeks may be watched, and ten may match", arguments: 6...12)
    func canMatch(count: Int) throws {
        let bearing = try #require(move(count, weeks: count).bearing)
        #expect(bearing.canMatch == (count >= 10))
    }

    @Testing.Test("a series that ended long ago says nothing about now")
    func ended() {
        // Twenty of twenty-six, the newest six weeks ago.
        let found = move(20, weeks: 26)
        #expect(found.truth == .unknown(.coverage))
        #expect(found.shortfall == "nothing is recorded since the week of 2026-01-12")
        #expect(move(22, weeks: 26).truth == .unknown(.coverage))
        #expect(move(23, weeks: 26).truth == .no)
        let past = SeriesOnHand.points([200, 210, 190]).map {
            Series.Point(start: $0.start.advanced(by: -700), value: $0.value, n: $0.n)
        }
        #expect(SeriesOnHand.move(past).truth == .unknown(.missing))
    }

    @Testing.Test("few events are not looked at")
    func events() throws {
        let counts = SeriesOnHand.move(
            SeriesOnHand.points([1, 0, 0, 0, 1, 0, 0, 0, 1, 1, 1, 1]),
            of: "dependency.updates.count", weeks: 12)
        #expect(counts.truth == .unknown(.events))
        #expect(
            try #require(counts.shortfall).hasPrefix(
                "it happened 6 times in 12 weeks, and at least 8 are needed"))
        // Of a share the rarer of the two is counted.
        for part in [0.5, 99.5] {
            let share = SeriesOnHand.move(
                SeriesOnHand.points(parts: Array(repeating: part, count: 12), whole: 100),
                of: "tests.flaky.share", weeks: 12)
            #expect(share.truth == .unknown(.events))
            #expect(
                try #require(share.shortfall).hasPrefix(
                    part < 50
                        ? "it happened 6 times in 12 weeks"
                        : "it happened in all but 6 of 1200 cases in 12 weeks"))
        }
        let eight = SeriesOnHand.move(
            SeriesOnHand.points([1, 0, 1, 0, 1, 0, 1, 0, 1, 1, 1, 1]),
            of: "dependency.updates.count", weeks: 12)
        #expect(eight.truth == .no)
    }

    @Testing.Test("at the same pace a full window never has more events, and no date is promised")
    func noEmptyPromise() throws {
        let found = SeriesOnHand.move(
            SeriesOnHand.points([0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1]),
            of: "dependency.updates.count", weeks: 12)
        #expect(!(try #require(found.shortfall).contains(" on")))
    }

    @Testing.Test("a window with room for more weeks names the date")
    func eventsToCome() throws {
        // Ten weeks of twenty so far, with half an event each: sixteen weeks have eight.
        let found = SeriesOnHand.move(
            SeriesOnHand.points(
                Array(repeating: nil, count: 10) + [0, 1, 0, 1, 0, 1, 0, 1, 0, 1]),
            of: "dependency.updates.count", weeks: 20, coverage: 0.5)
        #expect(found.truth == .unknown(.events))
        #expect(try #require(found.shortfall).contains("from \(DrawnWeeks.monday(26)) on"))
    }

    @Testing.Test("of a window of two full years the newest year is looked at")
    func longWindow() {
        let found = move(104, weeks: 104)
        #expect(found.truth == .no)
        #expect(found["weeks"] == 52)
    }

    @Testing.Test("a holiday is not missing, whether or not something was recorded in it")
    func holiday() {
        let holiday = DrawnWeeks.monday(4)...DrawnWeeks.monday(6)
        let worked = SeriesOnHand.points((0..<12).map { Self.calm[$0 % Self.calm.count] })
        let rested = worked.filter { !holiday.contains($0.start) }
        for points in [worked, rested] {
            let found = SeriesOnHand.move(points, weeks: 12, coverage: 0.8) {
                holiday.contains($0)
            }
            #expect(found.truth == .no)
            #expect(found["weeks"] == 9)
        }
    }

    @Testing.Test("weeks with too few people are that, and not missing")
    func people() {
        let withheld = Dictionary(
            uniqueKeysWithValues: (10..<20).map { (DrawnWeeks.monday($0), Withheld.Reason.people) })
        let seen = SeriesOnHand.series("pr.size.typical", SeriesOnHand.points(Self.calm))
        let series = Series(
            slice: seen.slice, scope: seen.scope, source: seen.source,
            points: SeriesOnHand.points(Self.calm), withheld: withheld)
        let found = Move().verdict(
            on: SeriesOnHand.evidence(series, weeks: 20), Settings(["direction": .text("up")]))
        #expect(found.truth == .unknown(.people))
        #expect(found.shortfall == "10 of 20 weeks have too few people")
    }
}
