import Crypto
import Foundation
import GRDB
import TrellisModel

/// A log that only grows: each entry holds the hash of the one before it.
enum AuditLog {
    /// The `previous` of the first entry.
    private static let origin = Data(repeating: 0, count: 32)

    struct Entry: Decodable, FetchableRecord {
        let seq: Int
        let day: String
        let command: String
        let object: String
        let outcome: String
        let previous: Data
        let hash: Data

        /// SHA-256 over the other fields, each behind its length.
        var expected: Data {
            var digest = SHA256()
            digest.update(prefixed: previous)
            for field in [String(seq), day, command, object, outcome] {
                digest.update(prefixed: Data(field.utf8))
            }
            return Data(digest.finalize())
        }
    }

    static func append(
        day: Day, command: String, object: String, outcome: String, in db: Database
    ) throws {
        let last = try Entry.fetchOne(db, sql: "SELECT * FROM audit ORDER BY seq DESC LIMIT 1")
        let seq = (last?.seq ?? 0) + 1
        let previous = last?.hash ?? origin
        let entry = Entry(
            seq: seq, day: day.description, command: command, object: object, outcome: outcome,
            previous: previous, hash: Data())
        try db.execute(
            literal: """
                INSERT INTO audit (seq, day, command, object, outcome, previous, hash)
                VALUES (\(seq), \(entry.day), \(command), \(object), \(outcome), \(previous),
                  \(entry.expected))
                """)
    }

    /// - Returns: The first entry that does not follow from the one before; `nil` when all do.
    static func firstBreak(in db: Database) throws -> Int? {
        var previous = origin
        let entries = try Entry.fetchAll(db, sql: "SELECT * FROM audit ORDER BY seq")
        for (index, entry) in entries.enumerated() {
            guard entry.seq == index + 1, entry.previous == previous, entry.hash == entry.expected
            else { return entry.seq }
            previous = entry.hash
        }
        return nil
    }
}

extension Store {
    /// Looks the audit log over.
    ///
    /// - Returns: The number of the first entry that was tampered with; `nil` when none was.
    /// - Throws: ``StoreError``.
    package func auditBreak() throws -> Int? {
        try StoreError.translating(path) { try database.read(AuditLog.firstBreak) }
    }
}

extension SHA256 {
    /// Adds a field behind its length, so that no two lists of fields give the same bytes.
    mutating func update(prefixed field: Data) {
        let length = UInt64(field.count)
        update(data: (0..<8).map { UInt8(truncatingIfNeeded: length >> (56 - 8 * $0)) })
        update(data: field)
    }
}
