import TestSupport
import Testing
import TrellisModel

@testable import TrellisRetro

@Suite("The words of an action line")
struct ActionWordsTests {
    /// Reads a line behind its box.
    private func read(_ text: String) throws -> ActionLine.Reading {
        try #require(ActionLine.read("- [ ] \(text)"), "\(text)")
    }

    @Test(
        "are code only between two runs of backticks of one length",
        arguments: [
            ("Say ` and @lead", "Say ` and", "lead"),
            ("Say `` and ` @lead", "Say `` and `", "lead"),
            ("Say `` a ` b `` @lead", "Say `` a ` b ``", "lead"),
            ("Say `@x` @lead", "Say `@x`", "lead"),
            ("Say `a``@x` @lead", "Say `a``@x`", "lead"),
            ("Say \\` @lead `", "Say \\` `", "lead"),
            ("Say `a\\` @lead `", "Say `a\\` `", "lead"),
            ("Say \\\\`@x` @lead", "Say \\\\`@x`", "lead"),
            ("Say ``` @lead", "Say ```", "lead"),
            ("Say `a @x b`c @lead", "Say `a @x b`c", "lead"),
        ])
    func code(line: String, text: String, owner: String) throws {
        let reading = try read(line)
        #expect(reading.text == text && reading.owner == owner)
    }

    @Test(
        "stay in the text unless they say something",
        arguments: [
            (
                "Say when the page is due: and to whom @lead",
                "Say when the page is due: and to whom"
            ),
            ("Meet @ noon @lead", "Meet @ noon"),
            ("Is it done: or not @lead", "Is it done: or not"),
            ("Read from: to for: it @lead", "Read from: to for: it"),
            ("Buy @@ now @lead", "Buy @@ now"),
            ("Due 📅 soon @lead", "Due 📅 soon"), ("Write [due:: soon] @lead", "Write [due:: soon]"),
            ("It is due: tomorrow @lead", "It is due: tomorrow"),
            ("Cut it @___ due:____-__-__ @lead due:-", "Cut it"),
            ("See from:size#a`b @lead", "See from:size#a`b"),
            ("See from:size# @lead", "See from:size#"),
        ])
    func words(line: String, text: String) throws {
        let reading = try read(line)
        #expect(reading.text == text && reading.owner == "lead")
        #expect(reading.due == nil && reading.done == nil && reading.from == nil)
    }

    @Test(
        "that repeat a kind stay in the text, people all of them, and the last one counts",
        arguments: [
            (
                "Introduce @alice to @bob and @carol", "Introduce @alice to @bob and @carol",
                "carol"
            ),
            ("Pair on reviews @alice @bob due:2026-03-01", "Pair on reviews @alice @bob", "bob"),
            ("@alice Pair with @bob on it", "@alice Pair with @bob on it", "bob"),
            (
                "Fix @carol due:2026-09-09 thing @lead due:2026-03-01",
                "Fix @carol due:2026-09-09 thing @lead", "lead"
            ),
            ("Move it 📅 2026-09-09 @lead due:2026-03-01", "Move it 📅 2026-09-09", "lead"),
        ])
    func several(line: String, text: String, owner: String) throws {
        let reading = try read(line)
        let action = try #require(try action("- [ ] \(line)"))
        let written = ActionLine.write(action)
        #expect(written.split(separator: " ").count { $0 == "@\(owner)" } == 1, "\(written)")
        #expect(reading.text == text && reading.owner == owner)
        #expect(reading.due == (line.contains("03-01") ? Day("2026-03-01") : nil))
    }

    @Test(
        "say a day in other tools' notations, with and without a space",
        arguments: [
            "due: 2026-03-02", "📅2026-03-02", "📅 2026-03-02", "🗓️2026-03-02", "🗓 2026-03-02",
            "-> 2026-03-02", "→2026-03-02", "[due::2026-03-02]", "[due:: 2026-03-02]",
        ])
    func aliases(words: String) throws {
        let day = Day("2026-03-02")
        for text in ["Cut it \(words) now", "\(words) Cut it now", "Cut it now \(words)"] {
            let reading = try read(text)
            #expect(reading.text == "Cut it now" && reading.due == day && reading.done == nil)
        }
        let done = words.replacing("due", with: words.hasPrefix("[") ? "completion" : "done")
            .replacing("📅", with: "✅")
        if done != words {
            let reading = try read("Cut it \(done) now")
            #expect(reading.text == "Cut it now" && reading.done == day && reading.due == nil)
        }
        #expect(try read("Cut it `\(words)` now").due == nil)
        #expect(try read("Cut it \(words), now").due == nil)
    }

    private static let pieces = [
        "`", "``", "```", "`a", "b`", "\\`", "\\", "\\\\`", "`@x`", "@", "@alice", "@bob.b", "@___",
        "@@", "due:", "due:2026-03-02", "due:2026-02-30", "due:-", "2026-03-02", "2026-04-01]",
        "done:", "done:2026-01-20", "📅", "📅2026-05-05", "🗓️", "✅", "✅2026-01-20", "->", "→",
        "[due::", "[due::2026-03-02]", "[completion::", "[completion:: 2026-01-20]", "^a7k2q",
        "id:", "id:b3x9d", "id:c4y8e", "from:", "from:size#cut", "from:tests", "from:size#a`b",
        "base:280@2026-02-16+8w/n212/d3f9a", "base:0.25@2026-02-16+8w/n1", "base:2", "for:size",
        "for:", "origin:incident", "origin:retro", "origin:main", "a:b", ":", "::", "text", "Cut",
        "because", ",", "👩🏽‍💻", "🇩🇪", "e\u{301}", "\u{301}x", "\u{FE0F}", "\u{200D}", "\t", "\t\u{301}",
        "[x]", "[ ]", "-", "1.", "<!-- c -->", "漢字", "\u{A0}", "\0",
    ]

    private func line(_ random: inout SplitMix64) -> String {
        let words = (0..<Int.random(in: 1...12, using: &random)).map { _ in
            Self.pieces.randomElement(using: &random) ?? ""
        }
        let box = ["- [ ] ", "* [x] ", "1. [/]\t", "  + [-] "].randomElement(using: &random) ?? ""
        return box + words.joined(separator: Bool.random(using: &random) ? " " : "  ")
    }

    private func action(_ line: String) throws -> Action? {
        try RetroDocument(
            reading: RefusalTests.retro(actions: "- [ ] first\n\(line)"), path: "r.md"
        )
        .actions.dropFirst().first
    }

    @Test("come back from their own writing, and no word is lost")
    func law() throws {
        try forAll(count: 6_000) { random in
            let line = line(&random)
            guard let action = try action(line) else { return true }
            let written = ActionLine.write(action)
            guard let again = try self.action(written) else { return false }
            let isSame =
                again.text == action.text && again.state == action.state && again.id == action.id
                && again.owner == action.owner && again.due == action.due
                && again.done == action.done && again.from == action.from
                && again.base == action.base && again.occasion == action.occasion
                && again.supports == action.supports && again.refusal == action.refusal
            return isSame && ActionLine.write(again) == written && Self.holds(written, line)
        }
    }

    /// Whether each word of a line stands in another; a day does in any notation, and a blank need
    /// not.
    private static func holds(_ written: String, _ line: String) -> Bool {
        func words(_ line: String) -> [String] {
            line.unicodeScalars.split { $0 == " " || $0 == "\t" }.map { String($0) }
        }
        let told = Set(words(written))
        let gone = Set(words(line).dropFirst()).subtracting(told)
        let days = Set(
            ["due", "done"].flatMap { key in
                told.filter { $0.hasPrefix("\(key):2") }.map { $0.dropFirst(key.count + 1) }
            })
        let signs: Set = [
            "[", "]", "[x]", "[/]", "[-]", "@___", "due:-", "due:", "done:", "📅", "🗓️", "✅", "->",
            "→",
            "[due::", "[completion::", "origin:retro",
        ]
        return gone.allSatisfy { word in
            signs.contains(word) || word == "^a7k2q" && told.contains("id:a7k2q")
                || days.contains { word.hasSuffix($0) || word.hasSuffix("\($0)]") }
        }
    }

    @Test("keep their id, however often the line is carried, edited and carried again")
    func carried() throws {
        try forAll(count: 2_000) { random in
            guard let first = try action(line(&random)) else { return true }
            var line = ActionLine.write(first)
            for _ in 0..<4 {
                var edit = ActionEdit(line[...])
                edit.set(.due, "\(Day(number: Int.random(in: 20_000...21_000, using: &random)))")
                edit.set([.open, .started, .done, .dropped].randomElement(using: &random) ?? .open)
                guard let next = try action(edit.line), next.id == first.id, next.text == first.text
                else { return false }
                line = ActionLine.write(next)
            }
            return true
        }
    }

    @Test("take an edit in whichever notation they stand, and nothing else changes")
    func edits() {
        forAll(count: 4_000) { random in
            let old = line(&random)
            guard let before = ActionLine.read(old) else { return true }
            var edit = ActionEdit(old[...])
            let day = Day(number: Int.random(in: 20_000...21_000, using: &random))
            guard edit.set(.due, "\(day)"), edit.set(.done, "\(day)"), edit.set(.id, "z9z9z"),
                let after = ActionLine.read(edit.line)
            else { return false }
            var expected = before
            (expected.due, expected.done, expected.id) = (day, day, "z9z9z")
            expected.places = after.places
            guard after == expected else {
                return false
            }
            // A text of nothing else stays, and so does another tool's notation.
            guard edit.remove(.done) else {
                return ActionLine.read(edit.line)?.done != nil
            }
            return ActionLine.read(edit.line).map { $0.done == nil && $0.due == day } ?? false
        }
    }
}
