/// The records of a JSON export, each parsed and validated on its own, so that memory stays flat
/// and one bad record does not cost the others.
///
/// A text may hold several documents one after another: lines of JSON, or the arrays that
/// `gh api --paginate` prints with nothing between them. A byte order mark before one is fine.
/// What is not part of a record is checked for its brackets, strings and commas only.
struct JSONRecords {
    /// The largest record that is read, in bytes.
    static let largest = 16 << 20

    private let bytes: [UInt8]
    private let paths: [[String]]

    /// - Parameters:
    ///   - bytes: UTF-8, of any length.
    ///   - paths: Where an object holds its records: the names that lead to an array, such as
    ///     `["data", "repository", "pullRequests", "nodes"]`. They are tried in order. An object
    ///     that has none of them is one record.
    ///
    ///     The elements of a top-level array are records too. They are looked into for the paths,
    ///     as pages that `gh api --paginate --slurp` collected, unless `paths` holds `[]`, which
    ///     says that they are records themselves. An array in a top-level array is always a page.
    init(_ bytes: [UInt8], at paths: [[String]]) {
        self.bytes = bytes
        self.paths = paths
    }

    /// Calls `body` for each record with the line it begins on, counted from 1. An empty array
    /// has no records.
    ///
    /// A record that simdjson refuses is reported to `malformed` and skipped. Records that came
    /// before an error was found have been passed on: what becomes of them is for the caller.
    ///
    /// - Throws: ``ReadError`` when there is no document, when the text ends early, when something
    ///   stands between records that does not belong there, when brackets do not match or nest
    ///   more than ``JSONScanner/deepest`` deep, when a record is larger than ``largest``, when
    ///   the text is UTF-16. Whatever `body` throws.
    func forEach(
        malformed: (ReadError) -> Void,
        _ body: (_ record: borrowing JSONValue, _ line: Int) throws -> Void
    ) throws {
        let parser = JSONParser(depth: JSONScanner.deepest)
        var lines = LineCounter(), outline = JSONOutline(bytes, paths: paths, parser: parser)
        try outline.forEachRecord { record in
            let line = lines.line(at: record.lowerBound, in: bytes.span)
            guard record.count <= Self.largest else {
                throw ReadError(
                    line: line, "a record of more than \(Self.largest >> 20) MB begins here",
                    help: places.map { "export the records as an array, or under \($0)" }
                        ?? "export the records as an array")
            }
            let refused = try parser.read(bytes.span.extracting(record)) { value in
                try body(value, line)
            }
            if let refused { malformed(ReadError(line: line, refused)) }
        }
    }

    /// The paths as a reader of a message knows them. `nil` when there are none.
    private var places: String? {
        let named = paths.filter { !$0.isEmpty }.map { "'\($0.joined(separator: "."))'" }
        return named.isEmpty ? nil : named.joined(separator: " or ")
    }
}

/// Counts lines for offsets that only grow, so that a whole text is counted once.
private struct LineCounter {
    private var offset = 0
    private var line = 1

    /// The place is within the text, and not before the one asked for last.
    mutating func line(at place: Int, in text: Span<UInt8>) -> Int {
        let passed = text.extracting(offset..<max(offset, place))
        var found = 0
        for index in passed.indices where passed[index] == .lineFeed { found += 1 }
        line += found
        offset = max(offset, place)
        return line
    }
}
