import TrellisModel

/// Which column of a CSV export holds which field: as the caller maps them, else by usual names.
struct Columns {
    private let mapped: [String: [String]]
    private let usual: [String: [String]]

    /// - Parameters:
    ///   - mapping: Column to field. Of several columns for one field the first by name counts that has
    ///     something.
    ///   - usual: Field to the names that columns usually have.
    init(_ mapping: [String: String], usual: [String: [String]]) {
        mapped = Dictionary(grouping: mapping.keys.sorted(), by: { mapping[$0] ?? "" })
        self.usual = usual
    }

    /// Whether a table has a column for the field.
    func has(_ field: String, in table: CSVTable) -> Bool {
        candidates(for: field).contains { table.column($0) != nil }
    }

    /// - Parameter isOneTable: Whether all columns are of one table, which holds a field once.
    /// - Throws: ``ImportError/unknownField(_:known:)`` and ``ImportError/mappedTwice(_:_:)``.
    static func check(
        _ mapping: [String: String], fields: some Collection<String>, isOneTable: Bool = true
    ) throws {
        var taken: [String: String] = [:]
        for (column, field) in mapping.sorted(by: { $0.key < $1.key }) {
            guard fields.contains(field) else {
                throw ImportError.unknownField(field, known: fields.sorted())
            }
            if let other = taken.updateValue(column, forKey: field), isOneTable {
                throw ImportError.mappedTwice(field, [other, column])
            }
        }
    }

    func candidates(for field: String) -> [String] {
        mapped[field] ?? usual[field] ?? []
    }

    /// - Returns: `nil` for an empty cell and where no column has the field.
    func text(_ field: String, in row: CSVRow) -> String? {
        for name in candidates(for: field) {
            if let text = row[name], !text.isEmpty { return text }
        }
        return nil
    }
}

extension Collector {
    /// Goes through the rows of a CSV export.
    ///
    /// - Parameters:
    ///   - field: The field that every row must have.
    ///   - body: Takes one row in, or says what is wrong with it.
    /// - Throws: ``ImportError`` when the table is broken, or has no column for the field.
    mutating func readCSV(
        _ file: SourceFile, needing field: String, of columns: Columns,
        _ body: (_ row: CSVRow, inout Collector) throws -> String?
    ) throws {
        let bytes = try file.bytes()
        var problems: [ReadError] = []
        try file.reading {
            let table = try CSVTable(bytes)
            guard columns.has(field, in: table) else {
                let wanted = columns.candidates(for: field).joined(separator: ", ")
                throw ReadError(
                    line: 1, "no column for '\(field)': looked for \(wanted)",
                    help: "name it with --map 'COLUMN=\(field)'")
            }
            try table.forEachRow(bad: { problems.append($0) }) { row in
                countRead()
                if let found = try body(row, &self) {
                    try malformed(file.path, line: row.line, found)
                }
            }
        }
        for problem in problems {
            countRead()
            try malformed(file.path, line: problem.line, problem.summary)
        }
    }
}

extension SourceFile {
    /// Whether it is a table rather than JSON, by its ending, else by its first sign.
    func looksLikeCSV() throws -> Bool {
        let name = path.lowercased()
        if name.hasSuffix(".csv") || name.hasSuffix(".csv.gz") { return true }
        guard path != "-" else { return false }
        let first = try bytes().first { !" \t\r\n\u{FEFF}".utf8.contains($0) }
        return first.map { !"[{".utf8.contains($0) } ?? false
    }
}
