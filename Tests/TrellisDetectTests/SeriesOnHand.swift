import TrellisModel

@testable import TrellisDetect

/// A team's series as a playbook's check would meet it.
enum SeriesOnHand {
    private static let team = TeamID("harbour") ?? { preconditionFailure("a valid name") }()

    static func slice(_ text: String) -> MetricSlice {
        let (id, segment) = MetricSlice.split(text)
        guard let metric = MetricCatalogue.metric(id) else {
            preconditionFailure("the catalogue has no \(id)")
        }
        return MetricSlice(metric, segment: segment)
    }

    /// One point a week from ``DrawnWeeks/start`` on; `nil` is missing.
    static func points(_ values: [Double?], n: Int = 20) -> [Series.Point] {
        zip(0..., values).compactMap { place, value in
            value.map { Series.Point(start: DrawnWeeks.monday(place), value: $0, n: n) }
        }
    }

    /// As ``points(_:n:)``, of shares.
    static func points(parts: [Double?], whole: Double) -> [Series.Point] {
        zip(0..., parts).compactMap { place, part in
            part.map {
                Series.Point(
                    start: DrawnWeeks.monday(place), value: $0 / whole,
                    n: Int(counted: whole), part: $0, whole: whole)
            }
        }
    }

    static func series(_ metric: String, _ points: [Series.Point]) -> Series {
        Series(
            slice: slice(metric), scope: Scope(team: team), source: "aggregates", points: points)
    }

    /// What is known of one metric in a window of so many weeks.
    static func evidence(
        _ series: Series, weeks: Int, coverage: Double = 0.75, events: Int = 5,
        declared: [Day] = [], others: [Series] = []
    ) -> Evidence {
        let all = [series] + others
        return Evidence(
            slice: series.slice, series: series,
            spans: Spans(
                window: DrawnWeeks.start...DrawnWeeks.monday(weeks).advanced(by: -1),
                baseline: DrawnWeeks.monday(-weeks)...DrawnWeeks.start.advanced(by: -1)),
            needs: Pattern.Needs(coverage: coverage, events: events),
            other: { slice in all.first { $0.slice == slice } },
            segments: { metric in
                all.map(\.slice).filter { $0.metric == metric && $0.segment != nil }
                    .sorted { $0.description < $1.description }
            }, declared: DeclaredChanges(days: declared, isAlone: !declared.isEmpty))
    }

    /// What `move` says about a rise by a quarter in a window of so many weeks.
    static func move(
        _ points: [Series.Point], of metric: String = "pr.size.typical", weeks: Int = 20,
        coverage: Double = 0.75, declared: [Day] = [], masked: (Day) -> Bool = { _ in false }
    ) -> Verdict {
        Move().verdict(
            on: evidence(
                series(metric, points).masking(masked), weeks: weeks, coverage: coverage,
                declared: declared),
            Settings(["direction": .text("up"), "at-least": .number(1.25)]))
    }
}
