import TestSupport
import Testing
import TrellisDetect
import TrellisModel

/// What every test promises, checked on every example of every test there is.
@Suite("Every detection test")
struct TestExampleTests {
    struct Case: CustomTestStringConvertible {
        let test: any TrellisDetect.Test
        let example: TestExample
        var testDescription: String { "\(test.signature.name): \(example.reason)" }
    }

    static let cases = tests.flatMap { test in test.examples.map { Case(test: test, example: $0) } }

    @Testing.Test("is registered")
    func registered() throws {
        let files = try Repository.names(in: "Sources/TrellisDetect/Tests", ending: ".swift")
        #expect(files == tests.map { "\(type(of: $0))" }.sorted())
    }

    @Testing.Test("does what its examples say", arguments: cases)
    func example(_ given: Case) throws {
        let found = given.test.verdict(on: try evidence(given.example), given.example.settings)
        #expect(found.truth == given.example.expected)
    }

    @Testing.Test("offers the values that its signature names, and no others", arguments: cases)
    func values(_ given: Case) throws {
        let found = given.test.verdict(on: try evidence(given.example), given.example.settings)
        #expect(found.values.allSatisfy { given.test.signature.values.contains($0.name) })
        #expect(found.words.allSatisfy { given.test.signature.words.contains($0.name) })
        if found.truth.reason == nil { #expect(!found.values.isEmpty) }
    }

    @Testing.Test("has nothing to say without a series", arguments: tests.map(\.signature.name))
    func nothing(name: String) throws {
        let test = try #require(tests.first { $0.signature.name == name })
        let example = try #require(test.examples.first)
        let spans = try evidence(example).spans
        let empty = Evidence(
            slice: try slice(example.metric), series: nil, spans: spans,
            needs: Pattern.Needs(coverage: 0.75, events: 0), other: { _ in nil })
        #expect(test.verdict(on: empty, example.settings).truth == .unknown(.missing))
    }

    @Testing.Test("moves its answer when the series moves by four weeks", arguments: cases)
    func timeDoesNotMatter(_ given: Case) throws {
        let now = given.test.verdict(on: try evidence(given.example), given.example.settings)
        let later = given.test.verdict(
            on: try evidence(given.example, movedBy: 28), given.example.settings)
        // Dates move along, and four weeks are not a month.
        #expect(now.truth == later.truth)
        #expect(now.bearing == later.bearing)
        for (name, value) in now.values where name != "months" { #expect(later[name] == value) }
    }

    @Testing.Test(
        "does not trap on constant, zero, huge and tiny numbers",
        arguments: tests.map(\.signature.name))
    func awful(name: String) throws {
        let test = try #require(tests.first { $0.signature.name == name })
        for value in [0, 1, 1e300, .leastNonzeroMagnitude, 0.5] {
            for example in test.examples {
                let points = example.points.map { $0.map { _ in value } }
                let evidence = try evidence(
                    TestExample(
                        .no, "", metric: example.metric, points: points,
                        wholes: example.wholes.map { $0.map { _ in value } },
                        window: example.window, settings: example.settings))
                _ = test.verdict(on: evidence, example.settings)
            }
        }
    }

    private func evidence(_ example: TestExample, movedBy days: Int = 0) throws -> Evidence {
        let main = try slice(example.metric)
        let start = try #require(Day("2025-09-01")).advanced(by: days)
        let step = main.metric.grain.days
        let end = start.advanced(by: example.points.count * step - 1)
        let window = end.advanced(by: 1 - example.window * step)...end
        var all = [main: series(main, example.points, example.wholes, from: start)]
        for other in example.others {
            let second = try slice(other.slice)
            all[second] = series(second, other.points, other.wholes, from: start)
        }
        let known = all
        return Evidence(
            slice: main, series: known[main],
            spans: Spans(
                window: window,
                baseline: window.lowerBound > start
                    ? start...window.lowerBound.advanced(by: -1) : nil),
            needs: Pattern.Needs(coverage: 0.75, events: 5), other: { known[$0] },
            segments: { metric in
                known.keys.filter { $0.metric == metric && $0.segment != nil }
                    .sorted { $0.description < $1.description }
            })
    }

    private func slice(_ text: String) throws -> MetricSlice {
        let (id, segment) = MetricSlice.split(text)
        return MetricSlice(try #require(MetricCatalogue.metric(id)), segment: segment)
    }

    private func series(
        _ slice: MetricSlice, _ points: [Double?], _ wholes: [Double]?, from start: Day
    ) -> Series {
        Series(
            slice: slice, scope: Scope(team: Self.team), source: "aggregates",
            points: points.enumerated().compactMap { index, point in
                point.map { value in
                    let whole = wholes?[index]
                    return Series.Point(
                        start: start.advanced(by: index * slice.metric.grain.days),
                        value: whole.map { value / $0 } ?? value, n: 10,
                        part: whole == nil ? nil : value, whole: whole)
                }
            })
    }

    private static let team = TeamID("harbour") ?? { preconditionFailure("a valid name") }()
}
