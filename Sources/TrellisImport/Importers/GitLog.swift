import Foundation
import TrellisModel

/// The main line of a repository, as one `git log` command prints it.
struct GitLog {
    let commits: [Commit]
    /// Lines of records that are none, from 1.
    let unreadable: [Int]
    /// `OWNER/NAME` of the remote, or the folder's name; `nil` for a file.
    let repository: String?

    private static let arguments = [
        "log", "--first-parent", "--diff-merges=first-parent", "--numstat", "--date=iso-strict",
        "--format=format:%x1e%H%x1f%P%x1f%cd%x1f%aE%x1f%s%x1f%b%x1f",
    ]

    /// What to type to make a file that this reads.
    static var command: String {
        "git " + arguments.map { $0.contains("%") ? "'\($0)'" : $0 }.joined(separator: " ")
    }

    /// - Throws: ``ImportError`` when git refuses, or when a file is not the output of the command.
    static func read(_ file: SourceFile) throws -> GitLog {
        var isFolder: ObjCBool = false
        let exists = unsafe FileManager.default.fileExists(
            atPath: file.path, isDirectory: &isFolder)
        guard file.path == "-" || exists else { throw ImportError.noFile(file.path) }
        let bytes = isFolder.boolValue ? try run(in: file.path) : try file.bytes()
        guard bytes.isEmpty ? isFolder.boolValue : bytes.contains(0x1e) else {
            throw ImportError.wrongFormat(
                SourceLocation(file: file.path), "this is not the output of the git log command",
                help: "'trellis explain git' prints the command")
        }
        var parser = Parser(bytes)
        parser.parse()
        return GitLog(
            commits: parser.commits, unreadable: parser.unreadable,
            repository: isFolder.boolValue ? name(of: file.path) : nil)
    }

    /// Runs git without anything that a repository's own settings could make it run.
    private static func run(in folder: String) throws -> [UInt8] {
        let hardened = [
            "-C", folder, "-c", "core.quotePath=false", "-c", "core.fsmonitor=false",
            "-c", "log.showSignature=false",
        ]
        let result = try Subprocess.run(
            "git", hardened + arguments + ["--no-color", "--no-ext-diff", "--no-textconv", "--"])
        guard result.status == 0 else {
            let reason = result.errors.split(whereSeparator: \.isNewline).first.map(String.init)
            // An empty repository has no history, and that is no error.
            if reason?.contains("does not have any commits") == true { return [] }
            throw ImportError.git(folder, detail: reason ?? "git log ended with \(result.status)")
        }
        return result.output
    }

    private static func name(of folder: String) -> String {
        let remote = try? Subprocess.run(
            "git", ["-C", folder, "config", "--get", "remote.origin.url"])
        let address = remote.map { String(decoding: $0.output, as: UTF8.self) } ?? ""
        let parts = address.split { "/:\n".contains($0) }.suffix(2)
        if remote?.status == 0, parts.count == 2, let last = parts.last {
            let name = last.hasSuffix(".git") ? String(last.dropLast(4)) : String(last)
            return "\(parts.first ?? "")/\(name)"
        }
        return URL(filePath: folder).standardizedFileURL.lastPathComponent
    }

    /// Cuts the output at its separators, on bytes.
    private struct Parser {
        private let bytes: [UInt8]
        var commits: [Commit] = []
        var unreadable: [Int] = []

        init(_ bytes: [UInt8]) { self.bytes = bytes }

        mutating func parse() {
            var line = 1
            for record in bytes.split(separator: 0x1e) {
                if let commit = commit(record) {
                    commits.append(commit)
                } else if record.contains(where: { $0 > 0x20 }) {
                    unreadable.append(line)
                }
                line += record.count { $0 == UInt8(ascii: "\n") }
            }
        }

        private func commit(_ record: ArraySlice<UInt8>) -> Commit? {
            let fields = record.split(
                separator: 0x1f, maxSplits: 6, omittingEmptySubsequences: false)
            guard fields.count == 7, (40...64).contains(fields[0].count),
                let time = Timestamp.seconds(text(fields[2]))
            else { return nil }
            return Commit(
                hash: text(fields[0]), parents: fields[1].split(separator: 0x20).count, time: time,
                author: text(fields[3]), subject: text(fields[4]), body: text(fields[5]),
                files: fields[6].split(separator: UInt8(ascii: "\n")).compactMap(file))
        }

        /// `12<TAB>3<TAB>path`; binary files show `-` for both and have no lines.
        private func file(_ line: ArraySlice<UInt8>) -> Commit.File? {
            let parts = line.split(
                separator: UInt8(ascii: "\t"), maxSplits: 2, omittingEmptySubsequences: false)
            guard parts.count == 3 else { return nil }
            let lines = min((Int(digits: parts[0]) ?? 0) + (Int(digits: parts[1]) ?? 0), 1 << 40)
            return Commit.File(path: Self.newPath(text(parts[2])), lines: lines)
        }

        /// The path after a rename: `src/{old => new}/a.c` and `old => new`.
        private static func newPath(_ path: String) -> String {
            guard let arrow = path.range(of: " => ") else { return path }
            guard let open = path[..<arrow.lowerBound].lastIndex(of: "{"),
                let close = path[arrow.upperBound...].firstIndex(of: "}")
            else { return String(path[arrow.upperBound...]) }
            let joined =
                path[..<open] + path[arrow.upperBound..<close] + path[path.index(after: close)...]
            return String(joined).replacing("//", with: "/")
        }

        private func text(_ bytes: ArraySlice<UInt8>) -> String {
            String(decoding: bytes, as: UTF8.self)
        }
    }
}
