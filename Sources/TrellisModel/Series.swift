/// One metric of one scope over time, as it stands in the store.
///
/// A period without a value is missing: it is never filled, and never counted as zero.
package struct Series: Sendable {
    package let slice: MetricSlice
    /// The length of one point: the metric's.
    package let grain: Grain
    package let scope: Scope
    /// The importer that the cells come from. Cells of two importers are never mixed.
    package let source: String
    /// Oldest first, one a period.
    private var points: [Point]

    package struct Point: Sendable, Equatable {
        package let start: Day
        package let value: Double
        /// Records behind the value.
        package let n: Int
        package let part: Double?
        package let whole: Double?
        package let isPartial: Bool

        package init(
            start: Day, value: Double, n: Int, part: Double? = nil, whole: Double? = nil,
            isPartial: Bool = false
        ) {
            self.start = start
            self.value = value
            self.n = n
            self.part = part
            self.whole = whole
            self.isPartial = isPartial
        }
    }

    /// Periods that exist and may not be shown.
    package let withheld: [Day: Withheld.Reason]
    /// Periods that a calendar or a note takes out of the comparison, such as a holiday.
    package private(set) var masked: Set<Day> = []

    package init(
        slice: MetricSlice, scope: Scope, source: String, points: [Point],
        withheld: [Day: Withheld.Reason] = [:]
    ) {
        self.slice = slice
        grain = slice.metric.grain
        self.scope = scope
        self.source = source
        self.points = Self.sorted(points)
        self.withheld = withheld
    }

    package var metric: Metric { slice.metric }
    package var isEmpty: Bool { points.isEmpty }
    package var first: Day? { points.first?.start }
    package var last: Day? { points.last?.start }

    /// Of those with the same start, the last. A store hands them over in order.
    private static func sorted(_ points: [Point]) -> [Point] {
        let isSorted = zip(points, points.dropFirst()).allSatisfy { $0.start < $1.start }
        guard !isSorted else { return points }
        return Dictionary(points.map { ($0.start, $0) }, uniquingKeysWith: { _, last in last })
            .values.sorted { $0.start < $1.start }
    }

    /// The first days of all periods that lie whole inside `days`, oldest first.
    package func periods(in days: ClosedRange<Day>) -> [Day] {
        let step = grain.days
        var start = grain.start(of: days.lowerBound)
        if start < days.lowerBound { start = start.advanced(by: step) }
        return Array(stride(from: start, to: days.upperBound.advanced(by: 2 - step), by: step))
    }

    /// One entry for each period, `nil` where there is no value, only a part of one, or a mask.
    package func values(in days: ClosedRange<Day>) -> [Point?] {
        everything(in: days).map { start, point in
            guard let point, !point.isPartial, masked.isEmpty || !masked.contains(start) else {
                return nil
            }
            return point
        }
    }

    /// Those of so many periods from `start` on that have a whole value and no mask, each with its
    /// place among the periods.
    package func usable(from start: Day, periods: Int) -> [(place: Int, point: Point)] {
        var found: [(place: Int, point: Point)] = []
        let step = grain.days
        let end = start.advanced(by: periods * step)
        // A handful at most, which is faster looked through than looked up.
        let off = masked.filter { start <= $0 && $0 < end }.map(\.self)
        var index = firstIndex(from: start)
        while index < points.count, points[index].start < end {
            let point = points[index]
            let days = start.distance(to: point.start)
            if days.isMultiple(of: step), !point.isPartial, !off.contains(point.start) {
                found.append((days / step, point))
            }
            index += 1
        }
        return found
    }

    /// As ``values(in:)``, with the partial and the masked ones, for pictures.
    package func everything(in days: ClosedRange<Day>) -> [(start: Day, point: Point?)] {
        var next = firstIndex(from: days.lowerBound)
        return periods(in: days).map { start in
            while next < points.count, points[next].start < start { next += 1 }
            return (start, next < points.count && points[next].start == start ? points[next] : nil)
        }
    }

    /// The index of the first point that does not start before a day.
    private func firstIndex(from day: Day) -> Int {
        var (low, high) = (0, points.count)
        while low < high {
            let middle = (low + high) / 2
            if points[middle].start < day { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// Without the periods that were not over when `day` began: a report of a day knows no more.
    package func over(before day: Day) -> Series {
        guard let last, last.advanced(by: grain.days) > day else { return self }
        var copy = self
        copy.points = points.filter { $0.start.advanced(by: grain.days) <= day }
        return copy
    }

    /// - Parameter isMasked: Asked about every period from the first value to a while after the last,
    ///   also about those without one: a holiday without a number is not missing.
    package func masking(_ isMasked: (Day) -> Bool) -> Series {
        guard let first, let last else { return self }
        var copy = self
        copy.masked = Set(
            periods(in: first...last.advanced(by: Self.afterwards)).filter(isMasked))
        return copy
    }

    /// Days after the last value that are still looked at for holidays.
    private static let afterwards = 370
}
