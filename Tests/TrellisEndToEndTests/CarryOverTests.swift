import Foundation
import TestSupport
import Testing

/// Two sprints of the example's team, through the binary: what was agreed comes back as it went.
@Suite("What was agreed comes back")
struct CarryOverTests {
    private static let first = "retros/2026-02-23-harbour.md"
    private static let second = "retros/2026-03-16-harbour.md"

    @Test("one moved, one held or waiting, one dropped, one adopted from a hand-written line")
    func story() throws {
        let scratch = try Scratch()
        let demo = "\(scratch.path)/demo"
        #expect(try Binary.run(["demo", "--out", demo]).status == 0)
        try FileManager.default.removeItem(atPath: "\(demo)/\(Self.second)")
        let path = "\(demo)/\(Self.first)"
        let text = try String(contentsOfFile: path, encoding: .utf8)
        // The team drops one, and writes one down by hand, in its own way and with its own line ends.
        let ours =
            text
            .replacing("- [/] Find the first slice", with: "- [-] Find the first slice")
            .replacing(
                "## Keep, change, try",
                with: "* [ ] Zusammen die Notizen schreiben 📅 2026-03-10\n\n## Keep, change, try"
            )
            .replacing("\n", with: "\r\n")
        try ours.write(toFile: path, atomically: false, encoding: .utf8)

        let check = try Binary.run(["actions", "sync", "--check", "-C", demo])
        #expect(check.status == 1 && check.output.contains("+* [ ] Zusammen"))
        #expect(try String(contentsOfFile: path, encoding: .utf8) == ours)
        #expect(try Binary.run(["actions", "sync", "-C", demo]).status == 0)
        let synced = try String(contentsOfFile: path, encoding: .utf8)
        let (old, new) = (lines(ours), lines(synced))
        let touched = zip(old, new).filter { $0 != $1 }
        #expect(old.count == new.count && touched.count == 4)
        #expect(touched.allSatisfy { $1.hasPrefix($0.dropLast(1)) && $1.hasSuffix("\r") })
        #expect(try Binary.run(["actions", "sync", "--check", "-C", demo]).status == 0)

        // The second retro brings them back, and is renewed around what people wrote there.
        let made = try Binary.run(["retro", "new", "--as-of", "2026-03-16", "-C", demo])
        #expect(made.status == 0, "\(made.errors)")
        let next = "\(demo)/\(Self.second)"
        let notes = try String(contentsOfFile: next, encoding: .utf8)
            .replacing("Talked about it:", with: "Talked about it: for a while.")
        try notes.write(toFile: next, atomically: false, encoding: .utf8)
        #expect(try Binary.run(["retro", "update", next, "-C", demo]).status == 0)
        let renewed = try String(contentsOfFile: next, encoding: .utf8)
        #expect(renewed.contains("Talked about it: for a while."))
        #expect(renewed.contains("- [ ] Zusammen die Notizen schreiben due:2026-03-10 id:"))
        #expect(renewed.contains("**Moved.**"))
        #expect(renewed.contains("- [-] Find the first slice"))
        let again = try Binary.run(["retro", "update", next, "--check", "-C", demo])
        #expect(again.status == 0, "\(again.output)")

        let list = try Binary.run(["actions", "list", "-C", demo]).output
        let rows = lines(list)
        #expect(rows.contains { $0.contains("done") && $0.contains("moved") })
        #expect(rows.contains { $0.contains("waiting") && $0.contains("Move risky releases") })
        #expect(rows.contains { $0.contains("waiting") && $0.contains("Zusammen die Notizen") })
        #expect(!list.contains("late"))
    }

    @Test("refuses a document whose markers are broken, with the line, and writes nothing")
    func refused() throws {
        let scratch = try Scratch()
        let demo = "\(scratch.path)/demo"
        #expect(try Binary.run(["demo", "--out", demo]).status == 0)
        let path = "\(demo)/\(Self.second)"
        let broken = try String(contentsOfFile: path, encoding: .utf8)
            .replacing("<!-- trellis:end watch -->\n", with: "")
        try broken.write(toFile: path, atomically: false, encoding: .utf8)
        let run = try Binary.run(["retro", "update", path, "-C", demo])
        #expect(run.status == 65 && run.errors.contains("TR001"))
        #expect(try String(contentsOfFile: path, encoding: .utf8) == broken)
    }

    /// By line feeds alone, so that a carriage return stays with its line.
    private func lines(_ text: String) -> [String] {
        text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map {
            String(Substring($0))
        }
    }
}
