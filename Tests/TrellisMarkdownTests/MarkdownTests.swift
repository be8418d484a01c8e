import Testing
import TrellisMarkdown

@Suite("Markdown")
struct MarkdownTests {
    @Test("gives headings an anchor, and a second one of the same name another")
    func anchors() throws {
        let html = try Markdown.html("## Make review *easier*\n\n## Make review easier\n")
        #expect(html.contains("<h2 id=\"make-review-easier\">"))
        #expect(html.contains("<h2 id=\"make-review-easier-1\">"))
    }

    @Test("renders tables, task lists and strikethrough")
    func extensions() throws {
        let html = try Markdown.html("| a |\n| - |\n| b |\n\n- [x] done\n\n~~gone~~\n")
        #expect(
            html.contains("<table>") && html.contains("type=\"checkbox\"") && html.contains("<del>")
        )
    }

    @Test(
        "leaves raw HTML and unsafe links out",
        arguments: [
            "<script>alert(1)</script>", "[x](javascript:alert(1))", "<img src=x onerror=alert(1)>",
            "<a href='vbscript:x'>x</a>", "![x](data:text/html;base64,AAAA)",
        ])
    func unsafe(text: String) throws {
        let html = try Markdown.html(text)
        #expect(!html.contains("<script") && !html.contains("javascript:"))
        #expect(
            !html.contains("onerror") && !html.contains("vbscript:") && !html.contains("data:text"))
    }

    @Test(
        "refuses what would take the library too long",
        arguments: [
            String(repeating: "![[]()", count: 20_000), String(repeating: "a<?", count: 8000),
            String(repeating: "<!A", count: 8000),
            String(repeating: "a|", count: 10_000) + "\n" + String(repeating: "-|", count: 10_000),
            String(repeating: "x", count: 70_000),
        ])
    func refusal(text: String) {
        #expect(throws: Markdown.Refusal.self) { try Markdown.html(text) }
    }

    @Test(
        "data that looks like markup stays what it is",
        arguments: [
            "*bold*", "| a | b |", "<b>x</b>", "[a](b)", "![a](b)", "# not a heading", "`code`",
            "@handle",
            "a\nb", "&amp;", "1. x", "- x", "~~x~~",
        ])
    func escaping(data: String) throws {
        let html = try Markdown.html("x " + Markdown.escaped(data))
        for tag in [
            "<em>", "<strong>", "<table>", "<a ", "<img", "<h1", "<code>", "<li>", "<del>", "<b>",
        ] {
            #expect(!html.contains(tag))
        }
    }
}
