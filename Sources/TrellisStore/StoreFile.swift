import Foundation
import GRDB

/// A look at the file of a store, before anything that writes opens it.
struct StoreFile {
    let path: String

    enum State {
        case missing
        /// No byte in it: as good as missing.
        case empty
        /// A store that this program may open.
        case store
    }

    /// - Throws: ``StoreError`` when the file must be left alone.
    func look() throws -> State {
        let attributes: [FileAttributeKey: Any]
        do {
            attributes = try FileManager.default.attributesOfItem(
                atPath: URL(filePath: path).resolvingSymlinksInPath().path)
        } catch CocoaError.fileReadNoSuchFile {
            return .missing
        } catch {
            throw StoreError.cannotWrite(path: path, reason: "it cannot be looked at")
        }
        switch attributes[.type] as? FileAttributeType {
        case .typeDirectory?: throw StoreError.cannotWrite(path: path, reason: "it is a folder")
        case .typeRegular?: break
        default: throw StoreError.foreign(path: path)
        }
        if (attributes[.size] as? NSNumber)?.intValue == 0 { return .empty }
        try checkHeader()
        try checkPages()
        return .store
    }

    /// - Throws: ``StoreError/cannotWrite(path:reason:)`` when the folder cannot be made.
    func makeFolder() throws {
        let folder = URL(filePath: path).deletingLastPathComponent().path
        do {
            try FileManager.default.createDirectory(
                atPath: folder, withIntermediateDirectories: true)
        } catch {
            throw StoreError.cannotWrite(path: path, reason: "the folder cannot be made")
        }
    }

    /// - Throws: ``StoreError/cannotWrite(path:reason:)`` when the file may only be read.
    func checkWritable() throws {
        guard FileManager.default.isWritableFile(atPath: path) else {
            throw StoreError.cannotWrite(path: path, reason: "it may only be read")
        }
    }

    /// Reads the header itself, so that SQLite never touches somebody else's file.
    ///
    /// Source: <https://www.sqlite.org/fileformat.html>, section 1.3: the magic string is at 0,
    /// `user_version` at 60, `application_id` at 68, both big-endian.
    private func checkHeader() throws {
        let header: [UInt8]
        do {
            let handle = try FileHandle(forReadingFrom: URL(filePath: path))
            defer { try? handle.close() }
            header = Array(try handle.read(upToCount: 100) ?? Data())
        } catch {
            throw StoreError.cannotWrite(path: path, reason: "it cannot be read")
        }
        guard header.count == 100, header.starts(with: Array("SQLite format 3\0".utf8)),
            Self.number(header[68..<72]) == Schema.applicationID
        else { throw StoreError.foreign(path: path) }
        guard Self.number(header[60..<64]) <= UInt32(Schema.version) else {
            throw StoreError.newer(path: path)
        }
    }

    /// A command that was killed leaves a journal, and only a connection that writes can roll it
    /// back; the pages are then checked there instead.
    var hasJournal: Bool { FileManager.default.fileExists(atPath: path + "-journal") }

    private func checkPages() throws {
        guard !hasJournal else { return }
        var configuration = Configuration()
        configuration.readonly = true
        configuration.busyMode = .timeout(Store.patience)
        try StoreError.translating(path) {
            let database = try DatabaseQueue(path: path, configuration: configuration)
            defer { try? database.close() }
            try database.read { try Self.check($0, path: path) }
        }
    }

    /// - Throws: ``StoreError/damaged(path:)`` or ``StoreError/newer(path:)``.
    static func check(_ db: Database, path: String) throws {
        guard try String.fetchAll(db, sql: "PRAGMA quick_check") == ["ok"] else {
            throw StoreError.damaged(path: path)
        }
        guard try !Schema.migrator.hasBeenSuperseded(db) else {
            throw StoreError.newer(path: path)
        }
    }

    private static func number(_ bytes: ArraySlice<UInt8>) -> UInt32 {
        bytes.reduce(0) { $0 << 8 | UInt32($1) }
    }
}

extension StoreError {
    /// Runs `body`, and puts what SQLite says into words that a person can act on.
    static func translating<Result>(_ path: String, _ body: () throws -> Result) throws -> Result {
        do {
            return try body()
        } catch let error as DatabaseError {
            let reason = error.message ?? "SQLite error \(error.resultCode.rawValue)"
            throw switch error.resultCode {
            case .SQLITE_BUSY, .SQLITE_LOCKED: StoreError.busy(path: path)
            case .SQLITE_NOTADB: StoreError.foreign(path: path)
            // A store that lacks a table or a column is an SQLITE_ERROR.
            case .SQLITE_CORRUPT, .SQLITE_ERROR, .SQLITE_FORMAT: StoreError.damaged(path: path)
            case .SQLITE_CONSTRAINT, .SQLITE_MISMATCH:
                StoreError.refused(path: path, reason: reason)
            default: StoreError.cannotWrite(path: path, reason: reason)
            }
        } catch is RowDecodingError {
            throw StoreError.damaged(path: path)
        }
    }
}
