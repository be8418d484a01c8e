import TrellisModel

extension Collector {
    /// Goes through the records of a JSON export.
    ///
    /// - Parameters:
    ///   - expected: What a record of this source looks like, for the message when none does.
    ///   - body: Takes one record in, and says whether it was one of this source at all.
    /// - Throws: ``ImportError`` when the document is broken, or when it has records and none of
    ///   them is of this source.
    mutating func readJSON(
        _ file: SourceFile, at paths: [[String]], expecting expected: String,
        _ body: (_ record: borrowing JSONValue, _ line: Int, inout Collector) throws -> Bool
    ) throws {
        let bytes = try file.bytes()
        var refused: [ReadError] = []
        var strangers: [Int] = [], friends = 0
        try file.reading {
            try JSONRecords(bytes, at: paths).forEach(malformed: { refused.append($0) }) {
                record, line in
                if try body(record, line, &self) { friends += 1 } else { strangers.append(line) }
            }
        }
        if friends == 0, let line = strangers.first {
            throw ImportError.wrongFormat(
                SourceLocation(file: file.path, line: line),
                "no \(source) record in this file: \(expected)",
                help: "'trellis explain \(source)' shows how to make the export")
        }
        for error in refused {
            countRead()
            try malformed(file.path, line: error.line, error.summary)
        }
        for line in strangers {
            countRead()
            try malformed(file.path, line: line, expected)
        }
    }
}
