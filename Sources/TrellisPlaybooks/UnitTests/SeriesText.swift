import TrellisModel

/// A series as a test writes it, laid on the calendar by what its metric is.
enum SeriesText {
    /// Records behind a value that does not say.
    static let usualSample = 20

    /// - Parameter start: The first day of the first point.
    static func points(
        _ text: String, of slice: MetricSlice, from start: Day
    ) throws(SeriesNotation.Failure) -> [Series.Point] {
        var points: [Series.Point] = []
        for (index, written) in try SeriesNotation.points(text).enumerated() {
            guard let written else { continue }
            let day = start.advanced(by: index * slice.metric.grain.days)
            points.append(try point(written, of: slice.metric, on: day))
        }
        return points
    }

    private static func point(
        _ written: SeriesNotation.Point, of metric: Metric, on day: Day
    ) throws(SeriesNotation.Failure) -> Series.Point {
        func failure(_ summary: String, _ help: String) -> SeriesNotation.Failure {
            SeriesNotation.Failure(written.position, "\(metric.id) is \(summary)", help: help)
        }
        if metric.kind == .share {
            guard let part = written.part, let whole = written.whole else {
                throw failure("a share", "write its part and its whole, such as 12/400")
            }
            return Series.Point(
                start: day, value: written.value, n: Int(whole.rounded()), part: part, whole: whole)
        }
        guard written.whole == nil else { throw failure("no share", "write the value alone") }
        guard metric.kind == .count else {
            return Series.Point(start: day, value: written.value, n: written.sample ?? usualSample)
        }
        guard written.sample == nil else {
            throw failure("a count, its own sample size", "write the count alone")
        }
        guard written.value == written.value.rounded() else {
            throw failure("a count", "write a whole number")
        }
        return Series.Point(start: day, value: written.value, n: Int(written.value))
    }
}
