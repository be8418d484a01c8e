import TestSupport
import Testing
import TrellisModel

@testable import TrellisRetro

@Suite("The front matter of a retro")
struct RetroFrontMatterTests {
    private func read(_ text: String) -> RetroFrontMatter { RetroFrontMatter(text.lines) }

    @Test(
        "ends where it ends, with any line ends and a byte order mark",
        arguments: [
            ("---\nteam:  a   b \n---\n# T\n", 3), ("\u{FEFF}---\r\nteam:\ta b\r\n---\r\n# T", 3),
            ("---\nteam: x\nteam: a b\n---", 4),
        ])
    func ends(text: String, start: Int) {
        let front = read(text)
        #expect(front.bodyStart == start && front["team"] == "a b")
        #expect(front["held"] == nil && RetroLanguage(of: text).name == nil)
    }

    @Test(
        "is not there without both of its lines",
        arguments: [
            "", "# T", "---\nlanguage: de", "\n---\nlanguage: de\n---", "----\nlanguage: de\n---",
        ])
    func none(text: String) {
        #expect(read(text).bodyStart == 0 && read(text).entries.isEmpty)
        #expect(RetroLanguage(of: text).name == nil)
    }

    @Test(
        "is no part of a page, with a byte order mark before it or not",
        arguments: ["", "\u{FEFF}"])
    func page(mark: String) throws {
        let text = "\(mark)---\nschema: trellis/retro@1\n---\n\n# Retro\n\nHello\n"
        let body = try RetroPage.body(of: text) { _ in nil }
        #expect(!body.contains("schema") && body.contains("Hello"))
        #expect(RetroPage.title(of: text) == "Retro")
    }

    @Test("is read in one way by all who read it")
    func law() throws {
        let keys = ["team", "held", "language", "actions", "about", "x"]
        forAll(count: 200) { random in
            var lines = (0..<Int.random(in: 0...6, using: &random)).map { _ in
                "\(keys.randomElement(using: &random) ?? "x"):"
                    + (["", " de", "  2026-03-02 ", "\tharbour"].randomElement(using: &random) ?? "")
            }
            lines.insert("---", at: 0)
            if Bool.random(using: &random) { lines.append("---") }
            let end = Bool.random(using: &random) ? "\r\n" : "\n"
            let text =
                (Bool.random(using: &random) ? "\u{FEFF}" : "")
                + (lines + ["# T"]).joined(separator: end)
            let front = read(text)
            let linted = LintedRetro(text: text, path: "r.md", playbooks: nil)
            return RetroLanguage(of: text).name == front["language"]
                && linted.bodyLine == front.bodyStart + 1
                && linted.values.map(\.index) == front.entries.map(\.index)
                && (front.bodyStart > 0) == (lines.last == "---" && lines.count > 1)
        }
    }
}
