import Foundation
package import TrellisModel

/// One file of an export, and what the caller says about it. It is read when it is needed, one at a
/// time, so that a folder of a thousand reports costs the memory of one.
package struct SourceFile: Sendable {
    /// The path as it was given, for messages.
    package let path: String
    package let team: TeamID?
    package let repository: String?
    /// Told the path when the file is opened, for progress.
    var opening: @Sendable (String) -> Void = { _ in }

    /// - Parameter path: `-` is standard input.
    package init(path: String, team: TeamID?, repository: String?) {
        self.path = path
        self.team = team
        self.repository = repository
    }

    /// The largest export that is read, in bytes.
    static let limit = 256 << 20

    /// The file's bytes, unpacked when it is a `.gz`.
    func bytes() throws -> [UInt8] {
        opening(path)
        let raw = try rawBytes()
        guard !raw.starts(with: Array("PK\u{3}\u{4}".utf8)) else { throw ImportError.archive(path) }
        guard raw.starts(with: [0x1f, 0x8b]) else { return raw }
        return try reading { try Gzip.expand(raw) }
    }

    /// Runs a reader, and gives its errors this file's name.
    func reading<Result>(_ read: () throws -> Result) throws -> Result {
        do {
            return try read()
        } catch let error as ReadError {
            throw ImportError.wrongFormat(
                SourceLocation(file: path, line: error.line), error.summary, help: error.help)
        }
    }

    private func rawBytes() throws -> [UInt8] {
        if path == "-" {
            guard let data = try? FileHandle.standardInput.readToEnd() ?? Data() else {
                throw ImportError.unreadable(path)
            }
            return Array(data)
        }
        let manager = FileManager.default
        guard manager.fileExists(atPath: path) else { throw ImportError.noFile(path) }
        let size = (try? manager.attributesOfItem(atPath: path))?[.size] as? Int ?? 0
        guard size <= Self.limit else { throw ImportError.tooLarge(path) }
        // A handle reads pipes too, which a process substitution gives.
        guard let data = try? FileHandle(forReadingFrom: URL(filePath: path)).readToEnd() ?? Data()
        else {
            throw ImportError.unreadable(path)
        }
        return Array(data)
    }
}
