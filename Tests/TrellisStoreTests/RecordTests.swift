import Foundation
import Testing
import TrellisModel
import TrellisStore

/// 2026-03-02 is a Monday.
@Suite("What an import replaces")
struct RecordTests {
    private let store: Store

    init() throws { store = try Store.inMemory(today: Sample.day("2026-04-01")) }

    @Test func sameImportAgainLeavesEveryByte() throws {
        try withFolder { folder in
            let path = folder.appending(path: "deep/trellis.sqlite").path
            let record = try Sample.record(
                [Sample.cell("2026-03-02", 4), Sample.cell("2026-03-09", 5, people: 2)],
                coverage: Sample.days("2026-03-02", "2026-03-15"))
            try Store(at: path, today: Sample.day("2026-04-01")).record([record])
            let before = try Data(contentsOf: URL(filePath: path))
            try Store(at: path, today: Sample.day("2026-04-09")).record([record])
            #expect(try Data(contentsOf: URL(filePath: path)) == before)
            let names = try FileManager.default.contentsOfDirectory(
                atPath: folder.appending(path: "deep").path)
            #expect(names == ["trellis.sqlite"])
        }
    }

    @Test func overlapReplacesWhatItCoversAndNothingElse() throws {
        try store.record([
            Sample.record(
                [
                    Sample.cell("2026-03-02", 1), Sample.cell("2026-03-09", 2),
                    Sample.cell("2026-03-16", 3),
                ], coverage: Sample.days("2026-03-02", "2026-03-22"))
        ])
        try store.record([
            Sample.record(
                [Sample.cell("2026-03-16", 30), Sample.cell("2026-03-23", 40)],
                coverage: Sample.days("2026-03-16", "2026-03-29"))
        ])
        #expect(try store.shown(from: "2026-03-02", to: "2026-03-29") == [1, 2, 30, 40])
    }

    @Test func partGivesWayOnlyToAsMuchOrMore() throws {
        let firstDays = try Sample.days("2026-03-02", "2026-03-05")
        try store.record([
            Sample.record([Sample.cell("2026-03-02", 4, covered: 4)], coverage: firstDays)
        ])
        try store.record([
            Sample.record(
                [Sample.cell("2026-03-02", 2, covered: 2)],
                coverage: Sample.days("2026-03-02", "2026-03-03"))
        ])
        #expect(try store.shown(from: "2026-03-02", to: "2026-03-08") == [4])
        let series = try store.book(of: Sample.team(), preferring: []).all.first
        #expect(try series?.values(in: Sample.days("2026-03-02", "2026-03-08")) == [nil])
        try store.record([
            Sample.record(
                [Sample.cell("2026-03-02", 7)], coverage: Sample.days("2026-03-02", "2026-03-08"))
        ])
        #expect(try store.shown(from: "2026-03-02", to: "2026-03-08") == [7])
        try store.record([
            Sample.record([Sample.cell("2026-03-02", 4, covered: 4)], coverage: firstDays)
        ])
        #expect(try store.shown(from: "2026-03-02", to: "2026-03-08") == [7])
    }

    @Test func withheldAndPublishedTakeEachOthersPlace() throws {
        let week = try Sample.days("2026-03-02", "2026-03-08")
        for people in [8, 3, 8] {
            try store.record([
                Sample.record([Sample.cell("2026-03-02", 4, people: people)], coverage: week)
            ])
            let series = try #require(
                try store.book(of: Sample.team(), preferring: [])[Sample.slice()])
            let monday = try Sample.day("2026-03-02")
            #expect(series.isEmpty == (people < 5))
            #expect(series.withheld == (people < 5 ? [monday: .people] : [:]))
        }
        #expect(try store.imports().count == 2)
    }

    @Test func rowsThatSpeakForThemselvesReplaceByKey() throws {
        try store.record([
            Sample.record([Sample.cell("2026-03-02", 1), Sample.cell("2026-03-09", 2)])
        ])
        try store.record([Sample.record([Sample.cell("2026-03-09", 20)])])
        #expect(try store.shown(from: "2026-03-02", to: "2026-03-15") == [1, 20])
    }

    @Test func metricThatTheExportDoesNotTellIsLeftAlone() throws {
        let week = try Sample.days("2026-03-02", "2026-03-08")
        try store.record([Sample.record([Sample.cell("2026-03-02", 4)], coverage: week)])
        try store.record([
            Sample.record([Sample.cell("2026-03-02", 9, metric: "wip.open")], coverage: week)
        ])
        #expect(try store.shown(from: "2026-03-02", to: "2026-03-08") == [4])
    }

    @Test func fewerOriginsAreRefusedAndNothingChanges() throws {
        let week = try Sample.days("2026-03-02", "2026-03-08")
        try store.record([
            Sample.record(
                [Sample.cell("2026-03-02", 4, origins: ["o/a", "o/b"])], coverage: week)
        ])
        let error = try #require(throws: StoreError.self) {
            try store.record([
                Sample.record([Sample.cell("2026-03-02", 9, metric: "wip.open")], coverage: week),
                Sample.record([Sample.cell("2026-03-02", 3, origins: ["o/a"])], coverage: week),
            ])
        }
        #expect(error.status == .badData)
        #expect(
            error.description == """
                github-pulls of team harbour lacks o/b, which the stored pr.merged.count of \
                2026-03-02 counts
                  help: read them together: in trellis.yml
                    sources:
                      - {source: github-pulls, team: harbour, repository: o/a, paths: [...]}
                      - {source: github-pulls, team: harbour, repository: o/b, paths: [...]}
                """)
        #expect(try store.shown(from: "2026-03-02", to: "2026-03-08") == [4])
        #expect(try store.book(of: Sample.team(), preferring: []).all.count == 1)
        #expect(try store.imports().count == 1)
    }

    @Test func logTellsWhatCameInAndWhatWasDropped() throws {
        let days = try Sample.days("2026-03-02", "2026-03-15")
        try store.record([
            Sample.record(
                [Sample.cell("2026-03-02", 4), Sample.cell("2026-03-09", 5, people: 2)],
                coverage: days)
        ])
        let entry = try #require(try store.imports().first)
        #expect(entry.coverage == days)
        #expect(entry.dropped.map(\.reason) == ["bot", "unclaimed"])
        let counts: [Int] = [entry.read, entry.kept, entry.aggregates, entry.withheld]
        #expect(counts == [5, 2, 1, 1])
        #expect(try store.teams() == [Sample.team()])
    }
}
