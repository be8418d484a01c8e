import Foundation
import TrellisDetect
import TrellisModel

/// The engine's verdict on one series, beside what two Python packages take for the same numbers:
/// a trend with its slope (pymannkendall) and change points (ruptures).
enum OneSeries {
    private static let count = 2000
    private static let bar = 100.0

    static func run(in folder: String) throws {
        let questions = questions()
        let file = "\(folder)/series.csv"
        try questions.map { $0.numbers.map { "\($0)" }.joined(separator: ",") + "\n" }.joined()
            .write(toFile: file, atomically: true, encoding: .utf8)
        _ = seconds(Array(questions.prefix(100)))
        let engine = seconds(questions)
        let own = Stopwatch.text(engine * 1_000_000)
        switch Rivals.seconds(on: file) {
        case .missing(let reason):
            print("one series: \(own) µs in the engine; nothing beside it, because \(reason)")
        case .took(let times):
            func ratio(_ changePoints: Double) -> String {
                Stopwatch.text((times.trend + changePoints) / engine)
            }
            func micro(_ seconds: Double) -> String { Stopwatch.text(seconds * 1_000_000) }
            print(
                "one series: \(own) µs in the engine, \(ratio(times.everyWeek)) × as fast as "
                    + "pymannkendall's trend (\(micro(times.trend)) µs) with ruptures' change "
                    + "points at every week (\(micro(times.everyWeek)) µs), at least "
                    + "\(Stopwatch.text(bar)) ×")
            print(
                "  at every fifth week, as ruptures does unasked "
                    + "(\(micro(times.everyFifthWeek)) µs): \(ratio(times.everyFifthWeek)) ×")
        }
    }

    private struct Question {
        let numbers: [Double]
        let evidence: Evidence
    }

    /// A third each of items, levels and counts; every second one steps up by half.
    private static func questions() -> [Question] {
        let metrics = ["pr.size.typical", "ci.duration.p90", "alerts.count"].compactMap {
            MetricCatalogue.metric($0)
        }
        guard let team = TeamID("bench"), !metrics.isEmpty else { return [] }
        var draws = Draws(seed: 2)
        return (0..<count).map { index in
            let metric = metrics[index % metrics.count]
            let slice = MetricSlice(metric)
            let numbers = (0..<HalfYear.weeks).map { week in
                let factor = index.isMultiple(of: 2) && week >= HalfYear.step ? 1.5 : 1
                return metric.kind == .count
                    ? Double(draws.count(mean: 12 * factor, deviation: 4))
                    : draws.measured(about: 60 * factor, deviation: 0.4)
            }
            let points = zip(HalfYear.mondays, numbers).map {
                Series.Point(start: $0, value: $1, n: 60)
            }
            return Question(
                numbers: numbers,
                evidence: Evidence(
                    slice: slice,
                    series: Series(
                        slice: slice, scope: Scope(team: team), source: "bench", points: points),
                    spans: Spans(window: HalfYear.span, baseline: nil),
                    needs: Pattern.Needs(coverage: 0.75, events: 0), other: { _ in nil }))
        }
    }

    /// Seconds a series on one core: of every hundred series the best of three turns, because a
    /// machine may do other things meanwhile.
    private static func seconds(_ questions: [Question]) -> Double {
        let clock = ContinuousClock()
        var found = 0
        var total = Duration.zero
        for first in stride(from: 0, to: questions.count, by: 100) {
            let hundred = questions[first..<min(first + 100, questions.count)]
            let turns = (0..<3).map { _ in
                clock.measure { found += hundred.count { isFound($0) } }
            }
            total += turns.min() ?? .zero
        }
        // Used, so that no work can be left out.
        if found == 0 { print("one series: the engine found nothing, so its time means nothing") }
        return total / .seconds(1) / Double(max(1, questions.count))
    }

    private static func isFound(_ question: Question) -> Bool {
        let check = Check(
            name: "moved", slice: question.evidence.slice, test: "move",
            settings: Settings(["direction": .text("up")]), say: nil, ifMissing: nil,
            inform: false)
        return Detection.verdict(of: check, on: question.evidence).bearing?.isSolid == true
    }
}
