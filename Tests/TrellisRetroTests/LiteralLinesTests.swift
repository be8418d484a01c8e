import TestSupport
import Testing
import TrellisMarkdown
import TrellisModel

@testable import TrellisRetro

@Suite("What is code or a comment in a document")
struct LiteralLinesTests {
    /// The texts of the actions.
    private func actions(_ lines: String) throws -> [String] {
        try RetroDocument(reading: RefusalTests.retro(actions: lines), path: "r.md").actions
            .map(\.text)
    }

    @Test(
        "a line that begins with code in text opens no fence",
        arguments: ["```sh``` is what we run", "``` a ` b", "  ```x```", "``", "text ```"])
    func inline(line: String) throws {
        #expect(
            try actions("\(line)\n\n- [ ] after\n\n\(line)\n\n- [ ] last") == ["after", "last"])
    }

    @Test(
        "a fence ends at its own sign, as long and with nothing behind it",
        arguments: [
            ("````", "```"), ("```", "~~~"), ("~~~", "~~~ x"), ("```", "``` x"), ("~~~ `", "```"),
            ("```swift", "    ```"),
        ])
    func fences(open: String, other: String) throws {
        let close = String(open.prefix { $0 == open.first })
        let text = "\(open)\n- [ ] a\n\(other)\n- [ ] b"
        #expect(try actions("\(text)\n\(close)\n- [ ] c") == ["c"])
        #expect(try actions("\(text)\n\(close)\(close)  \n- [ ] c") == ["c"])
        #expect(try actions(text) == [])
    }

    @Test("a fence in an item ends with the item")
    func inItem() throws {
        #expect(
            try actions("- [ ] a\n  ```\n  - [ ] b\n\n  - [ ] c\n- [ ] d\n  - [ ] e")
                == ["a", "d", "e"])
        #expect(try actions("- ```\n  - [ ] b\n  ```\n- [ ] c") == ["c"])
    }

    @Test("a comment hides its lines, and a marker ends one that was left open")
    func comments() throws {
        #expect(
            try actions("<!--\n- [ ] a\n\n## Other\n\n-->\n- [ ] b\n<!-- c -->\n- [ ] d") == [
                "b", "d",
            ])
        #expect(try actions("Text <!-- in it\n- [ ] a\n-->\n- [ ] b") == ["a", "b"])
        let text =
            "<!-- open\n\n<!-- trellis:begin carried -->\n- [ ] a\n<!-- trellis:end carried -->"
        #expect(try actions(text) == ["a"])
        #expect(RetroMarkers(text.lines).blocks.map(\.name) == ["carried"])
    }

    @Test("four spaces outside of a list are code, and in a list they are steps of it")
    func indented() throws {
        #expect(try actions("    - [ ] a\n\t- [ ] b\n\nText\n\n    - [ ] c\n- [ ] d") == ["d"])
        #expect(
            try actions("- [ ] a\n    - [ ] b\n\t\t- [ ] c\n\n    - [ ] d\n\n          - [ ] e")
                == ["a", "b", "c", "d"])
        #expect(try actions("1. [ ] a\n\n    - [ ] b\n\nText\n\n    - [ ] c") == ["a", "b"])
    }

    @Test("what stands in code below a task belongs to it")
    func notes() {
        let lines = [
            "- [ ] a id:a7k2q", "  because:", "  ```", "  - [ ] b", "", "  x", "  ```", "",
            "- [ ] c id:b3x9d",
        ]
        #expect(TaskItems(lines).items.map(\.lines.count) == [7, 1])
    }

    private static let pieces = [
        "- [ ] task", "- [ ] task", "* [x] task", "1. [ ] task", "  - [ ] task", "    - [ ] task",
        "      - [ ] task", "          - [ ] task", "\t- [ ] task", "  \t- [ ] task", "```", "````",
        "~~~", "  ```", "    ```", "``` swift", "```a``` b", "<!--", "-->", "<!-- a -->",
        "  <!-- b",
        "text", "  text", "    text", "", "", "", "  ", "## Heading", "---", "- item", "- ```",
        "- - nested", "-", "# ", "***", "*bold*", "10) [ ] task",
    ]

    /// cmark, which GitHub renders with, is asked where each line of a random document ends up.
    @Test("is what cmark has for it, and the tasks that it shows are tasks")
    func renderer() throws {
        try forAll(count: 4_000) { random in
            let lines = (0..<Int.random(in: 1...14, using: &random)).map { number in
                (Self.pieces.randomElement(using: &random) ?? "")
                    .replacing("task", with: "task\(number)!")
            }
            let html = try Markdown.html(lines.joined(separator: "\n"))
            var place = RetroPlace()
            return lines.enumerated().allSatisfy { number, line in
                _ = place.takesActions(at: line[...])
                guard line.contains("task") else { return true }
                // Comments are left out of the page.
                guard let found = html.firstRange(of: "task\(number)!") else { return place.isCode }
                let before = html[..<found.lowerBound]
                if before.ranges(of: "<pre>").count > before.ranges(of: "</pre>").count {
                    return place.isCode
                }
                let isTask = before.hasSuffix("/> ") && before.suffix(60).contains("checkbox")
                return !isTask || !place.isCode
            }
        }
    }
}
