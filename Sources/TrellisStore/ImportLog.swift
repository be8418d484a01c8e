import Foundation
import GRDB
package import TrellisModel

/// What an import brought, without a single record of it.
package struct ImportLogEntry: Sendable {
    /// The day of the import; of the last one when the same import came back.
    package let day: Day
    package let source: String
    package let team: TeamID
    /// The days that the export covered; `nil` when every row spoke for itself.
    package let coverage: ClosedRange<Day>?
    /// Records read, and of those kept.
    package let read: Int
    package let kept: Int
    /// Sorted by reason.
    package let dropped: [(reason: String, count: Int)]
    /// Cells published and withheld.
    package let aggregates: Int
    package let withheld: Int
}

extension Store {
    /// The import log, sorted by team, source and order of import.
    ///
    /// - Throws: ``StoreError``.
    package func imports() throws -> [ImportLogEntry] {
        try StoreError.translating(path) {
            let (rows, drops) = try database.read { db in
                (
                    try LogRow.fetchAll(
                        db, sql: "SELECT * FROM importLog ORDER BY team, source, id"),
                    try DropRow.fetchAll(
                        db, sql: "SELECT * FROM importDrop ORDER BY import, reason")
                )
            }
            let dropsOf = Dictionary(grouping: drops, by: \.import)
            return try rows.map { row in
                guard let entry = row.entry(dropped: dropsOf[row.id] ?? []) else {
                    throw StoreError.damaged(path: path)
                }
                return entry
            }
        }
    }
}

extension ImportLogEntry {
    static func isLogged(
        _ record: ImportRecord, digest: Data, in db: Database
    ) throws -> Bool {
        try SQLRequest<Bool>(
            literal: """
                SELECT EXISTS (
                  SELECT 1 FROM importLog
                  WHERE source = \(record.source) AND team = \(record.team.description)
                    AND digest = \(digest))
                """
        ).fetchOne(db) ?? false
    }

    /// Adds the import, or brings its entry up to date when the same import was there before.
    static func write(
        _ record: ImportRecord, digest: Data, day: Day, in db: Database
    ) throws {
        let tally = record.tally
        let id = try SQLRequest<Int64>(
            literal: """
                INSERT INTO importLog
                  (source, team, digest, day, fromDay, toDay, "read", kept, aggregates, withheld)
                VALUES (\(record.source), \(record.team.description), \(digest),
                  \(day.description), \(record.coverage?.days.lowerBound.description),
                  \(record.coverage?.days.upperBound.description), \(tally.read), \(tally.kept),
                  \(record.aggregates.count), \(record.withheld.count))
                ON CONFLICT (source, team, digest) DO UPDATE SET
                  day = excluded.day, "read" = excluded."read", kept = excluded.kept
                RETURNING id
                """
        ).fetchOne(db)
        try db.execute(literal: "DELETE FROM importDrop WHERE import = \(id)")
        for (reason, count) in tally.droppedInOrder {
            try db.execute(
                literal: """
                    INSERT INTO importDrop (import, reason, "count")
                    VALUES (\(id), \(reason), \(count))
                    """)
        }
    }
}

private struct LogRow: Decodable, FetchableRecord {
    let id: Int64
    let day: String
    let source: String
    let team: String
    let fromDay: String?
    let toDay: String?
    let read: Int
    let kept: Int
    let aggregates: Int
    let withheld: Int

    /// - Returns: `nil` when a name or a day is not one.
    func entry(dropped: [DropRow]) -> ImportLogEntry? {
        guard let day = Day(day), let team = TeamID(team) else { return nil }
        var coverage: ClosedRange<Day>?
        if let fromDay, let toDay {
            guard let first = Day(fromDay), let last = Day(toDay), first <= last else { return nil }
            coverage = first...last
        }
        return ImportLogEntry(
            day: day, source: source, team: team, coverage: coverage, read: read, kept: kept,
            dropped: dropped.map { (reason: $0.reason, count: $0.count) }, aggregates: aggregates,
            withheld: withheld)
    }
}

private struct DropRow: Decodable, FetchableRecord {
    let `import`: Int64
    let reason: String
    let count: Int
}
