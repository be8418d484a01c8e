import Foundation
import GRDB
import Testing
import TrellisModel

@testable import TrellisStore

@Suite("The file of a store")
struct StoreFileTests {
    @Test func existingNeverMakesAFile() throws {
        try withFolder { folder in
            let path = folder.appending(path: "none/trellis.sqlite").path
            let store = try Store.existing(at: path, today: Sample.day("2026-04-01"))
            #expect(store == nil)
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
        }
    }

    @Test func foreignFilesAreLeftAsTheyAre() throws {
        try withFolder { folder in
            let path = folder.appending(path: "notes.txt").path
            try Data("no database".utf8).write(to: URL(filePath: path))
            try expect(.foreign(path: path), opening: path)
            let other = folder.appending(path: "other.sqlite").path
            try DatabaseQueue(path: other).write { try $0.execute(sql: "CREATE TABLE t (c)") }
            try expect(.foreign(path: other), opening: other)
        }
    }

    @Test func damagedBytesAreLeftAsTheyAre() throws {
        try withFolder { folder in
            let path = try makeStore(in: folder)
            var bytes = try Data(contentsOf: URL(filePath: path))
            // Everything behind the first page, which holds the header and the schema.
            bytes.replaceSubrange(4096..., with: Data(repeating: 0xa5, count: bytes.count - 4096))
            try bytes.write(to: URL(filePath: path))
            try expect(.damaged(path: path), opening: path)
        }
    }

    @Test func truncatedStoresAreLeftAsTheyAre() throws {
        try withFolder { folder in
            let path = try makeStore(in: folder)
            let bytes = try Data(contentsOf: URL(filePath: path))
            try bytes.prefix(4096 * 2).write(to: URL(filePath: path))
            try expect(.damaged(path: path), opening: path)
        }
    }

    @Test(arguments: [
        "PRAGMA user_version = 99", "INSERT INTO grdb_migrations VALUES ('2 from the future')",
    ])
    func newerStoresAreLeftAsTheyAre(change: String) throws {
        try withFolder { folder in
            let path = try makeStore(in: folder)
            try DatabaseQueue(path: path).write { try $0.execute(sql: change) }
            try expect(.newer(path: path), opening: path)
        }
    }

    @Test func foldersAndUnmakeableParentsCannotBeWritten() throws {
        try withFolder { folder in
            let today = try Sample.day("2026-04-01")
            let file = folder.appending(path: "file").path
            try Data().write(to: URL(filePath: file))
            for path in [folder.path, file + "/deep/trellis.sqlite"] {
                let error = try #require(throws: StoreError.self) {
                    try Store(at: path, today: today)
                }
                #expect(error.status == .cannotWrite)
            }
        }
    }

    @Test func fileCarriesItsNameAndVersion() throws {
        let store = try Store.inMemory(today: Sample.day("2026-04-01"))
        let names = ["application_id", "user_version", "synchronous", "secure_delete"]
        let values = try store.database.read { db in
            try names.map { try Int.fetchOne(db, sql: "PRAGMA \($0)") ?? -1 }
        }
        #expect(values == [0x5452_4c53, Schema.version, 3, 1])
    }

    @Test(arguments: ["4", "NULL"])
    func tableRefusesFewerThanFivePeople(people: String) throws {
        let store = try Store.inMemory(today: Sample.day("2026-04-01"))
        #expect(throws: DatabaseError.self) {
            try store.database.write { db in
                try db.execute(
                    sql: """
                        INSERT INTO aggregate VALUES ('harbour', 'pr.merged.count', '', '',
                          '2026-03-02', 'x', 1, 1, NULL, NULL, \(people), 7, '', 'people')
                        """)
            }
        }
    }

    @Test func publicDataWithFewPeopleIsMarkedAsPublic() throws {
        let store = try Store.inMemory(today: Sample.day("2026-04-01"))
        try store.record([
            Sample.record([Sample.cell("2026-03-02", 1, people: 2)], isPublic: true)
        ])
        let basis = try store.database.read {
            try String.fetchAll($0, sql: "SELECT basis FROM aggregate")
        }
        #expect(basis == ["public"])
    }

    @Test func auditLogOnlyGrows() throws {
        let store = try Store.inMemory(today: Sample.day("2026-04-01"))
        for value in [1.0, 2, 2, 3] {
            try store.record([Sample.record([Sample.cell("2026-03-02", value)])])
        }
        let count = try store.database.read {
            try Int.fetchOne($0, sql: "SELECT count(*) FROM audit")
        }
        #expect(count == 3)
        #expect(try store.auditBreak() == nil)
        for change in ["UPDATE audit SET outcome = ''", "DELETE FROM audit"] {
            #expect(throws: DatabaseError.self) {
                try store.database.write { try $0.execute(sql: change) }
            }
        }
        try store.database.write { db in
            try db.execute(
                sql: """
                    DROP TRIGGER auditIsNotUpdated;
                    UPDATE audit SET outcome = 'nothing' WHERE seq = 2
                    """)
        }
        #expect(try store.auditBreak() == 2)
    }

    private func makeStore(in folder: URL) throws -> String {
        let path = folder.appending(path: "trellis.sqlite").path
        try Store(at: path, today: Sample.day("2026-04-01"))
            .record([Sample.record([Sample.cell("2026-03-02", 1)])])
        return path
    }

    private func expect(_ error: StoreError, opening path: String) throws {
        let today = try Sample.day("2026-04-01")
        let before = try Data(contentsOf: URL(filePath: path))
        let folder = URL(filePath: path).deletingLastPathComponent().path
        let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
        #expect(throws: error) { try Store(at: path, today: today) }
        #expect(throws: error) { try Store.existing(at: path, today: today) }
        #expect(error.status == .badData)
        #expect(try Data(contentsOf: URL(filePath: path)) == before)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder).sorted() == names)
    }
}
