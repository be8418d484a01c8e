import Testing
import TrellisModel

@testable import TrellisRetro

@Suite("What a retro says about its numbers as a whole")
struct RetroNotesTests {
    private func staleness(
        last: String?, withheld: [String] = [], words: RetroWords = .english
    ) throws -> String? {
        let held = try #require(Day("2026-03-16"))
        let team = try #require(TeamID("harbour"))
        let metric = try #require(MetricCatalogue.metric("pr.size.typical"))
        let points = last.flatMap { Day($0) }.map { [Series.Point(start: $0, value: 100, n: 20)] }
        let series = Series(
            slice: MetricSlice(metric), scope: Scope(team: team), source: "github-pulls",
            points: points ?? [],
            withheld: Dictionary(
                withheld.compactMap { Day($0) }.map { ($0, .people) },
                uniquingKeysWith: { first, _ in first }))
        var facts = RetroFacts(
            team: team, title: "Harbour", held: held, period: held...held,
            agenda: .room(minutes: 60), isPublicData: false, matches: [], series: { _ in nil },
            allSeries: [series], annotations: [], moves: [], carried: [], sources: [], inputs: "",
            version: "", playbookLink: { _ in "" })
        facts.words = words
        return RetroNotes(facts: facts).staleness
    }

    @Test("is nothing while the newest week is at most three weeks old")
    func fresh() throws {
        #expect(try staleness(last: "2026-03-09") == nil)
        #expect(try staleness(last: "2026-02-23", withheld: ["2026-03-09"]) == nil)
    }

    @Test("is how many weeks are missing")
    func old() throws {
        let text = try #require(try staleness(last: "2026-02-16"))
        #expect(text.contains("so 3 weeks are missing"))
    }

    @Test("is that none of them can be shown")
    func withheld() throws {
        let text = try #require(try staleness(last: nil, withheld: ["2026-03-02"]))
        #expect(text.hasPrefix("No number of this team's own work can be shown"))
        #expect(try staleness(last: nil) == nil)
    }
}
