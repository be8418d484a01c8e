import Foundation
import TestSupport
import Testing
import TrellisModel

@testable import TrellisDetect

/// Intervals of follow-ups, beside `Tests/Fixtures/follow-up-values.json`: NumPy and SciPy, from the
/// definitions, and not from this code.
@Suite("The interval of a follow-up")
struct FollowUpEffectTests {
    private struct Reference: Decodable {
        struct Measured: Decodable { let before, after, expected: [Double] }
        struct Counted: Decodable { let before, after, wholes, expected: [Double] }
        struct Courses: Decodable {
            let what: String
            let earlier, chosen, waiting, after, expected: [Double]
        }
        let measured: [Measured]
        let counted: [Counted]
        let courses: [Courses]
    }

    private let reference: Reference

    init() throws {
        let text = try Repository.text("Tests/Fixtures/follow-up-values.json")
        reference = try JSONDecoder().decode(Reference.self, from: Data(text.utf8))
    }

    @Testing.Test("of measured values, as NumPy and SciPy have it")
    func measured() {
        for entry in reference.measured {
            let weeks = DrawnWeeks.listed((entry.before + entry.after).map(Double?.init))
            let found = LevelChange(
                from: Array(weeks.prefix(entry.before.count)),
                to: Array(weeks.dropFirst(entry.before.count)), kind: .item, widening: 1)
            expect(found, entry.expected)
        }
    }

    /// Weeks that vary more than chance explains have errors of their own, whatever was counted: a
    /// thousand times the records leave them, and never more.
    @Testing.Test("of a share, with a hundred or a million things behind it")
    func many() throws {
        var last: Double?
        for records in [100.0, 1_000, 10_000, 100_000, 1_000_000] {
            let shares = [0.33, 0.26, 0.35, 0.28, 0.31, 0.24, 0.34, 0.29]
            func weeks(_ factor: Double, _ first: Int) -> [Weeks.Week] {
                zip(0..., shares).map { place, share in
                    Weeks.Week(
                        place: first + place, value: share * factor, n: records,
                        part: share * factor * records, whole: records)
                }
            }
            let found = LevelChange(
                from: weeks(1, 0), to: weeks(1.0 / 3, 8), kind: .share, widening: 1
            ).interval(leaving: 0.05)
            let width = found.high - found.low
            #expect(found.low < -1.0986 && found.high > -1.0986 && width < 2)
            if let last { #expect(width <= last + 1e-9, "\(records)") }
            last = width
        }
    }

    @Testing.Test(
        "of counts and shares, lopsided where little happened, as NumPy and SciPy have it")
    func counted() {
        for entry in reference.counted {
            let parts = entry.before + entry.after
            let isShare = !entry.wholes.isEmpty
            let weeks = zip(0..., parts).map { place, part in
                let whole = isShare ? entry.wholes[place] : 0
                return Weeks.Week(
                    place: place, value: isShare ? part / whole : part, n: 1, part: part,
                    whole: whole)
            }
            let found = LevelChange(
                from: Array(weeks.prefix(entry.before.count)),
                to: Array(weeks.dropFirst(entry.before.count)), kind: isShare ? .share : .count,
                widening: 1)
            expect(found, entry.expected)
        }
    }

    @Testing.Test("allowing for what comes back by itself, as NumPy and SciPy have it")
    func courses() {
        for entry in reference.courses {
            let around = around(
                entry.earlier, entry.chosen, entry.waiting, entry.after, kind: .item)
            let found = ByItself(around, sign: -1)
            let interval = found.interval(leaving: 0.05)
            expectClose(interval.lowerBound, entry.expected[0], scale: 10, "low, \(entry.what)")
            expectClose(found.middle, entry.expected[1], scale: 10, "middle, \(entry.what)")
            expectClose(interval.upperBound, entry.expected[2], scale: 10, "high, \(entry.what)")
        }
    }

    private func expect(_ found: LevelChange, _ expected: [Double]) {
        let interval = found.interval(leaving: 0.05)
        expectClose(interval.low, expected[0], scale: 1, "the low end")
        expectClose(found.change, expected[1], scale: 1, "the change")
        expectClose(interval.high, expected[2], scale: 1, "the high end")
    }

    @Testing.Test(
        "what is claimed excludes no change, and the interval holds the ratio that is shown")
    func agreement() {
        var claimed = 0
        forAll(count: 600) { random in
            let kinds = DrawnWeeks.Kind.allCases
            let kind = kinds[Int.random(in: 0..<kinds.count, using: &random)]
            let parts = [
                Int.random(in: 0...52, using: &random), Int.random(in: 1...8, using: &random),
                Int.random(in: 0...6, using: &random), Int.random(in: 1...8, using: &random),
            ]
            let factor = Double.random(in: 0.2...1.6, using: &random)
            let first = parts[0] + parts[1] + parts[2]
            let weeks = DrawnWeeks.drawn(kind, weeks: parts.reduce(0, +), from: &random) {
                $0 >= first ? min(factor, 4) : 1
            }
            let around = around(weeks, parts, kind)
            let direction: Metric.Direction? = [.up, .down, nil][
                Int.random(in: 0..<3, using: &random)]
            let ratio = Double.random(in: 0.1...2, using: &random)
            guard let effect = FollowUpEffect(around, direction: direction, ratio: ratio) else {
                return true
            }
            guard effect.interval.contains(ratio) else { return false }
            guard let direction else { return effect.doubt == nil }
            if effect.doubt == nil { claimed += 1 }
            return (effect.doubt == nil) == effect.interval.excludesNone(direction)
        }
        #expect(claimed > 20)
    }

    @Testing.Test(
        "a number that fell back from a hump is doubted, and one that fell further is not")
    func hump() throws {
        let calm = noisy(Array(repeating: 100.0, count: 32))
        let high = noisy(Array(repeating: 108.0, count: 8))
        func effect(_ level: Double) throws -> FollowUpEffect {
            let after = noisy(Array(repeating: level, count: 8))
            return try #require(
                FollowUpEffect(
                    around(calm, high, [], after, kind: .item), direction: .down,
                    ratio: level / 108))
        }
        let back = try effect(100)
        #expect(back.doubt == .return_)
        #expect(abs(try #require(back.beyondItself)) < 0.06)
        #expect(try effect(60).doubt == nil)
        #expect(try effect(107).doubt == .chance)
    }

    @Testing.Test("without earlier weeks it does not say what comes by itself, and asks for more")
    func noHistory() throws {
        let high = noisy(Array(repeating: 108.0, count: 8))
        func effect(_ level: Double) throws -> FollowUpEffect {
            try #require(
                FollowUpEffect(
                    around(
                        [], high, [], noisy(Array(repeating: level, count: 8)), kind: .item
                    ), direction: .down, ratio: level / 108))
        }
        #expect(try effect(60).beyondItself == nil)
        #expect(try effect(60).doubt == nil)
        #expect(try effect(100).doubt == .return_)
    }

    @Testing.Test("what was falling before is said to have been")
    func drift() throws {
        let falling = noisy((0..<16).map { 200 - 6 * Double($0) }, spread: 0.03)
        let after = noisy(Array(repeating: 100.0, count: 8), spread: 0.03)
        let found = try #require(
            FollowUpEffect(
                around(
                    Array(falling.prefix(8)), Array(falling.dropFirst(8)), [], after, kind: .item),
                direction: .down, ratio: 0.7))
        #expect(found.wasMoving)
    }

    @Testing.Test(
        "numbers of any size, and none, give an interval or nothing",
        arguments: [
            [0, 0, 0, 0, 0, 0, 0, 0], [1e-300, 1e300, 1e-300, 1e300, 1, 1, 1, 1],
            [5, 5, 5, 5, 5, 5, 5, 5],
        ])
    func anything(values: [Double]) {
        for kind in DrawnWeeks.Kind.allCases {
            for direction in [Metric.Direction.up, .down] {
                let effect = FollowUpEffect(
                    around(values + values, values, [], values, kind: kind.metric),
                    direction: direction, ratio: 1)
                if let effect {
                    #expect(effect.doubt != nil)
                    #expect(effect.interval.contains(1))
                }
            }
        }
    }

    /// Levels that stray by about a tenth, and not on average.
    private func noisy(_ levels: [Double], spread: Double = 0.1) -> [Double] {
        let pattern = [-1.2, 0.8, 0.2, -0.5, 1.1, -0.9, 0.4, 0.1]
        return zip(0..., levels).map { $1 * Elementary.exp(spread * pattern[$0 % pattern.count]) }
    }

    private func around(
        _ earlier: [Double], _ chosen: [Double], _ waiting: [Double], _ after: [Double],
        kind: Metric.Kind
    ) -> FollowUpWeeks {
        let values = earlier + chosen + waiting + after
        let weeks = zip(0..., values).map { place, value in
            Weeks.Week(place: place, value: value, n: 20, part: min(value, 20), whole: 20)
        }
        return FollowUpWeeks.drawn(
            weeks, kind: kind, correlation: 0,
            parts: [earlier.count, chosen.count, waiting.count, after.count])
    }

    private func around(
        _ weeks: [Weeks.Week], _ parts: [Int], _ kind: DrawnWeeks.Kind
    ) -> FollowUpWeeks {
        FollowUpWeeks.drawn(
            weeks, kind: kind.metric, correlation: kind.correlation, parts: parts)
    }
}

extension FollowUpWeeks {
    /// Weeks one after the other, taken apart: earlier, chosen, waiting, after.
    static func drawn(
        _ weeks: [Weeks.Week], kind: Metric.Kind, correlation: Double, parts: [Int]
    ) -> FollowUpWeeks {
        let source = Source(kind: kind, correlation: correlation) { span in
            let low = DrawnWeeks.start.distance(to: span.lowerBound) / 7
            let high = DrawnWeeks.start.distance(to: span.upperBound.advanced(by: 1)) / 7
            return Weeks(
                usable: weeks.filter { $0.place >= low && $0.place < high }.map {
                    Weeks.Week(
                        place: $0.place - low, value: $0.value, n: $0.n, part: $0.part,
                        whole: $0.whole)
                }, start: span.lowerBound)
        }
        func monday(_ parts: ArraySlice<Int>) -> Day { DrawnWeeks.monday(parts.reduce(0, +)) }
        return FollowUpWeeks(
            of: source,
            in: FollowUpSpans(
                before: monday(parts[..<1])...monday(parts[..<2]).advanced(by: -1),
                done: monday(parts[..<3]),
                after: monday(parts[..<3])...monday(parts[..<4]).advanced(by: -1)))
    }
}
