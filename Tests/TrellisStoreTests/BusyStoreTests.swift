import Foundation
import GRDB
import TestSupport
import Testing
import TrellisModel
import TrellisStore

@Suite("A store that somebody else is writing to")
struct BusyStoreTests {
    @Test("is waited for, and then said to be busy", .timeLimit(.minutes(1)))
    func busy() throws {
        let scratch = try Scratch()
        let path = "\(scratch.path)/trellis.sqlite"
        let today = try #require(Day("2026-03-16"))
        let store = try Store(at: path, today: today)
        let team = try #require(TeamID("harbour"))
        let record = ImportRecord(
            source: "deploys", team: team, coverage: Coverage(today...today), metrics: [],
            aggregates: [],
            withheld: [], tally: ImportTally())
        let other = try DatabaseQueue(path: path)
        try other.inDatabase { db in
            try db.execute(sql: "BEGIN EXCLUSIVE")
            let error = #expect(throws: StoreError.self) { try store.record([record]) }
            #expect(error?.status == .unavailable)
            try db.execute(sql: "ROLLBACK")
        }
        try store.record([record])
    }
}
