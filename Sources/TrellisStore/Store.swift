import Foundation
import GRDB
package import TrellisModel

/// The aggregates, the import log and the audit log, in one SQLite file.
///
/// It holds no event and no person: what is put in is an ``Aggregate``, and only the privacy policy
/// makes those.
package struct Store: Sendable {
    /// Seconds to wait for another process.
    static let patience = 5.0

    let database: DatabaseQueue
    /// What messages call the store.
    let path: String
    /// The day that log entries carry; the store never asks a clock.
    let today: Day

    /// Opens the store at `path`, or makes one there, with its folder.
    ///
    /// A file that is not a sound store is not written to.
    ///
    /// - Throws: ``StoreError``.
    package init(at path: String, today: Day) throws {
        let file = StoreFile(path: path)
        switch try file.look() {
        case .missing: try file.makeFolder()
        case .empty, .store: try file.checkWritable()
        }
        try self.init(opening: path, today: today)
    }

    /// Opens the store at `path`, and never makes one.
    ///
    /// - Returns: `nil` when there is no file, or one without a byte.
    /// - Throws: ``StoreError``.
    package static func existing(at path: String, today: Day) throws -> Store? {
        switch try StoreFile(path: path).look() {
        case .missing, .empty: nil
        case .store: try Store(opening: path, today: today)
        }
    }

    /// A store that ends with the process.
    package static func inMemory(today: Day) throws -> Store {
        try Store(opening: nil, today: today)
    }

    private init(opening path: String?, today: Day) throws {
        let name = path ?? "the store in memory"
        let isUnchecked = path.map { StoreFile(path: $0).hasJournal } ?? true
        self.path = name
        self.today = today
        database = try StoreError.translating(name) {
            let queue =
                if let path {
                    try DatabaseQueue(path: path, configuration: Self.configuration)
                } else {
                    try DatabaseQueue(configuration: Self.configuration)
                }
            // Looked at here where a killed command left a journal, now that it is rolled back.
            if isUnchecked { try queue.read { try StoreFile.check($0, path: name) } }
            let version = try queue.read { try Int.fetchOne($0, sql: "PRAGMA user_version") ?? 0 }
            if version < Schema.version {
                let id = Schema.applicationID
                try queue.write { try $0.execute(sql: "PRAGMA application_id = \(id)") }
                try Schema.migrator.migrate(queue)
            }
            return queue
        }
    }

    /// The journal is deleted after every transaction, so that the store is one file between
    /// commands; deleted rows are overwritten, so that what was withdrawn is gone.
    private static var configuration: Configuration {
        var configuration = Configuration()
        configuration.busyMode = .timeout(patience)
        configuration.foreignKeysEnabled = true
        configuration.prepareDatabase { db in
            try db.execute(
                sql: """
                    PRAGMA trusted_schema = OFF;
                    PRAGMA cell_size_check = ON;
                    PRAGMA recursive_triggers = ON;
                    PRAGMA temp_store = MEMORY;
                    PRAGMA secure_delete = ON;
                    PRAGMA synchronous = EXTRA;
                    PRAGMA journal_mode = DELETE;
                    """)
        }
        return configuration
    }
}
