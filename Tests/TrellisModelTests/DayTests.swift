import TestSupport
import Testing
import TrellisModel

@Suite("A day")
struct DayTests {
    /// Expected: `date -u -d DAY +%s` divided by 86,400, and `date -u -d DAY +%a`.
    @Test(
        "agrees with the system's calendar",
        arguments: [
            ("1970-01-01", 0, Weekday.thu), ("2000-02-29", 11_016, .tue),
            ("2024-12-30", 20_087, .mon),
            ("2026-03-02", 20_514, .mon), ("1969-12-31", -1, .wed), ("2100-03-01", 47_541, .mon),
        ])
    func calendar(text: String, number: Int, weekday: Weekday) throws {
        let day = try #require(Day(text))
        #expect(day.number == number)
        #expect(day.weekday == weekday)
        #expect(day.description == text)
    }

    @Test(
        "does not take what is no day",
        arguments: [
            "2026-02-29", "2026-13-01", "2026-00-10", "2026-1-1", "20260101", "2026-01-32", "",
            "2026-01-1x",
        ])
    func refused(text: String) { #expect(Day(text) == nil) }

    @Test("comes back from its own description, over four centuries")
    func roundTrip() {
        forAll { random in
            let day = Day(number: Int.random(in: -80_000...80_000, using: &random))
            return Day(day.description) == day
        }
    }

    @Test("has its Monday within the six days before it")
    func monday() {
        forAll { random in
            let day = Day(number: Int.random(in: -80_000...80_000, using: &random))
            return day.monday.weekday == .mon && (0...6).contains(day.monday.distance(to: day))
        }
    }

    @Test("spans are written as people write them")
    func words() throws {
        let days = try ["2026-02-16", "2026-02-27", "2026-03-02", "2025-12-29"].map {
            try #require(Day($0))
        }
        let written = [(0, 1), (0, 2), (3, 0), (0, 0)].map { from, to in
            Day.words(for: days[from]...days[to])
                .replacing("\u{A0}", with: " ").replacing("\u{2060}", with: "")
        }
        #expect(
            written == [
                "16–27 February 2026", "16 February – 2 March 2026",
                "29 December 2025 – 16 February 2026", "16 February 2026",
            ])
    }
}
