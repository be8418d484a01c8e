import TrellisModel

/// Everything that happens to team harbour, in numbers. Nothing here was measured anywhere.
enum Story {
    /// Monday 2025-08-18.
    static let firstMonday = Day(number: 20_318)
    static let weeks = 0..<30
    /// Monday 2026-03-16, 06:00 in Berlin: when somebody made the exports.
    static let exportTime = Moment(day: monday(of: weeks.upperBound), second: 6 * 3600)

    static let people = 9
    static let repository = "harbour-team/harbour"
    static let services = ["harbour-api", "harbour-web"]

    static let floodWeek = 7
    static let freezeWeeks = 14...15
    static let holidayWeeks = 18...19
    /// 25 and 26 December 2025, 1 January 2026.
    static let publicHolidays = [Day(number: 20_447), Day(number: 20_448), Day(number: 20_454)]
    /// Thursday 2026-02-26: the flaky test is moved out of the way.
    static let quarantineDay = Day(number: 20_510)

    static func monday(of week: Int) -> Day { firstMonday.advanced(by: 7 * week) }

    static func week(of day: Day) -> Int {
        (day.number - firstMonday.number).floorDivided(by: 7)
    }

    /// The people who are at work: everybody, and three in the holiday weeks.
    static func crew(week: Int) -> [Int] {
        holidayWeeks.contains(week) ? [2, 5, 8] : Array(1...people)
    }

    static var weekdays: [Day] {
        weeks.flatMap { week in (0..<5).map { monday(of: week).advanced(by: $0) } }
    }

    static func isWorkday(_ day: Day) -> Bool {
        day.weekday != .sat && day.weekday != .sun && !publicHolidays.contains(day)
    }

    /// The geometric mean of added and deleted lines: 105, growing to 230 between weeks 13 and 25.
    static func typicalSize(week: Int) -> Double {
        let part = ramp(week, from: 13, to: 25)
        let smooth = part * part * (3 - 2 * part)
        // 0.78412 is the natural logarithm of 230 / 105.
        return 105 * exponential(0.78412 * smooth)
    }

    /// The median time to the first review, in hours: 5, and 6.5 after the last ten weeks.
    static func typicalReviewHours(week: Int) -> Double {
        5 + 1.5 * ramp(week, from: 20, to: 29)
    }

    /// The share of human changes that an assistant helped with.
    static func assistedShare(week: Int) -> Double {
        0.2 + 0.25 * ramp(week, from: 5, to: 27)
    }

    /// The share of changes for which a repair is planned. A little more comes by chance.
    static func repairShare(assisted: Bool) -> Double { assisted ? 0.235 : 0.083 }

    /// The weeks in which one change is taken back.
    static let revertWeeks = [4, 12, 23]

    /// The chance that a test run holds a test that failed and then passed.
    static func flakyChance(day: Day) -> Double {
        if day >= quarantineDay { return 0.03 }
        return 0.04 + 0.26 * ramp(week(of: day), from: 15, to: 18)
    }

    /// The chance that an incident of a weekday starts on a Friday.
    static func fridayChance(week: Int) -> Double { week < 10 ? 0.2 : 0.5 }

    /// Where a number stands between two others: 0 before the first, 1 after the second.
    private static func ramp(_ week: Int, from start: Int, to end: Int) -> Double {
        Double(min(max(week, start), end) - start) / Double(end - start)
    }
}
