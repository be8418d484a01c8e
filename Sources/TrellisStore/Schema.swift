import GRDB

/// The tables, oldest change first.
///
/// A released migration is never edited: add the next one. For the same reason a migration is plain
/// text and takes no constant from the code, which may change later. The last statement of each
/// sets `user_version` to its number, in the same transaction.
enum Schema {
    /// "TRLS". Tells a store from any other SQLite file. It is the first thing written, so that a
    /// command killed while it makes a store leaves one that can still be opened.
    static let applicationID: UInt32 = 0x5452_4c53

    /// Also the `user_version` of a file that is up to date.
    static var version: Int { migrator.migrations.count }

    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1 aggregates and logs") { db in
            try db.execute(sql: aggregates)
            try db.execute(sql: imports)
            try db.execute(sql: audit)
            try db.execute(sql: "PRAGMA user_version = 1")
        }
        return migrator
    }

    /// An empty `service` or `segment` stands for none, because a key holds no NULL.
    private static let aggregates = """
        CREATE TABLE aggregate (
          team TEXT NOT NULL,
          metric TEXT NOT NULL,
          segment TEXT NOT NULL,
          service TEXT NOT NULL,
          start TEXT NOT NULL
            CHECK (start GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
          source TEXT NOT NULL,
          value REAL NOT NULL,
          n INTEGER NOT NULL CHECK (n >= 0),
          part REAL,
          whole REAL,
          people INTEGER CHECK (people >= 0),
          coveredDays INTEGER NOT NULL CHECK (coveredDays BETWEEN 0 AND 7),
          origins TEXT NOT NULL,
          basis TEXT NOT NULL CHECK (basis IN ('people', 'events', 'public')),
          CHECK (basis <> 'people' OR (people IS NOT NULL AND people >= 5)),
          PRIMARY KEY (team, metric, segment, service, start, source)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE withheld (
          team TEXT NOT NULL,
          metric TEXT NOT NULL,
          segment TEXT NOT NULL,
          service TEXT NOT NULL,
          start TEXT NOT NULL
            CHECK (start GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
          source TEXT NOT NULL,
          coveredDays INTEGER NOT NULL CHECK (coveredDays BETWEEN 0 AND 7),
          origins TEXT NOT NULL,
          reason TEXT NOT NULL CHECK (reason IN ('people', 'dominance', 'samples')),
          PRIMARY KEY (team, metric, segment, service, start, source)
        ) STRICT, WITHOUT ROWID;
        """

    private static let imports = """
        CREATE TABLE importLog (
          id INTEGER PRIMARY KEY,
          source TEXT NOT NULL,
          team TEXT NOT NULL,
          digest BLOB NOT NULL CHECK (length(digest) = 32),
          day TEXT NOT NULL,
          fromDay TEXT,
          toDay TEXT,
          "read" INTEGER NOT NULL,
          kept INTEGER NOT NULL,
          aggregates INTEGER NOT NULL,
          withheld INTEGER NOT NULL,
          UNIQUE (source, team, digest)
        ) STRICT;
        CREATE TABLE importDrop (
          import INTEGER NOT NULL REFERENCES importLog (id) ON DELETE CASCADE,
          reason TEXT NOT NULL,
          "count" INTEGER NOT NULL,
          PRIMARY KEY (import, reason)
        ) STRICT, WITHOUT ROWID;
        """

    private static let audit = """
        CREATE TABLE audit (
          seq INTEGER PRIMARY KEY,
          day TEXT NOT NULL,
          command TEXT NOT NULL,
          object TEXT NOT NULL,
          outcome TEXT NOT NULL,
          previous BLOB NOT NULL CHECK (length(previous) = 32),
          hash BLOB NOT NULL CHECK (length(hash) = 32)
        ) STRICT;
        CREATE TRIGGER auditIsNotUpdated BEFORE UPDATE ON audit
          BEGIN SELECT RAISE(ABORT, 'the audit log only grows'); END;
        CREATE TRIGGER auditIsNotDeleted BEFORE DELETE ON audit
          BEGIN SELECT RAISE(ABORT, 'the audit log only grows'); END;
        """
}
