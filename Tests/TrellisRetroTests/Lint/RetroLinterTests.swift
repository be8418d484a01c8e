import Foundation
import TestSupport
import Testing
import TrellisModel

@testable import TrellisRetro

@Suite("The linter of retros")
struct RetroLinterTests {
    private func codes(_ text: String) throws -> [String] {
        try RetroFixtures.lint(RetroFixtures.retro(with: text)).findings.map {
            "\($0.line) \($0.code)"
        }
    }

    /// The first line of a piece.
    private let first = 12

    private static func begin(_ name: String) -> String { "<!-- trellis:begin \(name) -->" }
    private static func end(_ name: String) -> String { "<!-- trellis:end \(name) -->" }

    @Test(
        "tells each lost marker once, where it is lost",
        arguments: [
            ([begin("a")], ["12 TR001"]), ([end("a")], ["12 TR003"]),
            ([begin("a"), begin("b"), end("b")], ["12 TR001"]),
            ([begin("a"), begin("b"), end("a")], ["13 TR001", "13 TR002"]),
            ([begin("a"), begin("b"), end("b"), end("a")], ["13 TR002"]),
            ([begin("a"), end("b")], ["12 TR001", "13 TR003"]),
            ([begin("a x"), end("a")], ["12 TR001", "13 TR003"]),
            ([begin("a"), end("a"), begin("a"), end("a")], ["14 TR004"]),
            ([begin("a"), end("a"), end("a")], ["14 TR003"]),
            (["```", begin("a"), "```", begin("b"), end("b")], []),
            (["See \(begin("a"))"], []),
        ])
    func markers(_ lines: [String], _ expected: [String]) throws {
        #expect(try codes(lines.joined(separator: "\n")) == expected)
    }

    @Test("reads the ids of actions, and not of offers that were taken over")
    func ids() throws {
        let offer = "- [ ] Cut it @___ due:2026-03-16 from:pr-size-creep#cut-it id:w8c2k"
        let block = "\(Self.begin("match x"))\n\(offer)\n\(Self.end("match x"))"
        #expect(try codes("\(block)\n\(offer.replacing("@___", with: "@us"))") == [])
        #expect(
            try codes("\(offer.replacing("@___", with: "@us"))\n\(offer)") == [
                "13 TR005", "13 TR007",
            ])
    }

    @Test(
        "knows what a hand may do to a block",
        arguments: [
            (
                "- [ ] a @___ due:2026-03-16 id:w8c2k", "* [x]  a @us due:2026-03-20 id:w8c2k",
                "carried", true
            ),
            ("| a | b |\n| --- | --: |", "|a|b|\n|-|-|", "agenda", true),
            ("a\n\nb", "a\n\n\n  b", "watch", true), ("a", "b", "watch", false),
            ("- [ ] a id:w8c2k", "- [ ] b id:w8c2k", "carried", false),
            ("a\n- [ ] b @___ id:w8c2k", "a", "match pr-size-creep", true),
            ("a\n- b", "a", "match pr-size-creep", false),
        ])
    func edits(_ old: String, _ new: String, _ name: String, _ isFine: Bool) throws {
        func document(_ content: String) -> String {
            "\(Self.begin(name))\n\n\(content)\n\n\(Self.end(name))"
        }
        let sealed = ManagedBlock.sealed(document(old)).lines
        #expect(sealed.first?.contains(" h=") == true)
        let edited = ([String(sealed[0])] + document(new).lines.dropFirst().map(String.init))
            .joined(separator: "\n")
        let found = try RetroFixtures.lint(RetroFixtures.retro(with: edited)).findings
        #expect(found.contains { $0.code == "TR010" } != isFine, "\(found)")
    }

    @Test("only suggests about words that people wrote, and asks more of its own")
    func words() throws {
        func levels(_ text: String) throws -> [String] {
            try RetroFixtures.lint(RetroFixtures.retro(with: text)).findings.map {
                "\($0.level) \($0.code)"
            }
        }
        #expect(
            try levels("It was a human error of @sam.") == ["suggestion TL001", "suggestion TL009"])
        #expect(
            try levels(
                "- [ ] Ask whoever was careless @sam due:2026-03-16\n\n> Everyone was careless.")
                == ["suggestion TL001"])
        let block = """
            <!-- trellis:begin match x -->

            - **Explore:** Is it clear?
            - The worst week was in May.

            <!-- trellis:end match x -->
            """
        #expect(try levels(block) == ["warning TL012", "error TL016"])
        let edited = block.replacing("match x -->\n\n-", with: "match x h=00000000 -->\n\n-")
        #expect(try levels(edited) == ["suggestion TR010", "suggestion TL012", "suggestion TL016"])
    }

    @Test("takes a reason for what it says, but not for a marker that is lost")
    func suppressed() throws {
        let task = "- [ ] Leave a note @on-call"
        let excused = try RetroFixtures.lint(
            RetroFixtures.retro(
                with: "<!-- trellis-ignore TR008: it is asked each week -->\n\(task)"))
        #expect(excused.findings == [] && excused.suppressed == 1)
        #expect(
            try codes("<!-- trellis-ignore TR001 until 2099-01-01: x -->\n\(Self.begin("a"))") == [
                "12 TX009", "13 TR001",
            ])
    }

    @Test("reads the dates of the front matter")
    func dates() throws {
        let wrong = RetroFixtures.retro.replacing("held: 2026-03-02", with: "held: 2026-02-30")
            .replacing("period: 2026-02-16/2026-03-01", with: "period: 2026-02-16")
        let found = try RetroFixtures.lint(wrong).findings
        #expect(
            found.map(\.code) == ["TR006", "TR006"] && found.map(\.field) == ["period", "held"])
        #expect(try RetroFixtures.lint("# Notes").findings.map(\.code) == ["TR013"])
        #expect(try RetroFixtures.lint("").findings.map(\.code) == ["TR013"])
    }

    @Test(
        "costs hostile documents no more than others",
        arguments: [
            begin("a") + "\n", end("a") + "\n", "\(begin("a"))\n\(end("b"))\n",
            "\(begin("a h=0"))\njust\n", "- [ ] a id:w8c2k\n", "- [ ] a\n", "> - [ ] a\n", "`",
            "<!-- trellis-ignore TL004: x -->\n",
        ])
    func hostile(seed: String) throws {
        let text = RetroFixtures.retro(
            with: String(repeating: seed, count: (24 << 10) / seed.utf8.count)
                + String(repeating: Self.end("a") + "\n", count: 1_000))
        var found: LintReport?
        let took = try ContinuousClock().measure { found = try RetroFixtures.lint(text) }
        #expect(found != nil && took < .seconds(20), "\(took)")
    }

    @Test("has something sound to say about any document that has lost or doubled lines")
    func mutated() throws {
        let text = RetroFixtures.retro(
            with: Self.avoided.joined(separator: "\n\n") + "\n\n"
                + Self.preferred.joined(separator: "\n"))
        let lists = try RetroFixtures.english()
        forAll(count: 200) { random in
            var lines = text.lines
            for _ in 0..<Int.random(in: 1...8, using: &random) {
                let index = Int.random(in: lines.indices, using: &random)
                if Bool.random(using: &random) {
                    lines.remove(at: index)
                } else {
                    lines.insert(lines[index], at: Int.random(in: lines.indices, using: &random))
                }
            }
            let report = RetroLinter.lint(
                [("r.md", lines.joined(separator: "\n"))], language: lists,
                playbooks: RetroFixtures.playbooks, today: RetroFixtures.today)
            return report.findings.allSatisfy {
                (1...lines.count).contains($0.line) && !$0.help.isEmpty
            }
        }
    }

    private static let avoided = retroRules.flatMap(\.avoid)
    private static let preferred = retroRules.flatMap(\.prefer)
}
