import TrellisModel

/// Cuts the output of the git log command at its separators, on bytes, as it arrives.
struct GitLogParser {
    private(set) var commits: [Commit] = []
    /// Lines on which something begins that is no commit, from 1.
    private(set) var unreadable: [Int] = []
    private var pending: [UInt8] = []
    private var line = 1
    /// Before the first separator there can be no record.
    private var hasBegun = false
    private var kinds: [String: PathKind] = [:]

    private static let recordSeparator: UInt8 = 0x1e
    private static let fieldSeparator: UInt8 = 0x1f

    mutating func feed(_ bytes: [UInt8]) {
        pending += bytes
        guard let end = pending.lastIndex(of: Self.recordSeparator) else { return }
        let ready = pending[..<end]
        take(ready)
        hasBegun = true
        pending = Array(pending[(end + 1)...])
    }

    mutating func finish() {
        take(pending[...])
        pending = []
    }

    private mutating func take(_ records: ArraySlice<UInt8>) {
        var isFirst = true
        for record in records.split(
            separator: Self.recordSeparator, omittingEmptySubsequences: false)
        {
            let isRecord = hasBegun || !isFirst
            isFirst = false
            if isRecord {
                if let commit = commit(record) {
                    commits.append(commit)
                } else {
                    unreadable.append(line)
                }
            }
            line += record.count { $0 == .lineFeed }
        }
    }

    private mutating func commit(_ record: ArraySlice<UInt8>) -> Commit? {
        let fields = record.split(
            separator: Self.fieldSeparator, maxSplits: 6, omittingEmptySubsequences: false)
        guard fields.count == 7, (40...64).contains(fields[0].count),
            let time = Timestamp.seconds(text(fields[2]))
        else { return nil }
        var files: [Commit.File] = []
        for line in fields[6].split(separator: .lineFeed) {
            if let file = file(line) { files.append(file) }
        }
        return Commit(
            hash: text(fields[0]), parents: fields[1].split(separator: .space).count, time: time,
            author: text(fields[3]), subject: text(fields[4]), body: fields[5], files: files)
    }

    /// `12<TAB>3<TAB>path`; binary files show `-` for both and have no lines.
    private mutating func file(_ line: ArraySlice<UInt8>) -> Commit.File? {
        let parts = line.split(separator: .tab, maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count == 3 else { return nil }
        let lines = min((Int(digits: parts[0]) ?? 0) + (Int(digits: parts[1]) ?? 0), 1 << 40)
        let path = Self.newPath(text(parts[2]))
        let kind = kinds[path] ?? PathKind(of: path)
        kinds[path] = kind
        return Commit.File(path: path, lines: lines, kind: kind)
    }

    /// The path after a rename: `src/{old => new}/a.c` and `old => new`.
    private static func newPath(_ path: String) -> String {
        guard path.utf8.contains(UInt8(ascii: ">")), let arrow = path.firstRange(of: " => ") else {
            return path
        }
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
