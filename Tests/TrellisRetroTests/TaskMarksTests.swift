import Foundation
import Testing
import TrellisModel

@testable import TrellisRetro

@Suite("Task lines on a page")
struct TaskMarksTests {
    private func body(_ markdown: String) throws -> String {
        try RetroPage.body(of: markdown) { _ in nil }
    }

    @Test("show what is for people, and hide what is for programs")
    func tokens() throws {
        let page = try body(
            """
            - [ ] Try it @lead due:2026-03-16 id:a7k2q from:x-y#z for:pr-size-creep base:3@2026-01-05+8w/n9
            - [x] Done @a-b done:2026-03-20 origin:incident
            - [/] Begun @___ due:____-__-__
            - [-] Dropped
            """)
        #expect(
            page.contains(
                "Try it <span class=\"owner\">@lead</span> <span class=\"due\">by 2026-03-16"))
        for token in ["id:", "from:", "for:", "base:", "origin:", "[/]", "[-]", "due:2", "done:"] {
            #expect(!page.contains(token), "\(token)")
        }
        #expect(page.contains("<span class=\"state-started\">") && page.contains("state-dropped"))
    }

    @Test(
        "leave every other word as it was written",
        arguments: [
            "Ana said: the page is due: Monday, base:line and from: Ben @ben.",
            "- [ ] Say when the page is due: and `due:2026-03-16 @lead` or base:line, from: Ben",
            "- [ ] A loose one\n\n- [ ] and the next, paid: yes", "> @ben id:a7k2q in a quote",
            "```\n- [ ] in code @lead id:a7k2q\n```", "| id: | @x |\n| --- | --- |\n| a | b |",
        ])
    func words(markdown: String) throws {
        let page = try body(markdown)
        #expect(!page.contains("<span"))
        let plain = page.split(separator: "<").compactMap {
            $0.split(separator: ">", maxSplits: 1, omittingEmptySubsequences: false).last
        }.joined()
        let signs = "`#>|-[]\n "
        func bare(_ text: String) -> String {
            text.replacing("&gt;", with: ">").filter { !signs.contains($0) }
        }
        #expect(bare(plain) == bare(markdown))
    }

    @Test("are well-formed in a list with blank lines")
    func loose() throws {
        let page = try body("- [ ] One @lead id:a7k2q\n\n- [-] Two id:b7k2q\n")
        #expect(!page.contains("a7k2q") && !page.contains("b7k2q") && !page.contains("[-]"))
        for element in ["p", "li", "ul", "span"] {
            let (open, close) = (
                page.ranges(of: "<\(element)").count, page.ranges(of: "</\(element)>").count
            )
            #expect(open == close, "\(element)")
        }
    }
}
