import TestSupport
import Testing
import TrellisModel

@testable import TrellisRetro

@Suite("One state of every action")
struct ActionSyncTests {
    private func document(
        _ held: String, team: String = "harbour", _ lines: String...
    ) throws -> ActionSync.Document {
        try .made(held, team: team, lines)
    }

    private func synced(
        _ documents: [ActionSync.Document], on today: String = "2026-03-30"
    ) throws -> [String: String] {
        let today = try #require(Day(today))
        let changes = ActionSync.changes(in: documents, on: today) { _ in [:] }
        return Dictionary(
            documents.map { document in
                (
                    document.path,
                    changes.first { $0.path == document.path }?.new.text ?? document.source.text
                )
            }, uniquingKeysWith: { first, _ in first })
    }

    @Test("a line that was carried before it was adopted stays one action")
    func carried() throws {
        let first = try document("2026-03-02", "- [ ] Try it")
        let id = try #require(first.retro.actions.first?.id)
        // Carried by the next retro, reworded and done there.
        let second = try document("2026-03-16", "- [x] Try it once done:2026-03-10 id:\(id)")
        let texts = try synced([first, second])
        let told = try #require(texts["retros/2026-03-02-harbour.md"])
        #expect(told.contains("- [x] Try it id:\(id) done:2026-03-10\n"), "\(told)")
        #expect(texts["retros/2026-03-16-harbour.md"] == second.source.text)
    }

    @Test("an id that stands in an earlier document, or in another team's, is not given again")
    func elsewhere() throws {
        let second = try document("2026-03-16", "- [ ] Try it")
        let id = try #require(second.retro.actions.first?.id)
        for other in [
            try document("2026-03-02", "- [ ] Something else id:\(id)"),
            try document("2026-03-30", team: "quay", "- [ ] Something else id:\(id)"),
        ] {
            let text = try #require(try synced([other, second])["retros/2026-03-16-harbour.md"])
            #expect(text.contains("- [ ] Try it id:") && !text.contains(id), "\(text)")
        }
    }

    @Test("one that was dropped keeps the day, so that older retros do not forget it was open")
    func dropped() throws {
        let first = try document("2026-03-02", "- [ ] Try it id:aaaa2")
        let second = try document("2026-03-16", "- [ ] Try it id:aaaa2")
        let third = try document("2026-03-30", "- [-] Try it id:aaaa2")
        let texts = try synced([first, second, third])
        #expect(texts.values.allSatisfy { $0.contains("- [-] Try it id:aaaa2 done:2026-03-30\n") })
        let documents = try texts.map { try RetroDocument(reading: $0.value, path: $0.key) }
        let team = try #require(TeamID("harbour"))
        let share = RetroSeries(
            of: team, in: documents, until: try #require(Day("2026-12-31"))
        ).all.first
        #expect(share?.metric.id == "actions.finished.share" && share?.last == Day("2026-03-16"))
        let days = Day(number: 20_000)...Day(number: 21_000)
        #expect(share?.values(in: days).compactMap(\.self).map(\.value) == [0])
    }
}
