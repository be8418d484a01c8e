import TestSupport
import Testing
import TrellisModel

@Suite("A fixed text")
struct FixedTextTests {
    @Test("holds the new words where the old ones stood, and every other byte as it was")
    func exact() {
        let text = "a\r\n# One title\r\nb\nlast"
        let fixed = FixedText(text, fixes: [LintFix(line: 2, old: "One title", new: "Another")])
        #expect(fixed.text == "a\r\n# Another\r\nb\nlast")
        #expect(fixed.applied.count == 1)
    }

    @Test(
        "leaves a line that no longer holds what was found",
        arguments: [
            LintFix(line: 1, old: "two", new: "2"), LintFix(line: 3, old: "one", new: "1"),
            LintFix(line: 0, old: "one", new: "1"), LintFix(line: 1, old: "", new: "1"),
            LintFix(line: 1, old: "one", new: "one"), LintFix(line: 1, old: "one", new: "o\nne"),
            LintFix(line: 1, old: "ones and more", new: "1"),
        ])
    func moved(fix: LintFix) {
        let fixed = FixedText("one\ntwo", fixes: [fix])
        #expect(fixed.text == "one\ntwo" && fixed.applied == [])
    }

    @Test("changes whole words only, and each place once")
    func words() {
        let fixes = [
            LintFix(line: 1, old: "Flow.size", new: "flow.size"),
            LintFix(line: 1, old: "Flow.sizes", new: "flow.sizes"),
        ]
        let fixed = FixedText("tags: [Flow.sizes, Flow.size, éFlow.size]", fixes: fixes)
        #expect(fixed.text == "tags: [flow.sizes, flow.size, éFlow.size]")
        #expect(fixed.applied == fixes)
    }

    @Test("is what it was when nothing is fixed, whatever its bytes")
    func identity() {
        forAll { random in
            let signs = ["\r", "\n", "\r\n", "ä", "x", " ", "\u{FEFF}", "👩🏽‍💻", ""]
            let text = (0..<30).map { _ in signs[Int.random(in: signs.indices, using: &random)] }
                .joined()
            let fix = LintFix(line: Int.random(in: 0...9, using: &random), old: "y", new: "z")
            return Array(FixedText(text, fixes: [fix]).text.utf8) == Array(text.utf8)
        }
    }
}
