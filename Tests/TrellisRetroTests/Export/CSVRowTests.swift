import TestSupport
import Testing
import TrellisModel

@testable import TrellisRetro

@Suite("A row of a CSV file")
struct CSVRowTests {
    /// A reader of RFC 4180, by scalars.
    private func cells(_ row: String) -> [String] {
        var cells: [String] = [], cell = "", isQuoted = false, wasQuote = false
        for scalar in row.unicodeScalars.dropLast(2) {
            if isQuoted {
                if wasQuote, scalar == "\"" {
                    cell += "\""
                    wasQuote = false
                    continue
                }
                if wasQuote { isQuoted = false }
                wasQuote = isQuoted && scalar == "\""
                if isQuoted {
                    if !wasQuote { cell.unicodeScalars.append(scalar) }
                    continue
                }
                wasQuote = false
            }
            if scalar == "," {
                cells.append(cell)
                cell = ""
            } else if scalar == "\"", cell.isEmpty {
                isQuoted = true
            } else {
                cell.unicodeScalars.append(scalar)
            }
        }
        return cells + [cell]
    }

    @Test("is read as it was written")
    func roundTrip() {
        forAll(count: 1000) { random in
            let row = (0..<3).map { _ in HostileText.draw(&random) }
            let text = CSVRow.text(row)
            return cells(text).map { Array($0.utf8) }
                == row.map { Array(CSVRow.guarded($0).utf8) } && text.utf8.suffix(2) == [13, 10]
        }
    }

    @Test(
        "is never a formula",
        arguments: [
            ("=1+1", "'=1+1"), ("+1", "'+1"), ("-1", "'-1"), ("@SUM(A1)", "'@SUM(A1)"),
            ("\t=1", "'\t=1"), ("1-1", "1-1"), ("", ""), ("2026-03-16", "2026-03-16"),
        ])
    func formula(cell: String, guarded: String) { #expect(CSVRow.guarded(cell) == guarded) }

    @Test("quotes only where it has to")
    func plain() {
        #expect(CSVRow.text(["a", "b c", "d,e", "f\"g", "="]) == "a,b c,\"d,e\",\"f\"\"g\",'=\r\n")
    }
}
