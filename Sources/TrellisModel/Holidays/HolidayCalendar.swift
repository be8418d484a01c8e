/// The public holidays of a region, and the weeks that they take out of a comparison.
///
/// Making one costs about a millisecond, asking it next to nothing: one serves all series.
package struct HolidayCalendar: Sendable {
    package let region: HolidayRegion
    /// The holidays of ``prepared``.
    private let holidays: Set<Day>
    /// The Mondays of ``prepared`` whose week is left out.
    private let leftOutMondays: Set<Day>

    /// - Parameter id: An ISO 3166 code of ``HolidayRegion/all``, such as `DE-BE`.
    /// - Returns: `nil` for any other.
    package init?(region id: String) {
        guard let region = HolidayRegion.all.first(where: { $0.id == id }) else { return nil }
        self.region = region
        // A substitute can lie in the year before its holiday.
        let years = Self.years.lowerBound - 1...Self.years.upperBound + 1
        holidays = Set(years.flatMap { region.names(forRulesOf: $0).keys })
        let days = Self.years.flatMap { Self.quietDays(in: $0) } + holidays
        let working = Set(days).filter { !$0.isWeekend }
        let counts = Dictionary(working.map { ($0.monday, 1) }, uniquingKeysWith: +)
        leftOutMondays = Set(counts.filter { $0.value >= Self.enoughDaysOff }.keys)
    }

    /// The codes it can be made with, sorted.
    package static var regions: [String] { HolidayRegion.all.map(\.id).sorted() }

    /// The code that somebody may have meant, by code or by English name.
    package static func nearest(to word: String) -> String? {
        let wanted = word.uppercased()
        // What people say for the country whose code is GB.
        if ["UK", "UNITED KINGDOM", "GREAT BRITAIN"].contains(wanted) { return "GB" }
        let known = HolidayRegion.all.flatMap { [($0.id, $0.id), ($0.name.uppercased(), $0.id)] }
        guard let near = Spelling.nearest(to: wanted, among: known.map(\.0)),
            // One letter of two says nothing: `IN` is India, and not a slip for `IE`.
            Spelling.distance(wanted, near) * 2 < wanted.utf8.count
        else { return nil }
        return known.first { $0.0 == near }?.1
    }

    /// Sorted by day.
    ///
    /// - Returns: None for years outside 0000 to 9999.
    package func holidays(in year: Int) -> [Holiday] {
        guard (0...9999).contains(year) else { return [] }
        var names: [Day: String] = [:]
        // A substitute can lie in the year before its holiday.
        for year in [year, year - 1, year + 1] {
            names.merge(region.names(forRulesOf: year), uniquingKeysWith: { own, _ in own })
        }
        return names.filter { $0.key.civil.year == year }
            .map { Holiday(day: $0.key, name: $0.value) }.sorted { $0.day < $1.day }
    }

    package func isHoliday(_ day: Day) -> Bool {
        if Self.prepared.contains(day) { return holidays.contains(day) }
        guard Self.representable.contains(day) else { return false }
        return holidays(in: day.civil.year).contains { $0.day == day }
    }

    /// Whether a day says nothing about how a team usually works.
    package func leavesOut(day: Day) -> Bool {
        guard Self.representable.contains(day) else { return false }
        return Self.isQuiet(day) || isHoliday(day)
    }

    /// Whether a week says nothing about how a team usually works: at least two of its five working
    /// days are holidays or quiet.
    ///
    /// - Parameter monday: Its first day. Any other day stands for the week that it lies in.
    package func leavesOut(weekFrom monday: Day) -> Bool {
        guard Self.representable.contains(monday) else { return false }
        let first = monday.monday
        let week = first...first.advanced(by: 4)
        if Self.prepared.contains(week.lowerBound), Self.prepared.contains(week.upperBound) {
            return leftOutMondays.contains(first)
        }
        return week.count(where: leavesOut(day:)) >= Self.enoughDaysOff
    }
}

/// A public holiday in a certain year.
package struct Holiday: Hashable, Sendable {
    package let day: Day
    /// In English.
    package let name: String
}

extension HolidayCalendar {
    /// Working days off that take a week out. A single one is nothing unusual.
    private static let enoughDaysOff = 2

    /// The years that are computed in advance. Data of other years are rare, and only slower.
    private static let years = 1990...2100
    /// Of 1 January 1990 and 31 December 2100.
    private static let prepared = Day(number: 7305)...Day(number: 47_846)
    /// Of 1 January 0000 and 31 December 9999.
    private static let representable = Day(number: -719_528)...Day(number: 2_932_896)

    /// From 24 December to 1 January, when many teams are away without a public holiday.
    ///
    /// Source: the volume of merged changes in the holiday weeks of seven public projects, 0.15 to
    /// 0.78 of that of other weeks.
    private static func isQuiet(_ day: Day) -> Bool {
        let (_, month, dayOfMonth) = day.civil
        return (month == 12 && dayOfMonth >= 24) || (month == 1 && dayOfMonth == 1)
    }

    private static func quietDays(in year: Int) -> [Day] {
        [Day(year: year, month: 1, day: 1)].compactMap(\.self)
            + (24...31).compactMap { Day(year: year, month: 12, day: $0) }
    }
}
