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
        "takes an offer that was taken over and moved down for one action, and a reworded copy for two"
    )
    func takenOver() throws {
        let offer = "- [ ] Cut it @us due:2026-03-16 from:pr-size-creep#cut-it id:w8c2k"
        let block = "\(Self.begin("match x"))\n\(offer)\n\(Self.end("match x"))"
        #expect(try codes("\(block)\n\(offer)") == [])
        let copy = offer.replacing("Cut it", with: "Cut that")
        #expect(try codes("\(block)\n\(copy)") == ["15 TR005"])
        #expect(try codes("\(offer)\n\(offer)") == ["13 TR005"])
    }

    @Test("finds no fault with words that Trellis wrote and nobody touched, only with people's own")
    func own() throws {
        func block(_ name: String, _ content: String) -> String {
            ManagedBlock.sealed("\(Self.begin(name))\n\n\(content)\n\n\(Self.end(name))")
        }
        let long = Array(repeating: "word", count: 40).joined(separator: " ")
        let text = "### Everyone obviously\n\nThe worst week, by human error. \(long)."
        #expect(try codes(block("watch", text)) == [])
        #expect(try !codes(text).isEmpty)
        let offer = "- [ ] Obviously cut it @___ due:2026-03-16 from:pr-size-creep#cut-it id:w8c2k"
        let match = block("match pr-size-creep", "\(text)\n\n\(offer)")
        #expect(try codes(match) == [])
        // An offer that somebody took over, and a note below one, are people's words.
        let taken = match.replacing(
            offer, with: "\(offer.replacing("@___", with: "@us"))\n  it was a human error")
        let found = try RetroFixtures.lint(RetroFixtures.retro(with: taken)).findings
        #expect(found.map(\.code).contains("TL001"), "\(found)")
        #expect(found.allSatisfy { $0.level == .suggestion && $0.line >= 18 }, "\(found)")
    }

    @Test(
        "names the day that somebody meant, where it is clear",
        arguments: [
            ("9.3.2026", "2026-03-09"), ("09.03.26,", "2026-03-09"), ("2026/3/9", "2026-03-09"),
            ("20260309", "2026-03-09"), ("2026-3-9", "2026-03-09"), ("3/3/2026", "2026-03-03"),
            ("27/3/2026", "2026-03-27"), ("3/27/2026", "2026-03-27"), ("2026-03-09.", "2026-03-09"),
            ("3/9/2026", "YYYY-MM-DD"), ("30.2.2026", "YYYY-MM-DD"), ("Monday", "YYYY-MM-DD"),
            ("1.2", "YYYY-MM-DD"), ("99999999999999999999.1.2026", "YYYY-MM-DD"),
        ])
    func meant(word: String, day: String) throws {
        let found = try RetroFixtures.lint(
            RetroFixtures.retro(with: "- [ ] Time one rollback @us due:\(word)")
        ).findings.first { $0.code == "TR006" }
        #expect(found?.help == "write it as due:\(day)")
    }

    @Test("names the day of the document in the same way")
    func heldMeant() throws {
        let wrong = RetroFixtures.retro.replacing("held: 2026-03-02", with: "held: 2.3.2026")
            .replacing("2026-02-16/2026-03-01", with: "16.2.2026/1.3.2026")
        let helps = try RetroFixtures.lint(wrong).findings.map(\.help)
        #expect(helps == ["write it as 2026-02-16/2026-03-01", "write it as 2026-03-02"])
    }

    @Test("speaks of the notes and the actions by their headings in the document's language")
    func language() throws {
        let text =
            RetroFixtures.retro.replacing(
                "held: 2026-03-02", with: "held: 2026-03-02\nlanguage: de\nactions: Was wir tun")
            + "\n\(Self.begin("watch h=048a2cff"))\n\nAnders.\n\n\(Self.end("watch"))\n"
        let words = RetroWords(language: "de", texts: [.notesTitle: "Unsere Notizen"])
        let found = RetroLinter.lint(
            [("r.md", text)], language: nil, playbooks: nil,
            words: { $0.name == "de" ? words : .english }, today: nil
        ).findings
        let helps = Dictionary(found.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
        #expect(helps["TR010"]?.help.contains("'Unsere Notizen'") == true)
        #expect(helps["TR017"]?.line == 12)
        #expect(helps["TR017"]?.message.contains("'Actions' and not 'Was wir tun'") == true)
    }

    @Test(
        "says what looks like an action and is not followed, and nothing of what is the team's own",
        arguments: [
            ("☑ Time one rollback", 1), ("* Ben writes it up", 1), ("1. Ben writes it up", 1),
            ("- [] Time it", 1), ("- [✓] Time it", 1), ("- [ ]Time it", 1), ("-\t[ ]Time it", 1),
            ("- [ ] @___ due:____-__-__", 0), ("- [ ] ", 0), ("- [a link](https://example.org)", 0),
            ("- [ ] Time it @us due:2026-03-20\n  - first the slow one\n\tand so on", 0),
            ("We agreed on these.", 0), ("---", 0), ("- because we move house", 0),
            ("- Trust check: supported 6 of 7; safe to say 7 of 7", 0),
            ("```\n- Ben does it\n```", 0),
            ("> - Ben does it", 0), ("| Ben | does it |", 0), ("- Ben", 0),
            ("## Notes\n\n- Ben writes it up\n- [ ] Bring cake\n- [ ] Ask @us", 0),
            ("## Notes\n\n- [ ] Time it @us due:2026-03-20", 1),
            ("## Notes\n\n- [x] It id:w8c2k", 1),
        ])
    func unfollowed(text: String, count: Int) throws {
        let found = try RetroFixtures.lint(RetroFixtures.retro(with: text)).findings
        #expect(found.count { $0.code == "TR017" } == count, "\(found)")
        #expect(!found.contains { $0.code == "TL009" }, "\(found)")
    }

    @Test(
        "tells an offer that was chosen in another way from one that nobody chose",
        arguments: [
            ("[ ] Cut it @___", 0), ("[ ] Cut it @\\_\\_\\_", 0), ("[-] Cut it", 0),
            ("[ ] Cut it @us", 0),
            ("[x] Cut it @___", 1), ("[/] Cut it @___", 1), ("[ ] Cut it (Mia)", 1),
            ("[ ] Cut it @", 1),
            ("[ ] Cut it Mia", 1),
        ])
    func chosen(text: String, count: Int) throws {
        let block = """
            \(Self.begin("match pr-size-creep"))
            - \(text) due:2026-03-16 from:pr-size-creep#cut-it id:w8c2k
            - [ ] ___ @___ due:2026-03-16 for:pr-size-creep
            \(Self.end("match pr-size-creep"))
            """
        let found = try codes(block).filter { $0.hasSuffix("TR017") }
        #expect(found == Array(repeating: "13 TR017", count: count))
    }

    @Test(
        "names the heading that took the place of the actions', or says that there is none",
        arguments: [
            ("## Action items", 10, "'Action items'"), ("### Actions", 10, "'Actions'"),
            ("## Our actions:", 10, "'Our actions:'"), ("## To do", 12, "no heading"),
        ])
    func heading(_ heading: String, _ line: Int, _ words: String) throws {
        let text = """
            ---
            schema: trellis/retro@1
            team: harbour
            held: 2026-03-02
            ---

            ## How last time's actions went
            \(Self.begin("carried"))
            \(Self.end("carried"))
            \(heading)

            - [ ] Time it @us due:2026-03-20
            - [ ] Cut it @us due:2026-03-20
            """
        let found = try RetroFixtures.lint(text).findings.filter { $0.code == "TR017" }
        #expect(
            found.map(\.line) == [line] && found.first?.message.contains(words) == true, "\(found)")
    }

    @Test("a sync hears of what is not followed once nobody says that it is meant so")
    func quiet() throws {
        let day = try #require(RetroFixtures.today)
        let text = RetroFixtures.retro(with: "- Ben writes it up")
        #expect(RetroLinter.unfollowed(in: text, path: "r.md", today: day).map(\.line) == [12])
        let excused = text.replacing(
            "- Ben", with: "<!-- trellis-ignore TR017: only said -->\n- Ben")
        #expect(RetroLinter.unfollowed(in: excused, path: "r.md", today: day).isEmpty)
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
