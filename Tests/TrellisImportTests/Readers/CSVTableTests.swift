import Testing
import TrellisModel

@testable import TrellisImport

@Suite("A table of comma-separated values")
struct CSVTableTests {
    /// The cells of each row, the lines of the rows, and the errors.
    private struct Reading: Equatable {
        var rows: [[String?]] = []
        var lines: [Int] = []
        var bad: [ReadError] = []
        var error: ReadError?

        init(_ bytes: [UInt8]) {
            do {
                let table = try CSVTable(bytes)
                let columns = table.header.names.indices.map { CSVColumn(index: $0) }
                try table.forEachRow(bad: { bad.append($0) }) { row in
                    rows.append(columns.map { row[$0] })
                    lines.append(row.line)
                }
            } catch {
                self.error = error as? ReadError
            }
        }

        init(_ text: String) { self.init(Array(text)) }
    }

    @Test(
        "has its rows",
        arguments: [
            ("a,b\n1,2\n3,4\n", [["1", "2"], ["3", "4"]]),
            ("a,b\r\n1,2\r\n3,4", [["1", "2"], ["3", "4"]]),
            ("a,b\r1,2\r3,4\r", [["1", "2"], ["3", "4"]]),
            ("\u{feff}a,b\n1,2", [["1", "2"]]),
            ("\n \n a , b \n\n 1 ,\t2 \n   \n", [["1", "2"]]),
            ("a;b,c;d\n1;2,5;3", [["1", "2,5", "3"]]),
            ("a\tb c\n1\t 2 \n\t\n3\t", [["1", "2"], [nil, nil], ["3", nil]]),
            ("\"a,b;;;\";\"c\"\n1;2", [["1", "2"]]),
            ("a\n1\n\n2", [["1"], ["2"]]),
            ("a,b\n\"1\",\"x,\"\"y\"\"\"\n", [["1", "x,\"y\""]]),
            ("a,b\n \"1\" ,\" x \"\n", [["1", "x"]]),
            ("a,b\n\"\"\"\",\"\"\n", [["\"", nil]]),
            ("a,b\n1\"2,x\"\"y\"\n", [["1\"2", "x\"\"y\""]]),
            ("a,b\n\"1\n2\r\n3\",é😀\n", [["1\n2\r\n3", "é😀"]]),
            ("a,b\n\"1\",\"2\"", [["1", "2"]]),
            ("a,b\n,\n", [[nil, nil]]),
            ("a,b", []),
            ("a,b\n1,", [["1", nil]]),
        ] as [(String, [[String?]])])
    func rows(_ text: String, _ rows: [[String?]]) {
        let found = Reading(text)
        #expect(found.rows == rows)
        #expect(found.bad == [] && found.error == nil)
    }

    @Test("counts lines in all three ways, also inside quotes")
    func lines() {
        let found = Reading("\na,b\n1,2\r\n\r\n\"x\r\ny\rz\n\",2\r3,4\n\n5\n6,7")
        #expect(found.lines == [3, 5, 9, 12])
        #expect(found.bad.map(\.line) == [11])
    }

    @Test("finds a column however its name is spelt, and the first of two")
    func columns() throws {
        let table = try CSVTable(Array("Created At,team_name,TEAM-NAME,,é É\n1,2,3,4,5\n"))
        #expect(table.column("created_at") == CSVColumn(index: 0))
        #expect(table.column("createdAt") == CSVColumn(index: 0))
        #expect(table.column("Team Name") == CSVColumn(index: 1))
        #expect(table.column("missing") == nil)
        var cells: [String?] = []
        try table.forEachRow(bad: { _ in Issue.record("a bad row") }) { row in
            cells = [row["CREATED-AT"], row["teamname"], row["missing"], row["missing"], row["éé"]]
        }
        #expect(cells == ["1", "2", nil, nil, "5"])
    }

    @Test("reports a row that does not fit, and goes on")
    func ragged() {
        let found = Reading("a,b\n1\n1,2\n1,2,3\n\"x\"y,2\n\"x\"y\"\n3,4")
        #expect(found.rows == [["1", "2"], ["3", "4"]])
        #expect(found.bad.map(\.line) == [2, 4, 5, 6])
        #expect(
            found.bad.map(\.summary) == [
                "1 cell, expected 2", "3 cells, expected 2",
                "text follows the closing quote of a cell",
                "text follows the closing quote of a cell",
            ])
        #expect(found.error == nil)
    }

    @Test("reports a row that is not UTF-8, and goes on")
    func notUTF8() {
        let found = Reading(Array("a,b\n1,") + [0xe9] + Array("\n2,") + [0xc3, 0xa9] + Array("\n"))
        #expect(found.rows == [["2", "é"]])
        #expect(found.bad.map(\.summary) == ["a row holds bytes that are not UTF-8"])
    }

    @Test(
        "is not read without a header or past an open quote",
        arguments: [
            ("", nil, "the file has no header line"),
            ("\u{feff}\n \r\n", nil, "the file has no header line"),
            ("a,b\n1,2\n3,\"4\n5,6\n", 3, "a quote that opens here is never closed"),
            ("\"a,b", 1, "a quote that opens here is never closed"),
            ("a,\"b\"c\n1,2", 1, "text follows the closing quote of a cell"),
        ] as [(String, Int?, String)])
    func errors(_ text: String, _ line: Int?, _ summary: String) {
        let error = Reading(text).error
        #expect(error?.line == line)
        #expect(error?.summary == summary)
    }

    @Test("has bounded cells and columns, and is no UTF-16")
    func bounds() {
        let cell = String(repeating: "x", count: 1 << 20)
        #expect(Reading("a,b\n1,\(cell)\n").rows.count == 1)
        for text in ["a,b\n1,\(cell)x\n", "a,b\n1,\"\(cell)x\"\n", "a,b\n1,\"\(cell)\n,\"\n"] {
            #expect(Reading(text).error?.summary == "a cell of more than 1 MB begins here")
            #expect(Reading(text).error?.line == 2)
        }
        #expect(Reading(String(repeating: "a,", count: 999) + "a\n").error == nil)
        let wide = String(repeating: ",", count: 1000)
        #expect(Reading(wide).error?.summary == "the header line has more than 1000 columns")
        #expect(Reading("a,b\n\(wide)\n").bad.map(\.summary) == ["1001 cells, expected 2"])
        #expect(Reading([0xff, 0xfe, 0x61, 0]).error?.summary == "the text is UTF-16")
    }

    @Test("comes back as it was written")
    func roundTrip() {
        forSeeds(400) { random in
            let columns = Int.random(in: 1...5, using: &random)
            let rows = (0..<Int.random(in: 1...6, using: &random)).map { _ in
                (0..<columns).map { _ in Self.cell(using: &random) }
            }
            let separator = [",", ";", "\t"].randomElement(using: &random) ?? ","
            let end = ["\n", "\r\n", "\r"].randomElement(using: &random) ?? "\n"
            // A single name could not tell what separates.
            let names = (0..<columns).map { "c\($0)" }.joined(separator: separator)
            let text = ([names] + rows.map { $0.map(Self.quoted).joined(separator: separator) })
                .joined(separator: end)
            let found = Reading(text)
            #expect(
                found.rows == rows.filter { $0 != [""] }.map { $0.map { $0.isEmpty ? nil : $0 } })
            #expect(found.bad == [] && found.error == nil)
        }
    }

    @Test("does no harm when its bytes are changed")
    func mutation() {
        let text = Array("team,\"a b\",c\r\n1,\"x\"\"y\n\",é\n\n2,3,4\r5;6,7\t8,9\n")
        forSeeds(3000) { random in
            let bytes = text.mutated(using: &random)
            let found = Reading(bytes)
            let lines = 1 + bytes.count { $0 == .lineFeed || $0 == .carriageReturn }
            #expect(found.lines == found.lines.sorted())
            #expect(
                (found.lines + (found.bad + [found.error]).compactMap { $0?.line })
                    .allSatisfy { (1...lines).contains($0) })
        }
    }

    /// Text that begins and ends with no space, because cells are trimmed.
    private static func cell(using random: inout SplitMix64) -> String {
        let pieces = ["a", "é", "😀", "\"", ",", ";", "\t", "\n", "\r", "\r\n", " ", "x y"]
        let inner = (0..<Int.random(in: 0...6, using: &random)).map { _ in
            pieces.randomElement(using: &random) ?? ""
        }
        return inner.isEmpty ? "" : "<\(inner.joined())>"
    }

    private static func quoted(_ cell: String) -> String {
        "\""
            + cell.split(separator: "\"", omittingEmptySubsequences: false).joined(
                separator: "\"\"") + "\""
    }
}
