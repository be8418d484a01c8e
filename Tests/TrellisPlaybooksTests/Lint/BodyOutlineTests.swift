import TestSupport
import Testing
import TrellisModel

@testable import TrellisPlaybooks

@Suite("The outline of a page")
struct BodyOutlineTests {
    private let outline = BodyOutline(
        """
        # T

        ## Likely causes

        Some:

        - one
          that goes on
          - inner
        - two

        ```
        ## Not a heading
        - not an item
        ```

            - not an item either

        ### Part

        > quoted
        words

        ## Empty

        ## Code

        ~~~
        x
        ~~~
        ## Code
        """.replacing("\n", with: "\r\n"), firstLine: 11)

    @Test("has headings with their lines and anchors, code left out")
    func headings() {
        #expect(
            outline.headings.map { "\($0.level) \($0.text) \($0.line)" } == [
                "1 T 11", "2 Likely causes 13", "3 Part 29", "2 Empty 34", "2 Code 36", "2 Code 41",
            ])
        #expect(outline.anchors == ["t", "likely-causes", "part", "empty", "code", "code-1"])
    }

    @Test("tells the items that stand by themselves, and what is empty")
    func sections() {
        let causes = outline.section("Likely causes")
        #expect(causes?.items.map(\.text) == ["one\nthat goes on", "two"])
        #expect(causes?.items.map(\.line) == [17, 20])
        let parts = causes.map(outline.parts) ?? []
        #expect(parts.map(\.blocks.count) == [1])
        #expect(parts.first?.blocks.first?.text == "quoted\nwords")
        #expect(outline.sections(level: 2).map(\.isEmpty) == [false, true, false, true])
    }

    @Test("has the headings that the reader of playbooks has, in every bundled page")
    func same() throws {
        for path in try Repository.files(below: "playbooks") where path.hasSuffix(".md") {
            let parts = try #require(FrontMatter.split(try Repository.text("playbooks/\(path)")))
            let outline = BodyOutline(parts.body, firstLine: parts.bodyLine)
            let body = BodyReader(parts.body, firstLine: parts.bodyLine).body
            let section = try #require(outline.section("Recommended interventions"))
            #expect(
                outline.parts(of: section).map(\.heading.anchor) == body.interventions.map(\.anchor)
            )
            #expect(outline.section("Likely causes")?.items.count == body.causes.count)
        }
    }
}
