/// A table of comma-separated values, read row by row (RFC 4180, and what spreadsheets make of it).
///
/// Cells may be quoted, with `""` for a quote in them. Lines end with LF, CR LF or CR. The text is
/// UTF-8, with or without a byte order mark. A column is found by its name in the header line;
/// letter case, spaces, `_` and `-` make no difference. Where a name stands twice, the first
/// column counts.
struct CSVTable {
    /// The longest cell, in bytes. An unclosed quote would make one of the rest of the file.
    static let largestCell = 1 << 20
    /// The most columns.
    static let mostColumns = 1000

    let header: CSVHeader
    private let body: CSVScanner

    /// Reads the header line: the first one that is not blank. What separates its names separates
    /// all cells: comma, semicolon or tab, whichever it holds most of.
    ///
    /// - Throws: When there is no header line, when it is not UTF-8 or is UTF-16, has more than
    ///   ``mostColumns`` columns, or a quote in it is not closed.
    init(_ bytes: [UInt8]) throws(ReadError) {
        try ReadError.refuseUTF16(bytes)
        var scanner = CSVScanner(bytes)
        guard try scanner.readRow(keeping: Self.mostColumns) else {
            throw ReadError(
                line: nil, "the file has no header line", help: "export the data again")
        }
        if let fault = scanner.fault { throw fault }
        guard scanner.count <= Self.mostColumns else {
            throw ReadError(
                line: scanner.line, "the header line has more than \(Self.mostColumns) columns")
        }
        header = CSVHeader(names: scanner.cells.map { $0.text(in: bytes) ?? "" })
        body = scanner
    }

    /// The column of that name, to ask many rows for. `nil` when there is none.
    func column(_ name: String) -> CSVColumn? { header.column(name) }

    /// Calls `body` for each row, in order. Blank lines are no rows.
    ///
    /// A row with more or fewer cells than the header, with bytes that are not UTF-8, or with text
    /// behind a closing quote is reported to `bad` and skipped.
    ///
    /// - Throws: When a quote is not closed or a cell is longer than ``largestCell``: nothing
    ///   behind it can be trusted. Whatever `body` throws.
    func forEachRow(bad: (ReadError) -> Void, _ body: (_ row: CSVRow) throws -> Void) throws {
        var scanner = self.body
        while try scanner.readRow(keeping: header.names.count) {
            if let fault = scanner.fault {
                bad(fault)
            } else if scanner.count != header.names.count {
                bad(
                    ReadError(
                        line: scanner.line,
                        "\(Self.cells(scanner.count)), expected \(header.names.count)",
                        help: "quote a cell that contains the separator or a line break"))
            } else {
                try body(CSVRow(scanner, header))
            }
        }
    }

    private static func cells(_ count: Int) -> String { count == 1 ? "1 cell" : "\(count) cells" }
}

/// A column of a ``CSVTable``: found once, asked often.
struct CSVColumn: Equatable, Sendable {
    /// Counted from 0; within the header's names.
    let index: Int
}

/// The names of a table's columns.
final class CSVHeader {
    /// As the file spells them, left to right.
    let names: [String]
    private let columns: [String: CSVColumn]
    /// What was asked for before, under the spelling it was asked by.
    private var asked: [String: CSVColumn?] = [:]

    init(names: [String]) {
        self.names = names
        let all = names.enumerated().map { (Self.folded($0.element), CSVColumn(index: $0.offset)) }
        columns = Dictionary(all) { first, _ in first }
    }

    func column(_ name: String) -> CSVColumn? {
        if let known = asked[name] { return known }
        let column = columns[Self.folded(name)]
        asked[name] = .some(column)
        return column
    }

    private static func folded(_ name: String) -> String {
        name.lowercased().filter { $0 != " " && $0 != "_" && $0 != "-" }
    }
}

/// One row of a ``CSVTable``. A cell becomes a string only when it is asked for.
struct CSVRow {
    /// The line it begins on, counted from 1.
    let line: Int
    private let bytes: [UInt8]
    private let cells: [CSVCell]
    private let header: CSVHeader

    /// The scanner is at a row that is valid UTF-8 and has as many cells as the header.
    fileprivate init(_ scanner: CSVScanner, _ header: CSVHeader) {
        line = scanner.line
        bytes = scanner.bytes
        cells = scanner.cells
        self.header = header
    }

    /// The cell without the spaces around it. `nil` when it is empty.
    subscript(column: CSVColumn) -> String? {
        cells.indices.contains(column.index) ? cells[column.index].text(in: bytes) : nil
    }

    /// The cell without the spaces around it. `nil` when it is empty or there is no such column.
    subscript(name: String) -> String? { header.column(name).flatMap { self[$0] } }
}
