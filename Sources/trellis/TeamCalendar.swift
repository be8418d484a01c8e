import TrellisModel

/// The weeks and days that say nothing about how a team usually works: its region's holidays, and
/// the holidays and freezes of its notes.
struct TeamCalendar {
    let region: HolidayCalendar?
    let notes: [Annotation]

    /// Working days off that take a week out. A single one is nothing unusual.
    private static let enoughDaysOff = 2

    /// Whether it can leave anything out at all.
    var isEmpty: Bool { region == nil && notes.isEmpty }

    /// Without them.
    func masking(_ series: Series) -> Series {
        series.masking { leavesOut(periodFrom: $0, grain: series.metric.grain) }
    }

    func leavesOut(periodFrom start: Day, grain: Grain) -> Bool {
        guard grain != .day else {
            return region?.leavesOut(day: start) ?? false || notes.contains { $0.takesOut(start) }
        }
        if region?.leavesOut(weekFrom: start) ?? false { return true }
        let week = start...start.advanced(by: 4)
        guard notes.contains(where: { $0.days.overlaps(week) }) else { return false }
        return (0..<5).count { offset in
            let day = start.advanced(by: offset)
            return notes.contains { $0.takesOut(day) } || region?.leavesOut(day: day) ?? false
        } >= Self.enoughDaysOff
    }
}
