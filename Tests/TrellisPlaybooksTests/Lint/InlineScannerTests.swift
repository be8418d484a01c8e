import TestSupport
import Testing
import TrellisModel

@testable import TrellisPlaybooks

@Suite("Links in prose")
struct InlineScannerTests {
    private func links(_ text: String) -> [String] {
        InlineScanner(text, line: 1, definitions: ["ref": "r.md"]).links.map {
            "\($0.line) \($0.isImage ? "!" : "")\($0.text) > \($0.target)"
        }
    }

    @Test(
        "are found as CommonMark reads them",
        arguments: [
            ("[a](b.md)", ["1 a > b.md"]),
            ("x\n[a\nb](c.md \"t\") [d](e)", ["2 a\nb > c.md", "3 d > e"]),
            ("[a](<b c.md>)", ["1 a > b c.md"]), ("[a](b_(c).md)", ["1 a > b_(c).md"]),
            ("![](p.png)", ["1 ! > p.png"]),
            ("[![alt](p.png)](q.md)", ["1 !alt > p.png", "1 ![alt](p.png) > q.md"]),
            ("[a][ref] [ref][] [ref] [no]", ["1 a > r.md", "1 ref > r.md", "1 ref > r.md"]),
            ("<https://a.example/b>", ["1 https://a.example/b > https://a.example/b"]),
            ("see https://a.example/b.", ["1 https://a.example/b > https://a.example/b"]),
            ("`[a](b)` ``[c](d) ` `` \\[e](f)", []), ("[a] (b)", []), ("[a](b c)", []),
            ("[a](b", []), ("](a)", []), ("` [a](b)", ["1 a > b"]),
        ])
    func found(_ text: String, _ expected: [String]) {
        #expect(links(text) == expected)
    }

    @Test(
        "leave tags and comments to another list",
        arguments: [
            ("a <br> b", ["<br>"]), ("</p>", ["</p>"]),
            ("<!-- x\n[a](b) -->", ["<!-- x\n[a](b) -->"]),
            ("<a@b.example> 3 < 4 > 2 a<b", []), ("`<br>`", []), ("\\<br>", []),
            ("<https://a.example>", []), ("<name>", ["<name>"]),
            ("x <!DOCTYPE y>", ["<!DOCTYPE y>"]),
        ])
    func html(_ text: String, _ expected: [String]) {
        #expect(InlineScanner(text, line: 1).html.map(\.text) == expected)
    }

    @Test("are read from anything, in time that grows with its length")
    func any() {
        let pieces = [
            "[", "](", ")", "`", "``", "<", ">", "<!--", "-->", "!", "\\", "é", "\n", " ",
            "https://", "\"", "a", "<a", "[ref]",
        ]
        forAll { random in
            let text = (0..<60).map { _ in pieces[Int.random(in: pieces.indices, using: &random)] }
                .joined()
            let scanner = InlineScanner(text, line: 1, definitions: ["ref": "r.md"])
            return scanner.links.allSatisfy { (1...61).contains($0.line) }
        }
        // 64 KiB of what could be looked for again and again.
        for seed in pieces + ["[a](", "[a](<", "![", "<!--x", "`a``b", "[a](b \"", "[[]", "<a "] {
            let text = String(repeating: seed, count: (64 << 10) / seed.utf8.count)
            let clock = ContinuousClock()
            let time = clock.measure { _ = InlineScanner(text, line: 1) }
            #expect(time < .seconds(5), "\(seed)")
        }
    }
}
