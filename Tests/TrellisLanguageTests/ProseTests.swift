import TestSupport
import Testing
import TrellisModel

@testable import TrellisLanguage

@Suite("Prose")
struct ProseTests {
    /// The passages as their words, each with the line at which it begins.
    private func read(_ text: String) -> [String] {
        Prose.passages(ofMarkdown: text.lines).map { passage in
            "\(passage.line) \(passage.words.map(\.written).joined(separator: " "))"
        }
    }

    @Test(
        "is what a reader sees of a text",
        arguments: [
            ("---\ntitle: x\n---\nText.", ["4 Text"]),
            ("a *b* **c** _d_ ~~e~~ f_g", ["1 a b c d e f g"]),
            ("a `b c` d ``e ` f`` g ` h", ["1 a … d … g h"]),
            ("[a b](c \"d\") ![e](f_(g).svg) [h][i] [^j] k", ["1 a b e h k"]),
            ("[a]: https://example.org\n\nb", ["3 b"]),
            (
                "See <https://example.org/a> and https://example.org/b, www.example.org.",
                ["1 See … and … …"]
            ),
            ("a <b class=\"c\">d</b> <!-- e --> f", ["1 a d f"]),
            ("a\n<!-- b\nc -->\nd", ["1 a", "4 d"]),
            ("> a\nb\n\nc", ["4 c"]),
            ("```swift\na\n```\nb\n~~~\nc\n```\n~~~\nd", ["4 b", "9 d"]),
            ("a\n\n    b\n\nc", ["1 a", "5 c"]),
            ("- a\n  b\n- [ ] c\n\n  d\n1. e", ["1 a b", "3 c", "5 d", "6 e"]),
            ("| a | b |\n|---|--:|\n| c | |", ["1 a", "1 b", "3 c"]),
            ("# a\nb\n\nc\n---\nd", ["1 a", "2 b", "4 c", "6 d"]),
            ("a\r\nb\r\n\r\nc", ["1 a b", "4 c"]),
            ("a &amp; b&nbsp;c \\*d\\*", ["1 a b c d"]),
            ("it’s 1.2 or 10,000; v1.2", ["1 it’s 1.2 or 10,000 v1 2"]),
            ("", []), ("---", []), ("***", []),
        ])
    func extraction(_ text: String, _ passages: [String]) { #expect(read(text) == passages) }

    @Test(
        "is cut into sentences",
        arguments: [
            ("One. Two! Three? Four", 4), ("It is e.g. one, i.e. this.", 1),
            ("About 1.2 of Mr. Ash's lines etc. were read.", 1), ("\"One.\" (Two.) Three", 3),
            ("Wait… Go on", 2), ("By A. Miller. Done.", 2), ("...", 0),
        ])
    func sentences(_ text: String, _ count: Int) {
        #expect(Prose.passages(ofMarkdown: text.lines).flatMap(\.sentences).count == count)
    }

    @Test("knows under which headings it stands, and which sign ends it")
    func places() throws {
        let text = "# T\n\n## A\n\n### B\n\n- x?)\n\n## C\n\n*y*."
        let passages = Prose.passages(ofMarkdown: text.lines)
        #expect(passages.map(\.headings) == [[], ["A"], ["A", "B"], ["A", "B"], ["C"], ["C"]])
        #expect(passages.map(\.ending) == ["T", "A", "B", "?", "C", "."])
        #expect(passages.compactMap(\.section) == [1, 2, 2, 2, 3, 3])
    }

    @Test(
        "costs hostile text no more than other text",
        arguments: [
            "`", "``a`", "[", "](", "![[", "<", "<!--", "<a ", "&a", "*a_", "> ", "- ", "|", "\\",
            "a@b.", "a-", ".)", "1.", "'a", "should have ", "just ", "no ", "Is it. ",
            "a whitelist ", "\u{301}", "(",
            "[a](b(",
            "<!-- ", "&#1;", "https://", "@a", "# a\n", "- [ ] ", "```\n", "a\n===\n", "~", "{",
        ])
    func hostile(seed: String) throws {
        let lists = try Words.english()
        let clock = ContinuousClock()
        let text = String(repeating: seed, count: (48 << 10) / max(1, seed.utf8.count))
        let took = clock.measure {
            let prose = Words.prose(text, as: .prompt)
            for rule in languageRules { _ = rule.findings(in: prose, lists) }
        }
        // Well below a second; quadratic time takes minutes.
        #expect(took < .seconds(20), "\(took)")
    }

    @Test("has lines of its file, whatever the file holds")
    func lines() throws {
        let lists = try Words.english()
        let pieces = [
            "just ", "human error", "`", "\n", "\n\n", "- ", "# ", "> ", "<!--", "-->", "why did ",
            "[x](", ")", "@sam ", "a@b.org ", "whitelist", ". ", "```\n", "    ", "| ", "1. ",
            "\r\n",
            "should have ", "been ", "-", "'",
        ]
        forAll(count: 300) { random in
            let text = (0..<Int.random(in: 1...60, using: &random)).compactMap { _ in
                pieces.randomElement(using: &random)
            }.joined()
            let roles: [Passage.Role] = [.other, .prompt, .causes, .interventions]
            let role = roles.randomElement(using: &random) ?? .other
            let prose = Words.prose(text, as: role)
            return languageRules.flatMap { $0.findings(in: prose, lists) }.allSatisfy { finding in
                guard (1...text.lines.count).contains(finding.line) else { return false }
                return finding.fix.map { text.lines[$0.line - 1].contains($0.old) } ?? true
            }
        }
    }
}
