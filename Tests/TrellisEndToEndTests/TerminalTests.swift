import TestSupport
import Testing

@Suite("On a terminal")
struct TerminalTests {
    private static let plain = ["NO_COLOR": "1"]

    private static func demo() throws -> (scratch: Scratch, folder: String) {
        let scratch = try Scratch()
        let folder = "\(scratch.path)/demo"
        #expect(try Binary.run(["demo", "--out", folder]).status == 0)
        return (scratch, folder)
    }

    private static func words(_ text: String) -> [Substring] {
        text.split { $0 == " " || $0 == "\n" }
    }

    @Test("no line is wider than it, and every word of a pipe is there")
    func width() throws {
        let (scratch, folder) = try Self.demo()
        for command in [["match"], ["moves"], ["actions", "list"]] {
            let piped = try Binary.run(command, in: folder).output
            for columns in [80, 132] as [UInt16] {
                let shown = try PseudoTerminal.run(
                    command, columns: columns, in: folder, environment: Self.plain)
                #expect(Self.words(shown) == Self.words(piped), "\(command)")
                for line in shown.split(separator: "\n") {
                    #expect(line.count <= columns, "\(command): \(line)")
                }
            }
            // In a pipe a match, a metric or an action has a line of its own.
            #expect(piped.split(separator: "\n").contains { $0.count > 80 })
        }
        withExtendedLifetime(scratch) {}
    }

    @Test("headings are bold, unless NO_COLOR asks for none")
    func colour() throws {
        let (scratch, folder) = try Self.demo()
        let coloured = try PseudoTerminal.run(["match"], columns: 100, in: folder)
        #expect(coloured.hasPrefix("\u{1B}[1mharbour\u{1B}[0m\n"))
        let plain = try PseudoTerminal.run(
            ["match"], columns: 100, in: folder, environment: Self.plain)
        #expect(plain.hasPrefix("harbour\n") && !plain.contains("\u{1B}"))
        withExtendedLifetime(scratch) {}
    }
}
