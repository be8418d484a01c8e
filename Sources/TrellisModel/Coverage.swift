/// The days that an export speaks for.
package struct Coverage: Sendable, Equatable {
    package let days: ClosedRange<Day>
    /// Whether the caller said that the first day, and the last, are covered whole. An export whose
    /// dates are only known from its records may begin or end in the middle of a day.
    package let beginsWhole: Bool
    package let endsWhole: Bool

    package init(_ days: ClosedRange<Day>, beginsWhole: Bool = true, endsWhole: Bool = true) {
        self.days = days
        self.beginsWhole = beginsWhole
        self.endsWhole = endsWhole
    }

    /// Without the days at its end that a metric cannot tell about yet.
    ///
    /// - Returns: `nil` when nothing is left.
    package func dropping(lastDays count: Int) -> Coverage? {
        guard count > 0 else { return self }
        let end = days.upperBound.advanced(by: -count)
        return end < days.lowerBound
            ? nil : Coverage(days.lowerBound...end, beginsWhole: beginsWhole)
    }

    /// Covered days of the period that begins at `start`, 0 when it lies outside. The first and
    /// the last week are never whole unless the caller said so; a single day is as it is.
    package func coveredDays(of start: Day, grain: Grain) -> Int {
        let period = start...start.advanced(by: grain.days - 1)
        guard period.overlaps(days) else { return 0 }
        let shared = period.clamped(to: days)
        let count = shared.lowerBound.distance(to: shared.upperBound) + 1
        let isUncertain =
            (!beginsWhole && period.contains(days.lowerBound))
            || (!endsWhole && period.contains(days.upperBound))
        return isUncertain ? min(count, max(grain.days - 1, 1)) : count
    }
}
