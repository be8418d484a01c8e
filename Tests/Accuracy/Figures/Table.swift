/// The table that is printed: Markdown, with columns that line up.
enum Table {
    static func text(_ lines: [Line], slack: Double) -> String {
        let head = ["bar", "what", "must", "reached", "beside it", "verdict"]
        let rows = [head] + lines.map { $0.cells(slack: slack) }
        let widths = head.indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
        var out = rows.map { cells in
            row(zip(cells, widths).map { $0 + String(repeating: " ", count: $1 - $0.count) })
        }
        out.insert(row(widths.map { String(repeating: "-", count: $0) }), at: 1)
        return out.joined(separator: "\n")
    }

    private static func row(_ cells: [String]) -> String {
        "| " + cells.joined(separator: " | ") + " |"
    }
}
