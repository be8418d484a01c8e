import TestSupport
import Testing
import TrellisModel

@testable import TrellisRetro

@Suite("A retro's words")
struct RetroWordsTests {
    private func days(_ from: String, _ to: String) throws -> ClosedRange<Day> {
        try #require(Day(from))...(try #require(Day(to)))
    }

    @Test("name days in English as the rest of the program does")
    func english() {
        forAll(count: 300) { random in
            let from = Day(number: Int.random(in: 10_000...25_000, using: &random))
            let days = from...from.advanced(by: Int.random(in: 0...400, using: &random))
            return RetroWords.english.day(from) == from.words
                && RetroWords.english.days(days) == Day.words(for: days)
                && RetroWords.english.weekday(from.weekday) == from.weekday.name
        }
    }

    /// Source: Duden, "Datum"; Fundéu RAE, "fechas".
    @Test(
        "name days as the language writes them",
        arguments: [
            ("de", "2026-02-09", "2026-02-22", "9.–22. Februar 2026"),
            ("de", "2026-02-23", "2026-03-15", "23. Februar – 15. März 2026"),
            ("de", "2025-12-29", "2026-01-04", "29. Dezember 2025 – 4. Januar 2026"),
            ("de", "2026-02-09", "2026-02-09", "9. Februar 2026"),
            ("es", "2026-02-09", "2026-02-22", "9–22 de febrero de 2026"),
            ("es", "2026-02-23", "2026-03-15", "23 de febrero – 15 de marzo de 2026"),
            ("es", "2026-02-09", "2026-02-09", "9 de febrero de 2026"),
        ])
    func periods(language: String, from: String, to: String, said: String) throws {
        let words = try WordsFileLawTests.words(language)
        let text = words.days(try days(from, to))
        #expect(text.replacing("\u{A0}", with: " ") == said)
    }

    @Test("fill in a value as it is, whatever it holds")
    func filled() {
        let words = RetroWords(language: "x", texts: [.dateDay: "{day}|{month}|{none}"])
        #expect(words(.dateDay, ["day": "{month}", "month": "{"]) == "{month}|{|{none}")
        #expect(RetroWords.places(in: "a {b} c {d e} {") == ["b", "d e"])
    }

    @Test("choose between one and many by the number")
    func plural() {
        let words = RetroWords.english
        #expect(words(1, one: .followupWeeksOne, other: .followupWeeksOther) == "week")
        #expect(words(0, one: .followupWeeksOne, other: .followupWeeksOther) == "0 weeks")
        #expect(words(7, one: .followupWeeksOne, other: .followupWeeksOther) == "7 weeks")
    }

    @Test("count the teams of a group so that no team's own answer follows")
    func teams() throws {
        #expect(
            try (0...5).map { RetroWords.english.teams(try #require(GroupCount($0, of: 5))) } == [
                "at most one of 5 teams", "at most one of 5 teams", "2 of 5 teams", "3 of 5 teams",
                "at least 4 of 5 teams", "at least 4 of 5 teams",
            ])
    }

    @Test("take their place in a template, and leave other brackets alone")
    func template() {
        let words = RetroWords(language: "x", texts: [.agendaTitle: "Ablauf", .dateDay: "{day}."])
        #expect(
            words.localised("[[agenda.title]] [[date.day]] [[x]] [[[agenda.title]] a[[")
                == "Ablauf {{day}}. [[x]] [Ablauf a[[")
    }
}
