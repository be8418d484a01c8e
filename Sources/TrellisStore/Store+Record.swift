import Crypto
import Foundation
import GRDB
package import TrellisModel

extension Store {
    /// Stores what imports bring: all of it, or nothing when one of them is refused.
    ///
    /// An import that changes nothing leaves every byte of the store as it was.
    ///
    /// - Parameter records: Each speaks for the one team that it names.
    /// - Throws: ``StoreError``.
    package func record(_ records: [ImportRecord]) throws {
        try StoreError.translating(path) {
            try database.write { db in
                for record in records { try self.record(record, in: db) }
            }
        }
    }

    private func record(_ record: ImportRecord, in db: Database) throws {
        let replacement = try Replacement(
            of: Self.cells(of: record.team, from: record.source, in: db), by: record)
        let digest = Self.digest(of: record)
        let isLogged = try ImportLogEntry.isLogged(record, digest: digest, in: db)
        guard !replacement.isEmpty || !isLogged else { return }

        for key in replacement.removed { try Self.remove(key, of: record, in: db) }
        for (key, cell) in replacement.written {
            try Self.remove(key, of: record, in: db)
            try Self.insert(cell, at: key, of: record, in: db)
        }
        try ImportLogEntry.write(record, digest: digest, day: today, in: db)
        let withheld = replacement.written.count { $0.cell.isWithheld }
        try AuditLog.append(
            day: today, command: "import", object: "\(record.source) of \(record.team)",
            outcome: "\(replacement.written.count - withheld) stored, \(withheld) withheld, "
                + "\(replacement.removed.count) removed",
            in: db)
    }

    private static func cells(
        of team: TeamID, from source: String, in db: Database
    ) throws -> [CellKey: StoredCell] {
        let rows = try CellRow.all(of: team, in: db).filter { $0.source == source }
        return Dictionary(
            rows.compactMap { row in
                guard let key = row.key, let cell = StoredCell(row) else { return nil }
                return (key, cell)
            }, uniquingKeysWith: { _, last in last })
    }

    /// SHA-256 over a text of what is kept: the same for the same import, whatever its order.
    private static func digest(of record: ImportRecord) -> Data {
        let days =
            record.coverage.map {
                "\($0.days.lowerBound)/\($0.days.upperBound) \($0.beginsWhole) \($0.endsWhole)"
            } ?? "each row"
        let head = [record.source, record.team.description, days]
        let metrics = record.metrics.map(\.id).sorted()
        let cells = Replacement.cells(of: record).sorted { $0.key < $1.key }.flatMap { key, cell in
            [
                key.slice.description, key.service ?? "", key.start.description,
                text(of: cell.content), String(cell.coveredDays),
                cell.origins.joined(separator: "\n"),
            ]
        }
        var hash = SHA256()
        for field in head + [metrics.joined(separator: "\n")] + cells {
            hash.update(prefixed: Data(field.utf8))
        }
        return Data(hash.finalize())
    }

    private static func text(of content: StoredCell.Content) -> String {
        switch content {
        case .value(let value, let n, let part, let whole, let people):
            "\(value) \(n) \(part.map { "\($0)" } ?? "-") \(whole.map { "\($0)" } ?? "-") "
                + (people.map { "\($0)" } ?? "-")
        case .withheld(let reason): reason.rawValue
        }
    }

    /// Removes the row at `key` from whichever table has it.
    private static func remove(_ key: CellKey, of record: ImportRecord, in db: Database) throws {
        let condition: SQL = """
            team = \(record.team.description) AND metric = \(key.slice.metric.id)
            AND segment = \(key.slice.segment ?? "") AND service = \(key.service ?? "")
            AND start = \(key.start.description) AND source = \(record.source)
            """
        try run("DELETE FROM aggregate WHERE \(condition)", in: db)
        try run("DELETE FROM withheld WHERE \(condition)", in: db)
    }

    /// Thousands of rows go in by a few statements, so each is prepared once.
    private static func run(_ literal: SQL, in db: Database) throws {
        let (sql, arguments) = try literal.build(db)
        try db.cachedStatement(sql: sql).execute(arguments: arguments)
    }

    private static func insert(
        _ cell: StoredCell, at key: CellKey, of record: ImportRecord, in db: Database
    ) throws {
        let identity: SQL = """
            \(record.team.description), \(key.slice.metric.id), \(key.slice.segment ?? ""),
            \(key.service ?? ""), \(key.start.description), \(record.source)
            """
        let origins = cell.origins.joined(separator: "\n")
        switch cell.content {
        case .value(let value, let n, let part, let whole, let people):
            try run(
                """
                INSERT INTO aggregate
                  (team, metric, segment, service, start, source,
                   value, n, part, whole, people, coveredDays, origins, basis)
                VALUES (\(identity), \(value), \(n), \(part), \(whole), \(people),
                  \(cell.coveredDays), \(origins), \(basis(key.slice.metric, people: people)))
                """, in: db)
        case .withheld(let reason):
            try run(
                """
                INSERT INTO withheld
                  (team, metric, segment, service, start, source, coveredDays, origins, reason)
                VALUES (\(identity), \(cell.coveredDays), \(origins), \(reason.rawValue))
                """, in: db)
        }
    }

    /// Why the number may be kept. The policy lets fewer people than the floor through only where
    /// the data are public.
    private static func basis(_ metric: Metric, people: Int?) -> String {
        guard metric.needsPeople else { return "events" }
        return (people ?? 0) >= PrivacyPolicy.floor ? "people" : "public"
    }
}
