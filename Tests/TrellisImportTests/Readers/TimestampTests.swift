import Testing
import TrellisModel

@testable import TrellisImport

@Suite("A timestamp")
struct TimestampTests {
    /// The numbers are those of GNU date 9.1: `date -u -d TEXT +%s`.
    @Test(
        "is the second that GNU date says",
        arguments: [
            ("2026-03-01T10:00:00Z", 1_772_359_200), ("2000-02-29T23:59:59Z", 951_868_799),
            ("2024-02-29T00:00:00+05:30", 1_709_145_000),
            ("2100-02-28T12:00:00-08:00", 4_107_528_000),
            ("2026-10-25T01:30:00+01:00", 1_792_888_200),
            ("2026-12-31T23:59:59-12:00", 1_798_804_799),
            ("2000-01-01T00:00:00+14:00", 946_634_400), ("2100-12-31T23:59:59Z", 4_133_980_799),
            ("2038-01-19T03:14:08Z", 2_147_483_648), ("2026-07-04T09:15:00-0330", 1_783_169_100),
            ("2026-03-29 02:30:00 +0200", 1_774_744_200),
        ])
    func seconds(_ text: String, _ expected: Int) {
        #expect(Timestamp.seconds(text) == expected)
        #expect(Timestamp.seconds(text[...]) == expected)
    }

    @Test(
        "is written in several ways",
        arguments: [
            "2026-03-01T10:00:00Z", "2026-03-01t10:00:00z", "2026-03-01 10:00:00Z",
            "2026-03-01 10:00:00 UTC",
            "2026-03-01T10:00:00.123456789Z", "2026-03-01T10:00:00,5Z", "2026-03-01T10:00Z",
            "2026-03-01T11:00:00+01:00", "2026-03-01T11:00:00+0100", "2026-03-01T11:00:00+01",
            "2026-03-01 11:00:00 +0100", "2026-02-28T20:00:00.000-1400",
            "2026-03-01T10:00:00-00:00",
        ])
    func spellings(_ text: String) {
        #expect(Timestamp.seconds(text) == 1_772_359_200)
    }

    @Test(
        "is nothing else",
        arguments: [
            "", "2026", "2026-03-01", "2026-03-01T", "2026-03-01T10", "2026-03-01T10:00:00",
            "2026-03-01T10:00:00 ",
            " 2026-03-01T10:00:00Z", "2026-03-01T10:00:00Z ", "2026-03-01T10:00:00Zx",
            "2026-3-1T10:00:00Z",
            "2026-02-30T10:00:00Z", "2026-02-29T10:00:00Z", "2100-02-29T10:00:00Z",
            "2026-04-31T10:00:00Z",
            "2026-00-01T10:00:00Z", "2026-13-01T10:00:00Z", "2026-03-00T10:00:00Z",
            "2026-03-32T10:00:00Z",
            "2026-03-01T24:00:00Z", "2026-03-01T10:60:00Z", "2026-03-01T10:00:61Z",
            "2026-03-01T10:00:00.Z",
            "1999-12-31T23:59:59Z", "2101-01-01T00:00:00Z", "0001-01-01T00:00:00Z",
            "2026-03-01T10:00:00+14:01",
            "2026-03-01T10:00:00-15:00", "2026-03-01T10:00:00+01:60", "2026-03-01T10:00:00+1",
            "2026-03-01T10:00:00+01:",
            "2026-03-01T10:00:00+01:0", "2026-03-01T10:00:00+", "2026-03-01T10:00:00  Z",
            "2026-03-01  10:00:00Z",
            "2026-03-01T10:00:00UTC", "2026-03-01T10:00:00 CET",
            "2026-03-01T10:00:00Z[Europe/Berlin]",
            "20260301T100000Z", "2026/03/01 10:00:00Z", "01.03.2026 10:00", "1772359200",
            "2026-W09-7T10:00:00Z",
            "٢٠٢٦-03-01T10:00:00Z", "2026-03-01T10:00:00−01:00", "+2026-03-01T10:00:00Z",
            "-026-03-01T10:00:00Z",
        ])
    func refused(_ text: String) {
        #expect(Timestamp.seconds(text) == nil)
    }

    @Test("reads a leap second as the one before it")
    func leapSecond() {
        #expect(
            Timestamp.seconds("2016-12-31T23:59:60Z") == Timestamp.seconds("2016-12-31T23:59:59Z"))
        #expect(Timestamp.local("2016-12-31T23:59:60")?.secondsOfDay == 86_399)
    }

    @Test("without a zone is a time on the wall")
    func local() {
        let day = Day(year: 2026, month: 3, day: 1)
        for (text, seconds) in [
            ("2026-03-01T00:00:00", 0), ("2026-03-01 10:00:01", 36_001),
            ("2026-03-01 23:59", 86_340),
            ("2026-03-01T23:59:59.999", 86_399),
        ] {
            #expect(Timestamp.local(text)?.day == day)
            #expect(Timestamp.local(text)?.secondsOfDay == seconds)
        }
        for text in [
            "2026-03-01", "2026-03-01T10:00:00Z", "2026-03-01T10:00:00+01:00",
            "2026-03-01 10:00 UTC", "10:00", "2026-02-29 10:00",
        ] {
            #expect(Timestamp.local(text) == nil)
        }
    }

    @Test("without a time is a day")
    func day() {
        #expect(Timestamp.day("2024-02-29") == Day(year: 2024, month: 2, day: 29))
        for text in [
            "2026-02-29", "1999-12-31", "2101-01-01", "2026-03-01T", "2026-03-01 ", "2026-3-1", "",
        ] {
            #expect(Timestamp.day(text) == nil)
        }
    }

    @Test("follows from its day and its zone, for every day there is")
    func everyDay() throws {
        let first = try #require(Timestamp.day("2000-01-01"))
        let last = try #require(Timestamp.day("2100-12-31"))
        var random = SplitMix64(seed: 1)
        for day in first...last {
            let zone = Int.random(in: -840...840, using: &random)
            let offset =
                "\(zone < 0 ? "-" : "+")\((abs(zone) / 60).padded(to: 2)):\((abs(zone) % 60).padded(to: 2))"
            let expected = day.number * 86_400 + 12 * 3600 - zone * 60
            #expect(Timestamp.seconds("\(day)T12:00:00\(offset)") == expected)
        }
    }

    @Test("does no harm when its bytes are changed")
    func mutation() {
        forSeeds(5000) { random in
            let bytes = Array("2026-03-01T10:00:00.5+01:00").mutated(using: &random)
            let text = String(decoding: bytes, as: UTF8.self)
            if let seconds = Timestamp.seconds(text) {
                #expect((946_598_400...4_134_067_199).contains(seconds))
            }
            _ = Timestamp.local(text)
            _ = Timestamp.day(text)
        }
    }
}
