import Foundation
import TestSupport
import Testing

@Suite("trellis site")
struct SiteTests {
    /// A page that says the least that is read, flat in the folder and without tests.
    private func page(_ id: String, _ body: String = "") -> String {
        """
        ---
        schema: trellis/playbook@1
        id: \(id)
        title: Page \(id)
        summary: The page named \(id).
        status: experimental
        revision: 1
        updated: 2026-01-05
        tags: [flow.size]
        attention: notice
        pattern:
          grain: week
          window: 26w
          checks:
            up: {metric: pr.size.typical, move: {direction: up}}
          when: up
        actions:
          - {ref: "#try", effort: small, due-in: 2w}
        follow-up: {metric: pr.size.typical, expect: {stat: median, ratio: {lte: 0.9}}, after: 4w}
        ---

        # Page \(id)

        ## Recommended interventions

        ### Try

        \(body)
        """
    }

    @Test("publishes the bundled library, every link sound, from a folder that is no workspace")
    func bundled() throws {
        let scratch = try Scratch()
        let run = try Binary.run(["site", "build", "--strict", "--out", "out"], in: scratch.path)
        #expect(run.status == 0, "\(run.errors)")
        let index = try scratch.read("out/index.html")
        for id in ["pr-size-creep", "flaky-tests", "friday-incidents"] {
            #expect(index.contains("href=\"playbooks/\(id).html\""))
            let page = try scratch.read("out/playbooks/\(id).html")
            for part in [
                "id=\"matches-when\"", "id=\"parameters\"", "id=\"worked-examples\"",
                "<svg", "class=\"pager\"",
            ] { #expect(page.contains(part), "\(id): \(part)") }
            #expect(!page.contains("<script") && !page.contains("script-src"))
        }
        #expect(index.split(separator: "<script").count == 3)
        #expect(index.contains("script-src 'sha256-"))
        for file in ["404.html", "feed.xml", "metrics/pr.size.typical.html", "lint/tp001.html"] {
            #expect(scratch.exists("out/\(file)"), "\(file)")
        }
    }

    @Test("makes only what has changed, and removes what is gone")
    func incremental() throws {
        let scratch = try Scratch()
        for id in ["one", "two", "three"] {
            try scratch.write(page(id, "[Two](two.md#try)."), to: "playbooks/\(id).md")
        }
        let build = ["site", "build", "--out", "out"]
        #expect(try Binary.run(build, in: scratch.path).status == 0)
        #expect(try scratch.read("out/playbooks/one.html").contains("href=\"two.html#try\""))
        #expect(
            try scratch.read("out/playbooks/two.html").contains("id=\"links-here\""))
        #expect(
            try Binary.run(build, in: scratch.path).output.contains(" 0 of them new or changed"))

        try scratch.write(page("one", "Other words."), to: "playbooks/one.md")
        #expect(try Binary.run(build, in: scratch.path).status == 0)
        #expect(try scratch.read("out/playbooks/one.html").contains("Other words."))
        #expect(
            try !scratch.read("out/playbooks/two.html").contains(
                "<a href=\"one.html\">Page one</a></li>"))

        try FileManager.default.removeItem(atPath: "\(scratch.path)/playbooks/three.md")
        try scratch.write("mine", to: "out/mine.txt")
        #expect(try Binary.run(build, in: scratch.path).status == 0)
        #expect(!scratch.exists("out/playbooks/three.html"))
        #expect(scratch.exists("out/mine.txt"))
    }

    @Test("is the same bytes whether built at once or in steps")
    func sameBytes() throws {
        let scratch = try Scratch()
        func write(_ id: String, _ body: String) throws {
            try scratch.write(page(id, body), to: "playbooks/\(id).md")
        }
        try write("one", "[Two](two.md).")
        try write("two", "Words.")
        #expect(try Binary.run(["site", "build", "--out", "steps"], in: scratch.path).status == 0)
        try write("two", "Other words, and [one](one.md).")
        try write("zero", "New.")
        for out in ["steps", "once"] {
            #expect(try Binary.run(["site", "build", "--out", out], in: scratch.path).status == 0)
        }
        let names = try FileManager.default.subpathsOfDirectory(atPath: "\(scratch.path)/once")
            .sorted()
        #expect(
            try FileManager.default.subpathsOfDirectory(atPath: "\(scratch.path)/steps").sorted()
                == names)
        for name in names {
            let (left, right) = ("\(scratch.path)/once/\(name)", "\(scratch.path)/steps/\(name)")
            #expect(
                FileManager.default.contentsEqual(atPath: left, andPath: right), "\(name)")
        }
    }

    @Test("shows a page that cannot be read as a draft, and says what has to be mended")
    func drafts() throws {
        let scratch = try Scratch()
        try scratch.write("# Just words <b>x</b>\n\nNo front matter.\n", to: "playbooks/words.md")
        try scratch.write(
            page("many", String(repeating: "![", count: 1_500)), to: "playbooks/many.md")
        let run = try Binary.run(["site", "build", "--out", "out"], in: scratch.path)
        #expect(run.status == 0)
        #expect(run.errors.contains("words.md") && run.errors.contains("front matter"))
        let page = try scratch.read("out/playbooks/words.html")
        #expect(page.contains("This page is a draft.") && page.contains("No front matter."))
        let refused = try scratch.read("out/playbooks/many.html")
        #expect(refused.contains("is not rendered"))
        let strict = try Binary.run(
            ["site", "build", "--strict", "--out", "out"], in: scratch.path)
        #expect(strict.status == 1)
    }

    @Test("refuses an address that is none")
    func address() throws {
        let scratch = try Scratch()
        let run = try Binary.run(
            ["site", "build", "--base", "javascript:alert(1)", "--out", "out"], in: scratch.path)
        #expect(run.status == 64)
    }
}
