import Testing
import TrellisModel

@testable import TrellisRetro

@Suite("What a retro says about its numbers as a whole")
struct RetroNotesTests {
    private func series(
        _ id: String, last: String?, withheld: [String] = []
    ) throws -> Series {
        let points = last.flatMap { Day($0) }.map { [Series.Point(start: $0, value: 100, n: 20)] }
        return Series(
            slice: MetricSlice(try #require(MetricCatalogue.metric(id))),
            scope: Scope(team: try #require(TeamID("harbour"))), source: "x", points: points ?? [],
            withheld: Dictionary(
                withheld.compactMap { Day($0) }.map { ($0, .people) },
                uniquingKeysWith: { first, _ in first }))
    }

    /// - Parameters:
    ///   - last: The week of the newest number of the team's own work.
    ///   - builds: That of its builds.
    private func staleness(
        last: String?, withheld: [String] = [], builds: String? = nil
    ) throws -> String? {
        let held = try #require(Day("2026-03-16"))
        let facts = RetroFacts(
            team: try #require(TeamID("harbour")), title: "Harbour", held: held,
            period: held...held, agenda: .room(minutes: 60), isPublicData: false, matches: [],
            series: { _ in nil },
            allSeries: [
                try series("pr.size.typical", last: last, withheld: withheld),
                try series("ci.duration.p50", last: builds),
            ], annotations: [], moves: [], carried: [], sources: [], inputs: "", version: "",
            playbookLink: { _ in "" })
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
        let both = try staleness(last: nil, withheld: ["2026-03-02"], builds: "2025-12-15")
        #expect(both?.hasPrefix(text) == true && both?.contains("12 weeks are missing") == true)
        // A week that was withheld after the retro says nothing on its day.
        #expect(try staleness(last: nil, withheld: ["2026-03-16"]) == nil)
    }
}
