/// Texts that cost a Markdown library more than their length, in any size.
enum HostileMarkdown {
    struct Construct: Sendable, CustomStringConvertible {
        let name: String
        private let make: @Sendable (Int) -> String

        init(_ name: String, _ make: @escaping @Sendable (Int) -> String) {
            self.name = name
            self.make = make
        }

        var description: String { name }

        /// - Parameter size: In bytes. The text has about as many, and no more.
        func text(_ size: Int) -> String { make(size - frame) }

        /// Bytes for what stands between the pieces.
        private let frame = 2
    }

    static let all: [Construct] =
        repeated + nested + containers + tables + definitions + footnotes

    /// One piece over and over.
    private static let repeated: [Construct] = [
        "![[]()", "![", "[", "[a]", "[[]", "](", "[a](b", "[a](<b", "[a](b \"", "[a]((", "a<?",
        "<?", "?é<", "a<!A ", "a<![CDATA[", "a<!--", "<", "<a b='", "</a ", "<a@", "<http://a",
        "*", "*a ", "**a ", "a**b", "*a_ ", "a***", "_", "_a ", "a_", "***a _b ", "~", "~a ",
        "a~", "~a~~b", "~~a*b", "`", "`a", "\\`", "&", "&a", "&amp;", "&#x", "\"", "\\", "\\\n",
        "a  \n", "# a\n", "a\n-\n", "#", "- a\n", "- a\n\n", "- [ ] a\n", "<a>\n\n", "```\n\n",
        "- ```\n", "www.a_", "a@a.", "https://a", "\u{300}", "é*", "[\u{390}]", "\u{FEFF}",
        "\u{0}", "\r", "\t", " ", "\n",
    ].map { piece in
        Construct("\(piece.debugDescription) repeated") { fill(piece, $0) }
    }

    /// As many closed as opened, around a letter.
    private static let nested: [Construct] = [
        ("*", "*"), ("_", "_"), ("*a **a ", "b** a*"), ("~~a ", "b~~ "), ("~a *b ", "c* d~ "),
        ("[", "]"), ("[", "](b)"), ("![", "](b)"), ("<", ">"), ("(", ")"), ("*a ", "[^a]"),
        ("**a ", "~b"), ("_a ", "a** "), ("`", "``"), ("[", "[^a]"), ("*[^a]", "a*"),
    ].map { open, close in
        Construct("\(open.debugDescription) and \(close.debugDescription) nested") { size in
            let count = max(1, size / (open.utf8.count + close.utf8.count))
            return String(repeating: open, count: count) + "a"
                + String(repeating: close, count: count)
        }
    }

    /// Lists and quotes inside each other, and lines that go on with them.
    private static let containers: [Construct] =
        ["> ", ">", "- ", "1. ", "-\t", "> - ", "[^a]: ", "* 1. > "].flatMap { sign in
            ["", "\n", "\nb", "\n>", "\n\n    b", "\r", "\n- b"].map { line in
                Construct("\(sign.debugDescription) deep, then \(line.debugDescription)") { size in
                    line.isEmpty
                        ? fill(sign, size - 1) + "a"
                        : fill(sign, size / 2) + "a" + fill(line, size / 2)
                }
            }
        } + [
            Construct("lists deeper by a line each, then blank lines") { size in
                staircase(size / 2) { String(repeating: "  ", count: $0) + "- a\n" }
                    + fill("\n", size / 2)
            },
            Construct("lists deeper by a tab each, then lines") { size in
                staircase(size / 2) { String(repeating: "\t", count: $0) + "- - a\n" }
                    + fill("b\n", size / 2)
            },
            Construct("quotes deeper by a line each") { size in
                staircase(size) { String(repeating: ">", count: $0) + "a\n" }
            },
            Construct("runs of ticks, each longer") { size in
                staircase(size) { String(repeating: "`", count: $0) + "a" }
            },
        ]

    private static let tables: [Construct] =
        [
            "a\n-|-\n", "|a|b|\n|-|-|-|\n", "|a|\n|-|\n\n", "|a|\n|-\n", "|-|\n", ":-\n", "a|b\n",
            "> a\n> -|-\n", "- a\n  -|-\n", "a\r-|-\r", "|a|\n|-|\n>\n",
        ].map { lines in
            Construct("\(lines.debugDescription) repeated") { fill(lines, $0) }
        } + [
            Construct("a wide table") { size in
                fill("a|", size / 2) + "\n" + fill("-|", size / 2)
            },
            Construct("a table of short rows") { size in
                fill("a|", size / 8) + "\n" + fill("-|", size / 8) + fill("\na", size / 2)
            },
            Construct("a table of rows without a cell") {
                fill("|a|b|\n|-|-|\n", 12) + fill("|\n", $0 - 12)
            },
            Construct("a long text before a table") { fill("a\n", $0 - 10) + "|a|\n|-|\n" },
            Construct("a text of cells before a table") { fill("a|a\n", $0 - 10) + "a|b\n-|-\n" },
            Construct("a long line before many heads") { size in
                fill("a ", size / 2) + fill("\na|a|a\n-|-", size / 2)
            },
            Construct("a cell of escaped pipes") { "|a|\n|-|\n|" + fill("\\|", $0 - 12) + "|" },
            Construct("a cell of code") { "|a|\n|-|\n|" + fill("`\\|", $0 - 12) + "|" },
        ]

    private static let definitions: [Construct] = [
        Construct("link definitions") { size in numbered(size) { "[\($0)]: u\n" } },
        Construct("link definitions, each used") { size in
            numbered(size) { "[\($0)]: u\n\n[\($0)]\n\n" }
        },
        Construct("one link definition again and again") { fill("[a]: u\n", $0) },
        Construct("link definitions that do not end") { fill("[a]:\n", $0) },
        Construct("titles that do not end") { fill("[a]: b \"", $0) },
        Construct("a long definition, often used") { size in
            "[a]: " + fill("u", size / 2) + "\n\n" + fill("[a] ", size / 2 - 8)
        },
        Construct("a long title, often used") { size in
            "[a]: b\n\"" + fill("&\n", size / 2) + "\"\n\n" + fill("[a] ", size / 2 - 20)
        },
        Construct("links that nobody defined") { fill("[a][b]", $0) },
        Construct("long labels") { fill("[" + String(repeating: "a", count: 990) + "] ", $0) },
        Construct("labels that fold") { fill("[" + String(repeating: "ẞ", count: 300) + "] ", $0) },
        Construct("definitions before an underline") { fill("[a]: b\n", $0 - 4) + "===\n" },
    ]

    private static let footnotes: [Construct] = [
        Construct("a footnote, often used") { "[^a]: x\n\n" + fill("[^a]", $0 - 9) },
        Construct("a footnote, used in many paragraphs") {
            "[^a]: x\n\n" + fill("[^a]\n\n", $0 - 9)
        },
        Construct("footnotes that nobody defined") { fill("[^a]", $0) },
        Construct("footnotes that nobody used") { size in numbered(size) { "[^\($0)]: x\n\n" } },
        Construct("footnotes, each used") { size in
            numbered(size / 2) { "[^\($0)]\n\n" } + numbered(size / 2) { "[^\($0)]: x\n\n" }
        },
        Construct("footnotes, each used by another") { size in
            "[^1]\n\n" + numbered(size - 6) { "[^\($0)]: [^\($0 + 1)]\n\n" }
        },
        Construct("one footnote again and again") { "[^a]\n\n" + fill("[^a]: x\n\n", $0 - 6) },
        Construct("footnotes between tildes") { fill("[^a]~", $0) },
        Construct("footnotes between tildes and stars") { fill(":\"[^a]~*", $0) },
        Construct("names of footnotes that do not end") { fill("[^", $0) },
        Construct("a long name of a footnote") { size in
            let name = fill("a", size / 2 - 10)
            return "[^\(name)]\n\n[^\(name)]: x\n"
        },
    ]

    /// As much of the repeated piece as fits.
    private static func fill(_ piece: String, _ size: Int) -> String {
        String(repeating: piece, count: max(0, size) / piece.utf8.count)
    }

    private static func staircase(_ size: Int, _ step: (Int) -> String) -> String {
        numbered(size, step)
    }

    private static func numbered(_ size: Int, _ step: (Int) -> String) -> String {
        var text = "", length = 0, number = 1
        while true {
            let piece = step(number)
            length += piece.utf8.count
            guard length <= size else { return text }
            text += piece
            number += 1
        }
    }
}
