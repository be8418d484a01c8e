/// How the day of a holiday follows from the year. Months and days are counted from 1.
enum HolidayDate: Sendable {
    /// The same month and day each year.
    case fixed(Int, Int)
    /// A month and day that moves by some days when it falls on one of these weekdays.
    case shifted(Int, Int, [Weekday: Int])
    /// Days after Easter Sunday of the Western churches; negative before it.
    case easter(Int)
    /// Days after Easter Sunday of the Orthodox churches; negative before it.
    case orthodoxEaster(Int)
    /// The first, second … such weekday of a month.
    case nth(Weekday, Int, month: Int)
    case last(Weekday, month: Int)
    /// The first such weekday that is not before the month and day.
    case onOrAfter(Weekday, Int, Int)
    /// The last such weekday before the month and day.
    case before(Weekday, Int, Int)
    /// Days that no rule gives: a table of a law, or a single occasion.
    case listed([Day])

    /// Days written `YYYY-MM-DD`.
    static func dates(_ days: String...) -> HolidayDate { .listed(days.compactMap { Day($0) }) }

    /// - Returns: Nothing outside the years 0000 to 9999.
    func days(in year: Int) -> [Day] {
        if case .listed(let days) = self { return days.filter { $0.civil.year == year } }
        return day(in: year).map { [$0] } ?? []
    }

    private func day(in year: Int) -> Day? {
        switch self {
        case .fixed(let month, let day): Day(year: year, month: month, day: day)
        case .shifted(let month, let day, let shifts):
            Day(year: year, month: month, day: day).map {
                $0.advanced(by: shifts[$0.weekday] ?? 0)
            }
        case .easter(let offset): Easter.western(in: year)?.advanced(by: offset)
        case .orthodoxEaster(let offset): Easter.orthodox(in: year)?.advanced(by: offset)
        case .nth(let weekday, let n, let month):
            Day(year: year, month: month, day: 1)?.onOrAfter(weekday).advanced(by: 7 * (n - 1))
        case .last(let weekday, let month):
            (28...31).reversed().lazy.compactMap { Day(year: year, month: month, day: $0) }
                .first?.advanced(by: -6).onOrAfter(weekday)
        case .onOrAfter(let weekday, let month, let day):
            Day(year: year, month: month, day: day)?.onOrAfter(weekday)
        case .before(let weekday, let month, let day):
            Day(year: year, month: month, day: day)?.advanced(by: -7).onOrAfter(weekday)
        case .listed: nil
        }
    }
}

extension Day {
    /// Whether it is a Saturday or a Sunday.
    var isWeekend: Bool { weekday == .sat || weekday == .sun }

    /// This day, or the first day after it that falls on the weekday.
    fileprivate func onOrAfter(_ wanted: Weekday) -> Day {
        var day = self
        while day.weekday != wanted { day = day.advanced(by: 1) }
        return day
    }
}
