/// Columns that line up. On a terminal, the last one goes on below itself where a line is too short.
enum Table {
    /// Columns that are worth filling; a narrower rest is left to the terminal.
    private static let narrowest = 24

    /// - Parameter rows: Cells; the first row is the header.
    static func text(_ rows: [[String]], rightAligned: Set<Int> = []) -> String {
        lines(of: rows, rightAligned: rightAligned).enumerated().map { index, line in
            index == 0 ? Terminal.styled(line, .bold) : line
        }.joined(separator: "\n")
    }

    /// A table without a header.
    static func rows(_ rows: [[String]]) -> String {
        lines(of: rows, rightAligned: []).joined(separator: "\n")
    }

    private static func lines(of rows: [[String]], rightAligned: Set<Int>) -> [String] {
        let columns = rows.map(\.count).max() ?? 0
        let widths = (0..<columns).map { column in
            rows.map { $0.indices.contains(column) ? $0[column].count : 0 }.max() ?? 0
        }
        let start = widths.dropLast().reduce(0) { $0 + $1 + 2 }
        let rest = Terminal.columns.map { $0 - start } ?? .max
        return rows.map { row in
            var row = row, more = ""
            if row.count == columns, let last = row.last, last.count > rest, rest >= narrowest {
                let filled = Terminal.filled(last, columns: rest)
                row[columns - 1] = filled[0]
                let space = String(repeating: " ", count: start)
                more = filled.dropFirst().map { "\n\(space)\($0)" }.joined()
            }
            let line = row.enumerated().map { column, cell in
                let space = String(repeating: " ", count: max(0, widths[column] - cell.count))
                return rightAligned.contains(column) ? space + cell : cell + space
            }.joined(separator: "  ")
            return String(line.reversed().drop { $0 == " " }.reversed()) + more
        }
    }
}
