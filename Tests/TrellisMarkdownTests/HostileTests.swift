import Testing
import TrellisMarkdown

@testable import trellis_bench

@Suite("Hostile Markdown")
struct HostileTests {
    @Test(
        "is rendered, or refused with a sentence",
        arguments: HostileMarkdown.all, [4, 16, 32, 64])
    func outcome(construct: HostileMarkdown.Construct, size: Int) {
        let text = construct.text(size << 10)
        #expect(text.utf8.count <= size << 10 && !text.isEmpty)
        do throws(Markdown.Refusal) {
            let html = try Markdown.html(text)
            // A short text never becomes a huge page.
            #expect(html.utf8.count <= 40 << 20)
        } catch {
            #expect(error.words.count > 20 && !error.words.contains("\n"))
        }
    }

    @Test("no construct is refused when it is as long as a sentence")
    func small() {
        for construct in HostileMarkdown.all {
            #expect(Markdown.Refusal(of: construct.text(100)) == nil, "\(construct)")
        }
    }

    @Test(
        "names the line where it begins",
        arguments: [
            ("a\n\nb\n" + String(repeating: "> ", count: 300), Markdown.Refusal.tooDeep(line: 4)),
            (
                "a\r\n\r\n" + String(repeating: "![", count: 1001),
                .tooManyOpeners("![", line: 3)
            ),
            ("a\n  \n" + String(repeating: "a\n-|-\n", count: 200), .tooManyTableHeads(line: 3)),
            ("a\n\n" + String(repeating: "|", count: 501) + "\n-|-\n", .tooManyCells(line: 3)),
        ])
    func line(text: String, refusal: Markdown.Refusal) {
        #expect(Markdown.Refusal(of: text) == refusal)
    }

    @Test(
        "and what people write is not refused",
        arguments: [
            String(repeating: "- [ ] an action @owner due:2026-03-02 ~~old~~\n", count: 1000),
            "| a | b | c |\n| --- | :-: | --: |\n"
                + String(repeating: "| one | two | three |\n", count: 1500),
            String(repeating: "| a | b |\n| - | - |\n| c | d |\n\n", count: 1500),
            String(repeating: "10:30 - 11:00: review | retro\n", count: 1000),
            String(repeating: "See [the page](x.md)[^1] and [docs].\n\n", count: 1000)
                + "[^1]: A note.\n\n[docs]: https://example.org/a/long/address?of=some&kind=it\n",
            (0..<20).map { String(repeating: "  ", count: $0) + "- level \($0)\n" }.joined(),
            String(repeating: "> ", count: 20) + "quoted\n", String(repeating: "- ", count: 40),
            "```\n"
                + String(repeating: "cat a.csv | sort | uniq -c | sort -rn | head\n", count: 900)
                + "```\n",
        ])
    func written(text: String) throws {
        #expect(try !Markdown.html(text).isEmpty)
    }
}
