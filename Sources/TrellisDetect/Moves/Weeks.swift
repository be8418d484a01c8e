package import TrellisModel

/// The usable weeks of a span: what a move is looked for in.
///
/// Missing, incomplete and masked weeks are left out, never filled; the others keep their place.
package struct Weeks: Sendable {
    package struct Week: Sendable, Equatable {
        /// Weeks since the first week of the span; 0 for that one.
        package let place: Int
        package let value: Double
        /// Records behind the value, at least 1.
        package let n: Double
        /// Of a share.
        package let part: Double
        package let whole: Double

        package init(place: Int, value: Double, n: Double, part: Double = 0, whole: Double = 0) {
            self.place = place
            self.value = value
            self.n = max(1, n)
            self.part = part
            self.whole = whole
        }
    }

    /// Oldest first.
    package let usable: [Week]
    /// The Monday of the first week of the span.
    package let start: Day
    /// The weeks of the span that no mask takes out.
    package let asked: Int

    /// A series of this many weeks is more than a year; what is older is not looked at.
    package static let most = 52

    package init(usable: [Week], start: Day, asked: Int? = nil) {
        self.usable = usable.suffix(Self.most)
        self.start = start
        self.asked = asked ?? usable.count
    }

    /// - Parameter span: Only the weeks that lie whole inside it count.
    package init(of series: Series, in span: ClosedRange<Day>) {
        var start = span.lowerBound.monday
        if start < span.lowerBound { start = start.advanced(by: 7) }
        let length = max(0, (start.distance(to: span.upperBound) + 1) / 7)
        let points =
            series.grain == .day
            ? (0..<length).compactMap { place in
                series.weekOfDays(from: start.advanced(by: 7 * place)).map { (place, $0) }
            } : series.usable(from: start, periods: length)
        let weeks = points.map { place, point in
            Week(
                place: place, value: point.value, n: Double(point.n), part: point.part ?? 0,
                whole: point.whole ?? 0)
        }
        self.init(
            usable: weeks, start: start,
            asked: length - series.maskedWeeks(from: start, length))
    }

    /// What happened in all of them: of a count the events, of a share the rarer of the cases and the
    /// others; `nil` for measured values.
    static func events(in weeks: [Week], kind: Metric.Kind) -> Double? {
        switch kind {
        case .item, .level, .queue: return nil
        case .count: return weeks.reduce(0) { $0 + $1.value }
        case .share:
            let part = weeks.reduce(0) { $0 + $1.part }
            return min(part, weeks.reduce(0) { $0 + $1.whole } - part)
        }
    }

    package func monday(_ place: Int) -> Day { start.advanced(by: place * 7) }

    /// Whether every week after a place is one that the calendar takes out.
    func isLeftOut(since place: Int, in series: Series, to end: Int) -> Bool {
        (place + 1..<max(place + 1, end)).allSatisfy { series.isMasked(weekFrom: monday($0)) }
    }

    /// Without one week.
    func without(_ index: Int) -> Weeks {
        var rest = usable
        rest.remove(at: index)
        return Weeks(usable: rest, start: start, asked: asked)
    }
}

extension Series {
    /// How many of the weeks are taken out of the comparison.
    ///
    /// - Parameter monday: The first day of the first of so many weeks.
    func maskedWeeks(from monday: Day, _ weeks: Int) -> Int {
        guard grain == .day else {
            let end = monday.advanced(by: 7 * weeks)
            return masked.count { monday <= $0 && $0 < end && $0.monday == $0 }
        }
        return (0..<weeks).count { isMasked(weekFrom: monday.advanced(by: 7 * $0)) }
    }

    /// Whether a week is taken out of the comparison: of a daily series, because at least two of its
    /// working days are.
    package func isMasked(weekFrom monday: Day) -> Bool {
        guard grain == .day else { return masked.contains(monday) }
        return (0..<5).filter { masked.contains(monday.advanced(by: $0)) }.count >= 2
    }

    /// The sum of a week's seven days; `nil` when one is missing or the week is masked. A single
    /// holiday in the week still counts: what happened on it happened.
    func weekOfDays(from monday: Day) -> Point? {
        guard !isMasked(weekFrom: monday) else { return nil }
        let days = everything(in: monday...monday.advanced(by: 6)).compactMap(\.point)
            .filter { !$0.isPartial }
        guard days.count == 7 else { return nil }
        return Point(
            start: monday, value: days.reduce(0) { $0 + $1.value },
            n: days.reduce(0) { $0.addingReportingOverflow($1.n).partialValue })
    }
}
