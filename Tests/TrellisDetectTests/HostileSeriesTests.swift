import Testing
import TrellisModel

@testable import TrellisDetect

/// Numbers that no team has, and that an export may hold all the same.
@Suite("No series traps, and what is said of it is finite")
struct HostileSeriesTests {
    /// A series by what is wrong with it.
    struct Case: CustomTestStringConvertible {
        let name: String
        let points: [(value: Double, part: Double, whole: Double)?]
        let n: Int
        var testDescription: String { name }

        init(_ name: String, n: Int = 20, _ values: [Double?]) {
            self.name = name
            self.n = n
            points = values.map { $0.map { ($0, $0, 400) } }
        }

        init(_ name: String, parts: [Double], wholes: [Double]) {
            self.name = name
            n = 20
            points = zip(parts, wholes).map { ($0 / $1, $0, $1) }
        }
    }

    private static func repeated(_ value: Double, _ count: Int = 26) -> [Double] {
        Array(repeating: value, count: count)
    }

    /// A value in the first half and another in the second.
    private static func step(_ from: Double, _ to: Double) -> [Double] {
        repeated(from, 13) + repeated(to, 13)
    }

    static let values: [Case] = [
        Case("nothing", []),
        Case("one week", [5]),
        Case("gaps only", [nil, nil, nil, nil, nil, nil, nil, nil]),
        Case("constant", repeated(7)),
        Case("all zeros", repeated(0)),
        Case("one huge value among ones", repeated(1, 25) + [1e300]),
        Case("all huge", repeated(1e300)),
        Case("a step to huge", step(1, 1e300)),
        Case("as large as it gets", repeated(.greatestFiniteMagnitude)),
        Case("a step from as large as it gets", step(.greatestFiniteMagnitude, 1)),
        Case("as small as it gets", repeated(.leastNonzeroMagnitude)),
        Case("a step from as small as it gets", step(.leastNonzeroMagnitude, 5)),
        Case("nothing and huge by turns", (0..<26).map { $0.isMultiple(of: 2) ? 0 : 1e308 }),
        Case("negative", (0..<26).map { Double($0) - 20 }),
        Case("all negative", (0..<26).map { -1 - Double($0) }),
        Case("not a number", repeated(.nan)),
        Case("one that is not a number", repeated(3, 25) + [.nan]),
        Case("infinite", repeated(.infinity)),
        Case("infinite from the middle on", step(3, .infinity)),
        Case("minus infinite", step(-.infinity, 4)),
        Case("very many records", n: .max, step(100, 200)),
        Case("fewer than no records", n: .min, step(100, 200)),
    ]

    static let long: [Case] = [
        Case("half a year of 5,000 weeks", step(100, 200)),
        Case("5,000 weeks", (0..<5_000).map { 100 + Double($0 % 7) }),
    ]

    static let shares: [Case] = [
        Case("none of many", parts: repeated(0), wholes: repeated(400)),
        Case("all of many", parts: repeated(400), wholes: repeated(400)),
        Case("of none", parts: repeated(0), wholes: repeated(0)),
        Case("of none from the middle on", parts: step(9, 0), wholes: step(40, 0)),
        Case("some of none", parts: repeated(10), wholes: repeated(0)),
        Case("more than the whole", parts: repeated(500), wholes: repeated(400)),
        Case("sometimes more than the whole", parts: step(20, 500), wholes: repeated(400)),
        Case("less than nothing", parts: step(-20, 30), wholes: repeated(400)),
        Case("of less than nothing", parts: repeated(10), wholes: repeated(-400)),
        Case("of very many", parts: step(1e299, 2e299), wholes: repeated(1e300)),
        Case("of as many as it gets", parts: step(1, 1e308), wholes: repeated(1.7e308)),
        Case(
            "of a splinter", parts: repeated(.leastNonzeroMagnitude),
            wholes: repeated(.leastNonzeroMagnitude)),
        Case("of what is not a number", parts: step(10, 20), wholes: repeated(.nan)),
        Case("of what is infinite", parts: step(10, 20), wholes: repeated(.infinity)),
    ]

    @Testing.Test("every test answers, or says what is missing", arguments: values + shares)
    func everyTest(_ given: Case) {
        for test in tests {
            for example in test.examples.prefix(2) {
                expectSound(
                    test.verdict(on: evidence(given, example, weeks: 26), example.settings),
                    test.signature.name)
            }
        }
    }

    @Testing.Test(
        "a window of 5,000 weeks is answered as well", arguments: tests.map(\.signature.name))
    func longWindow(name: String) throws {
        let test = try #require(tests.first { $0.signature.name == name })
        let example = try #require(test.examples.first)
        // All pairs of 5,000 weeks would take their time, and so would 5,000 times all but one.
        let takesLong = name == "trend" || name == "level"
        for given in Self.long where !takesLong || given.points.count < 100 {
            expectSound(
                test.verdict(on: evidence(given, example, weeks: 5_000), example.settings), name
            )
        }
    }

    @Testing.Test("the analysis of a move holds for every kind", arguments: values + shares + long)
    func analysis(_ given: Case) {
        for kind in DrawnWeeks.Kind.allCases {
            let weeks = Weeks(
                usable: zip(0..., given.points).compactMap { place, point in
                    point.map {
                        Weeks.Week(
                            place: place, value: $0.value, n: Double(given.n), part: $0.part,
                            whole: $0.whole)
                    }
                }, start: DrawnWeeks.start)
            guard weeks.usable.count >= Contrasts.fewestWeeks else { continue }
            for (direction, declared) in [
                (Metric.Direction.up, []), (nil, []), (.down, [DrawnWeeks.monday(13)]),
            ] {
                let found = MoveAnalysis(
                    weeks,
                    MoveAnalysis.Question(
                        kind: kind.metric, correlation: kind.correlation, direction: direction,
                        least: 1.25, declared: DeclaredChanges(days: declared, isAlone: true)))
                #expect(found.p >= 0 && found.p <= 1, "\(kind)")
                #expect(found.weeks == weeks.usable.count)
            }
        }
    }

    private func expectSound(_ verdict: Verdict, _ what: String) {
        let isSound =
            verdict.values.allSatisfy(\.value.isFinite)
            && verdict.bearing.map { $0.p >= 0 && $0.p <= 1 } ?? true
            && (verdict["p"].map { $0 >= 0 && $0 <= 1 } ?? true)
            && (verdict.truth.reason == nil || verdict.shortfall?.isEmpty == false)
        #expect(isSound, "\(what): \(verdict)")
    }

    /// An example's question, asked of other numbers; the other series are as strange.
    private func evidence(_ given: Case, _ example: TestExample, weeks: Int) -> Evidence {
        func series(_ name: String) -> Series {
            let slice = SeriesOnHand.slice(name)
            let isShare = slice.metric.kind == .share
            return SeriesOnHand.series(
                name,
                zip(0..., given.points).compactMap { place, point in
                    point.map {
                        Series.Point(
                            start: DrawnWeeks.start.advanced(
                                by: place * slice.metric.grain.days), value: $0.value,
                            n: given.n, part: isShare ? $0.part : nil,
                            whole: isShare ? $0.whole : nil)
                    }
                })
        }
        return SeriesOnHand.evidence(
            series(example.metric), weeks: weeks, coverage: weeks > 52 ? 0 : 0.75,
            others: example.others.map { series($0.slice) })
    }
}
