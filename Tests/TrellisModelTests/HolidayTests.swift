import TestSupport
import Testing
import TrellisModel

@Suite("The calendar of public holidays")
struct HolidayTests {
    /// Expected: the Python package `holidays`, by Tests/Fixtures/holidays-csv.py.
    @Test("agrees with an independent one on every day from 2015 to 2035")
    func fixture() throws {
        let rows = try Self.fixture()
        #expect(Set(rows.map(\.region)).sorted() == HolidayCalendar.regions)
        let byRegion = Dictionary(grouping: rows, by: \.region).sorted { $0.key < $1.key }
        for (region, rows) in byRegion {
            let calendar = try #require(HolidayCalendar(region: region))
            #expect(rows.map(\.year) == Array(2015...2035))
            for row in rows {
                let days = calendar.holidays(in: row.year).map(\.day)
                #expect(days == row.days, "\(region) \(row.year)")
            }
        }
    }

    @Test("lists days and asks about a day with one answer")
    func agreement() throws {
        for calendar in Self.calendars { try agree(calendar, in: 2026) }
        // Around both ends of the years that are computed in advance.
        for region in ["GB-SCT", "US"] {
            let calendar = try #require(HolidayCalendar(region: region))
            for year in [1899, 1989, 1990, 2100, 2101] { try agree(calendar, in: year) }
        }
    }

    private func agree(_ calendar: HolidayCalendar, in year: Int) throws {
        let listed = calendar.holidays(in: year).map(\.day)
        let first = try #require(Day(year: year, month: 1, day: 1))
        let last = try #require(Day(year: year, month: 12, day: 31))
        #expect(
            (first...last).filter(calendar.isHoliday) == listed, "\(calendar.region.id) \(year)")
        let mondays = Array(stride(from: first.monday, through: last, by: 7))
        let byDays = mondays.filter { monday in
            (0..<5).count { calendar.leavesOut(day: monday.advanced(by: $0)) } >= 2
        }
        #expect(mondays.filter(calendar.leavesOut(weekFrom:)) == byDays, "\(calendar.region.id)")
    }

    @Test("names a holiday, and the day that is kept in its place")
    func names() throws {
        let names = try #require(HolidayCalendar(region: "US")).holidays(in: 2027).map {
            "\($0.day) \($0.name)"
        }
        #expect(names.first == "2027-01-01 New Year's Day")
        #expect(names.contains("2027-07-05 Independence Day, observed"))
        #expect(
            names.suffix(3) == [
                "2027-12-24 Christmas Day, observed", "2027-12-25 Christmas Day",
                "2027-12-31 New Year's Day, observed",
            ])
    }

    @Test("has a Matariki on a Friday of each year that the law names")
    func matariki() throws {
        let calendar = try #require(HolidayCalendar(region: "NZ"))
        let days = (2015...2060).flatMap(calendar.holidays(in:)).filter { $0.name == "Matariki" }
        #expect(days.map(\.day.civil.year) == Array(2022...2052))
        #expect(days.allSatisfy { $0.day.weekday == .fri })
    }

    /// Expected: python-dateutil 2.9.0, `easter(year, EASTER_WESTERN)` and `EASTER_ORTHODOX`.
    @Test(
        "knows both Easters",
        arguments: [
            (1583, "1583-04-10", "1583-04-10"), (1818, "1818-03-22", "1818-04-26"),
            (1961, "1961-04-02", "1961-04-09"), (2000, "2000-04-23", "2000-04-30"),
            (2024, "2024-03-31", "2024-05-05"), (2038, "2038-04-25", "2038-04-25"),
        ])
    func easter(year: Int, western: String, orthodox: String) throws {
        for (region, name, expected) in [
            ("IT", "Easter Sunday", western), ("RO", "Orthodox Easter Sunday", orthodox),
        ] {
            let calendar = try #require(HolidayCalendar(region: region))
            let day = calendar.holidays(in: year).first { $0.name == name }?.day
            #expect(day?.description == expected)
        }
    }

    @Test(
        "leaves out the weeks that hold few working days",
        arguments: [
            // Three quiet days, Christmas and Boxing Day among them.
            ("DE-BE", "2025-12-22", true),
            // Christmas is on a weekend, and only the eve is quiet.
            ("DE-BE", "2021-12-20", false),
            // The substitutes of the same Christmas, and the days after it.
            ("GB", "2021-12-27", true),
            // Maundy Thursday and Good Friday; elsewhere Good Friday alone.
            ("NO", "2026-03-30", true), ("DE-BE", "2026-03-30", false),
            // The Jubilee.
            ("GB-ENG", "2022-05-30", true), ("IE", "2022-05-30", false),
            // Saints Cyril and Methodius, and Jan Hus.
            ("CZ", "2027-07-05", true), ("US", "2026-07-06", false),
        ])
    func weeks(region: String, monday: String, isLeftOut: Bool) throws {
        let calendar = try #require(HolidayCalendar(region: region))
        let monday = try #require(Day(monday))
        #expect(monday.weekday == .mon)
        #expect(calendar.leavesOut(weekFrom: monday) == isLeftOut)
        // Any day of the week stands for it.
        #expect(calendar.leavesOut(weekFrom: monday.advanced(by: 3)) == isLeftOut)
    }

    @Test("leaves out Christmas, and no week of the middle of March")
    func everyYear() throws {
        for year in 1980...2110 { try christmasAndMarch(of: year) }
    }

    private func christmasAndMarch(of year: Int) throws {
        let christmas = try #require(Day(year: year, month: 12, day: 25))
        let march = try #require(Day(year: year, month: 3, day: 11))
        for calendar in Self.calendars {
            #expect(calendar.leavesOut(day: christmas))
            if ![.sat, .sun].contains(christmas.weekday) {
                #expect(calendar.leavesOut(weekFrom: christmas), "\(calendar.region.id)")
            }
            #expect(!calendar.leavesOut(weekFrom: march), "\(calendar.region.id)")
        }
    }

    @Test("answers for every day and year, however far away")
    func farAway() {
        let edges = [Int.min, -5000, -1, 0, 1, 9998, 9999, 10_000, .max]
        for calendar in Self.calendars {
            for year in edges {
                let days = calendar.holidays(in: year).map(\.day)
                #expect(days.isEmpty == !(0...9999).contains(year))
                #expect(days.allSatisfy { $0.civil.year == year })
            }
            // 1 January 0000 and 31 December 9999 are the ends of the calendar, and quiet.
            for number in [Int.min, -5_000_000, -719_529, 2_932_897, 5_000_000, .max] {
                let day = Day(number: number)
                #expect(!calendar.isHoliday(day) && !calendar.leavesOut(day: day))
                #expect(!calendar.leavesOut(weekFrom: day))
            }
            for number in [-719_528, 2_932_896] {
                #expect(calendar.leavesOut(day: Day(number: number)))
                #expect(calendar.leavesOut(weekFrom: Day(number: number)) == (number > 0))
            }
        }
        for calendar in Self.calendars where ["RO", "US"].contains(calendar.region.id) {
            for year in stride(from: -5000, through: 10_000, by: 7) {
                let days = calendar.holidays(in: year).map(\.day)
                #expect(days.isEmpty == !(0...9999).contains(year) && days == days.sorted())
            }
        }
        forAll(count: 2000) { random in
            let day = Day(number: Int.random(in: -1_500_000...3_500_000, using: &random))
            let calendar = Self.calendars[random.next() % 2 == 0 ? 0 : Self.calendars.count - 1]
            return calendar.leavesOut(weekFrom: day) == calendar.leavesOut(weekFrom: day.monday)
        }
    }

    @Test(
        "knows which region somebody meant",
        arguments: [
            ("DE-BX", "DE-BB"), ("de-be", "DE-BE"), ("Germny", "DE"), ("UK", "GB"),
            ("England", "GB-ENG"),
            ("New Zeeland", "NZ"), ("IN", nil), ("", nil), ("Atlantis", nil),
        ])
    func spelling(word: String, region: String?) {
        #expect(HolidayCalendar(region: word) == nil)
        #expect(HolidayCalendar.nearest(to: word) == region)
    }

    @Test("has its regions sorted, each once and with a name of its own")
    func regions() {
        let regions = HolidayCalendar.regions
        #expect(regions == Set(regions).sorted())
        #expect(Set(HolidayRegion.all.map(\.name)).count == regions.count)
    }

    private static let calendars = HolidayCalendar.regions.compactMap {
        HolidayCalendar(region: $0)
    }

    private static func fixture() throws -> [(region: String, year: Int, days: [Day])] {
        let lines = try Repository.text("Tests/Fixtures/holidays.csv").split(separator: "\n")
        return try lines.dropFirst(2).map { line in
            let cells = line.split(separator: ",")
            try #require(cells.count == 3)
            let days = try cells[2].split(separator: " ").map { day in
                try #require(Day("\(cells[1])-\(day.prefix(2))-\(day.suffix(2))"))
            }
            return (String(cells[0]), try #require(Int(cells[1])), days)
        }
    }
}
