import TestSupport
import Testing
import TrellisModel
import TrellisPlaybooks

@Suite("An addition to a YAML file that people write")
struct YAMLAdditionTests {
    @Test("has text that reads back as it was, whatever it holds")
    func quoting() throws {
        let signs: [String] = [
            "a", "Z", "0", " ", "  ", "-", "- ", "---", "...", "#", " #", ":", ": ", "'", "\"",
            "\\",
            "\\n", "\n", "\r", "\r\n", "\t", "*", " *a", "&x", "!t", "[", "]", "{", "}", ",", "|",
            ">",
            "%", "@", "`", "~", "?", "null", "no", "1e3", "0x1f", "2026-03-16", "é", "e\u{301}",
            "ß",
            "漢字", "🏳️‍🌈", "\u{0}", "\u{1B}", "\u{7F}", "\u{85}", "\u{A0}", "\u{2028}", "\u{202E}",
            "\u{FEFF}", "\u{FFFE}", "\u{10FFFF}", "<<", "=", "\u{200D}",
        ]
        try forAll(count: 3_000) { random in
            let count = Int.random(in: 0...30, using: &random)
            let drawn = (0..<count).map { _ in signs.randomElement(using: &random) ?? "" }
            let text = drawn.drop { $0 == "\u{FEFF}" }.joined()
            for document in [
                "k: \(YAMLText.scalar(text))\n", "- {k: \(YAMLText.scalar(text)), l: 1}",
            ] {
                let node = try YAMLDocument.read(document, file: "f.yml")
                guard Self.values(of: node).first.map({ Array($0.utf8) }) == Array(text.utf8) else {
                    return false
                }
            }
            return true
        }
    }

    @Test("quotes only what needs it")
    func plain() {
        for text in ["2026-03-16", "pr-size-creep", "freeze", "a7k2q"] {
            #expect(YAMLText.scalar(text) == text)
        }
        for text in ["", "no", "1e3", "42", "two words", "-", "Fair"] {
            #expect(YAMLText.scalar(text) == "\"\(text)\"")
        }
    }

    @Test("keeps every byte, in whatever way people wrote the file")
    func appending() throws {
        try forAll(count: 2_000) { random in
            let (text, items) = Self.file(&random)
            let note = "of: \(Int.random(in: 0...99, using: &random)) # \"all\""
            let new = try YAMLAddition(to: text, file: "f.yml").appending(
                [("id", "added"), ("note", note)], to: "list")
            let read = Self.items(of: try YAMLDocument.read(new, file: "f.yml"))
            return Self.isInsertion(of: new, into: text) && read.count == items + 1
                && read.last == ["added", note]
        }
    }

    @Test("to one entry keeps every byte, and touches no other entry")
    func extending() throws {
        try forAll(count: 2_000) { random in
            let (text, count) = Self.file(&random)
            guard count > 0 else { return true }
            let index = Int.random(in: 0..<count, using: &random)
            let old = Self.items(of: try YAMLDocument.read(text, file: "f.yml"))
            let new = try YAMLAddition(to: text, file: "f.yml").extending(
                entryAt: index, of: "list", with: [("day", "2026-03-16"), ("answer", "yes: # no")])
            var wanted = old
            wanted[index] += ["2026-03-16", "yes: # no"]
            let read = Self.items(of: try YAMLDocument.read(new, file: "f.yml"))
            return Self.isInsertion(of: new, into: text) && read == wanted
        }
    }

    @Test("is refused where it would take more than an addition")
    func refused() throws {
        for text in ["list: some text\n", "{list: some text}\n", "list: {a: 1}\n"] {
            let addition = try YAMLAddition(to: text, file: "f.yml")
            let problem = #expect(throws: DocumentProblem.self) {
                try addition.appending([("id", "added")], to: "list")
            }
            let words = problem?.description ?? ""
            #expect(words.contains("f.yml:1: list:") && words.contains("{id: added}"), "\(words)")
        }
        #expect(throws: DocumentProblem.self) { try YAMLAddition(to: "a: [1", file: "f.yml") }
        let few = try YAMLAddition(to: "list:\n  - id: a\n", file: "f.yml")
        #expect(throws: DocumentProblem.self) {
            try few.extending(entryAt: 1, of: "list", with: [("b", "c")])
        }
    }

    @Test("begins a list where there is none")
    func begins() throws {
        for (text, wanted) in [
            ("schema: s", "schema: s\nlist:\n  - id: a\n"), ("", "list:\n  - id: a\n"),
            ("a: b\r\n", "a: b\r\nlist:\r\n  - id: a\r\n"),
            ("list:\nx-b: 1\n", "list:\n  - id: a\nx-b: 1\n"),
            ("list: []\n", "list: [{id: a}]\n"),
            ("{list: []}\n", "{list: [{id: a}]}\n"),
        ] {
            let addition = try YAMLAddition(to: text, file: "f.yml")
            #expect(try addition.appending([("id", "a")], to: "list") == wanted)
        }
    }

    // Files as people write them.

    private static func file(_ random: inout SplitMix64) -> (text: String, items: Int) {
        func pick(_ choices: [String]) -> String { choices.randomElement(using: &random) ?? "" }
        let count = Int.random(in: 0...12, using: &random)
        let head =
            pick(["", "# what this is\n", "---\n", "\n\n# a\n#b\n"]) + "schema: s\n"
            + pick(["", "x-first: [a, 'b]']\n", "# - no item\n"])
        let tail = pick([
            "", "\n\n", "# the end\n", "x-last: 'a: b'\n", "\n# about the next\nx-last: {a: [1]}\n",
            "...\n", "  # inside\n\n",
        ])
        var list: String
        switch Int.random(in: 0...2, using: &random) {
        case 0:
            let items = (0..<count).map { "{id: e\($0), note: 'a ] } # \($0)'}" }
            let gap = pick([", ", ",\n  ", ", # } ]\n    "])
            list =
                "list: [" + items.joined(separator: gap) + pick(["", " ", "\n "]) + "]"
                + pick(["", " # [x]"]) + "\n"
        default:
            let indent = pick(["", "  ", "      "])
            list = "list:" + pick(["", " # notes"]) + "\n"
            for index in 0..<count {
                list += pick(["", "", "\n", "\(indent)# about e\(index)\n"])
                let inner = indent + "  "
                list +=
                    indent
                    + pick([
                        "- {id: e\(index), note: \"a, b: c\"}\n",
                        "- id: e\(index)\n\(inner)note: it's # not\n",
                        "-   id: e\(index)\n\(inner)  note: 'a\n\n\(inner)    b'\n",
                        "-\n\(inner)id: e\(index)\n\(inner)note: |\n\(inner)  - id: x\n\(inner)  # y\n",
                        "- id: e\(index)\n\(inner)note: >-\n\(inner)  a\n\(inner)  b\n",
                    ])
            }
        }
        var text = head + list + tail
        if Bool.random(using: &random), text.hasSuffix("\n") { text.removeLast() }
        if Bool.random(using: &random) { text = text.replacing("\n", with: "\r\n") }
        return (pick(["", "\u{FEFF}"]) + text, count)
    }

    /// Whether taking one piece out of `new` leaves `old`, byte by byte.
    private static func isInsertion(of new: String, into old: String) -> Bool {
        let (new, old) = (Array(new.utf8), Array(old.utf8))
        let start = zip(new, old).prefix { $0 == $1 }.count
        let end = zip(new.reversed(), old.reversed()).prefix { $0 == $1 }.count
        return new.count > old.count && start + end >= old.count
    }

    /// The values of each entry of the list.
    private static func items(of node: YAMLNode?) -> [[String]] {
        guard case .map(let entries) = node?.content,
            case .list(let items) = entries.first(where: { $0.key == "list" })?.value.content
        else { return [] }
        return items.map { values(of: $0).map(\.trimmed) }
    }

    private static func values(of node: YAMLNode?) -> [String] {
        switch node?.content {
        case .scalar(let text): [text]
        case .list(let items): items.flatMap { values(of: $0) }
        case .map(let entries): entries.flatMap { values(of: $0.value) }
        case nil: []
        }
    }
}
