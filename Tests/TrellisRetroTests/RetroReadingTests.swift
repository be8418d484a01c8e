import TestSupport
import Testing
import TrellisModel

@testable import TrellisRetro

@Suite("An action line")
struct ActionLineTests {
    @Test(
        "is read in all its spellings",
        arguments: [
            ("- [ ] Cut the move into slices @backend due:2026-03-16 id:a7k2q", Action.State.open),
            ("* [x] Cut the move into slices @backend due:2026-03-16 id:a7k2q", .done),
            ("1. [X] Cut the move into slices @backend due:2026-03-16 id:a7k2q", .done),
            ("  + [/] Cut the move @backend into slices due:2026-03-16 id:a7k2q", .started),
            ("- [-] id:a7k2q due:2026-03-16 Cut the move into slices @backend", .dropped),
        ])
    func spellings(line: String, state: Action.State) throws {
        let reading = try #require(ActionLine.read(line))
        #expect(reading.state == state)
        #expect(reading.text == "Cut the move into slices")
        #expect(reading.owner == "backend" && reading.id == "a7k2q")
        #expect(reading.due == Day("2026-03-16"))
    }

    @Test(
        "is nothing without a box and text",
        arguments: [
            "- Cut it", "- []", "- [ ]", "- [ ] ", "- [?] Cut it", "[ ] Cut it", "text", "",
        ])
    func nothing(line: String) { #expect(ActionLine.read(line) == nil) }

    @Test("leaves tokens in code alone, and takes the blank owner for none")
    func code() throws {
        let reading = try #require(
            ActionLine.read("- [ ] Write `due:2026-01-01 @x` down @___ due:____-__-__"))
        #expect(reading.text == "Write `due:2026-01-01 @x` down")
        #expect(reading.owner == nil && reading.due == nil)
    }

    @Test(
        "says at what it was agreed, where that is known",
        arguments: [
            ("origin:incident", Action.Occasion.incident), ("origin:retro", .retro),
            ("origin:main", nil), ("", nil),
        ])
    func occasion(word: String, expected: Action.Occasion?) throws {
        let reading = try #require(ActionLine.read("- [ ] Rehearse it \(word) id:a7k2q"))
        #expect(reading.occasion == expected)
        #expect(reading.text.contains("origin") == (word == "origin:main"))
    }

    @Test("comes back from its own writing")
    func roundTrip() throws {
        let team = try #require(TeamID("harbour"))
        let held = try #require(Day("2026-03-02"))
        forAll { random in
            let action = Action(
                id: "a7k2q", text: "Try this **once**",
                state: [.open, .started, .done, .dropped].randomElement(using: &random) ?? .open,
                owner: Bool.random(using: &random) ? "on-call" : nil,
                due: Bool.random(using: &random) ? held.advanced(by: 14) : nil,
                done: Bool.random(using: &random) ? held : nil,
                from: Bool.random(using: &random)
                    ? Action.Origin(playbook: "flaky-tests", anchor: "name-the-worst") : nil,
                occasion: Bool.random(using: &random) ? .incident : .retro,
                mention: Action.Mention(retro: "r.md", team: team, held: held, line: 1))
            guard let read = ActionLine.read(ActionLine.write(action)) else { return false }
            return read.text == action.text && read.state == action.state
                && read.owner == action.owner
                && read.due == action.due && read.done == action.done && read.from == action.from
                && read.id == action.id
                && read.occasion == (action.occasion == .incident ? .incident : nil)
        }
    }
}

@Suite("A retro document")
struct RetroDocumentTests {
    private let text = """
        ---
        schema: trellis/retro@1
        team: harbour
        held: 2026-03-02
        ---

        # Retro

        <!-- trellis:begin carried h=00000000 -->

        - [x] Leave a note @oncall due:2026-02-20 done:2026-02-19 from:friday-incidents id:q4m7t

        <!-- trellis:end carried -->

        - [ ] a task of our own, not an action

        <!-- trellis:begin match pr-size-creep h=00000000 -->

        - [ ] An offer nobody took @___ due:2026-03-16 from:pr-size-creep#a id:b1111
        - [ ] An offer somebody took @backend due:2026-03-16 from:pr-size-creep#b id:b2222

        <!-- trellis:end match pr-size-creep -->

        ## Actions

        ```
        - [ ] in a fence
        ```

        - [/] Add a line to the template @oncall due:2026-03-09 id:n3x8d
          - a note on it
        - [ ] Ask platform about previews

        ## Keep, change, try

        - [ ] not an action either
        """

    @Test("holds the actions that stand where actions stand")
    func actions() throws {
        let document = try RetroDocument(reading: text, path: "retros/x.md")
        #expect(document.actions.map(\.id).prefix(3) == ["q4m7t", "b2222", "n3x8d"])
        #expect(document.actions.map(\.state) == [.done, .open, .started, .open])
        #expect(document.actions.last?.text == "Ask platform about previews")
        #expect(document.actions.map(\.mention.line) == [11, 20, 30, 32])
    }

    @Test("gives a line without an id the same one every time")
    func stableID() throws {
        let first = try RetroDocument(reading: text, path: "a.md").actions.last?.id
        let again = try RetroDocument(reading: text.replacing("\n", with: "\r\n"), path: "b.md")
            .actions.last?.id
        #expect(first == again && first?.count == 5)
    }

    @Test("keeps a line that was copied and reworded, under an id of its own")
    func copied() throws {
        let copy = text.replacing(
            "- [ ] Ask platform about previews",
            with: "- [ ] Ask platform about previews\n- [ ] Shorten the list id:n3x8d")
        let actions = try RetroDocument(reading: copy, path: "a.md").actions
        #expect(actions.count == 5 && Set(actions.map(\.id)).count == 5)
        #expect(actions.last?.text == "Shorten the list")
    }

    @Test("says what is wrong with a file that is none")
    func noRetro() {
        for broken in ["", "# Hello", "---\nschema: trellis/retro@1\n---\n", "---\nteam: x\n"] {
            #expect(throws: RetroDocument.Problem.self) {
                try RetroDocument(reading: broken, path: "x.md")
            }
        }
    }
}

@Suite("A managed block")
struct ManagedBlockTests {
    private func digest(_ text: String) -> String {
        ManagedBlock.digest(
            of: text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init),
            in: "carried")
    }

    @Test("is the same after a tick, a new date, another bullet, and a formatter")
    func unchanged() {
        let before = digest(
            "- [ ] Cut it @a due:2026-03-16 id:a7k2q\n\n| a | b |\n|---|---|\n| 1 | 2 |")
        let after = digest(
            "* [x] Cut it @b due:2026-04-01 id:a7k2q\n| a   |  b |\n| :-- | --- |\n|  1  | 2  |\n\n"
        )
        #expect(before == after)
    }

    @Test("is another one after a reworded line")
    func reworded() { #expect(digest("- [ ] Cut it") != digest("- [ ] Cut it up")) }

    @Test("is sealed with the digest of what it holds")
    func sealed() {
        let text = "<!-- trellis:begin match x -->\n\nHello\n\n<!-- trellis:end match x -->"
        #expect(
            ManagedBlock.sealed(text).hasPrefix(
                "<!-- trellis:begin match x h=\(digest("Hello")) -->"))
    }
}

@Suite("A picture on its way into a page")
struct SafeSVGTests {
    @Test("is let in without its style")
    func own() {
        let svg =
            "<svg viewBox=\"0 0 1 1\"><style>.a{}</style><title>x</title><path d=\"M0 0\"/></svg>"
        #expect(SafeSVG.inline(svg)?.contains("<style>") == false)
    }

    @Test(
        "stays out with anything that ours never hold",
        arguments: [
            "<svg><script>x</script></svg>", "<svg onload=\"x\"></svg>",
            "<svg><a href=\"x\"/></svg>",
            "<svg><foreignObject/></svg>", "<svg><image/></svg>",
            "<svg>\n<path onclick='x'/></svg>", "hello",
            "<svg><!--x--></svg>", "<svg><use xlink:HREF='x'/></svg>",
            "<svg/onload=alert(1) viewBox=\"0 0 1 1\"></svg>",
            "<svg><rect x=\"1\"onmouseover=\"alert(2)\"/></svg>",
            "<svg><rect x=\">\" onclick=\"alert(3)\"/></svg>", "<svg><rect x=1/></svg>",
            "<svg><style>a{}</style><style>b{}</style></svg>", "<svg><rect x='1'/></svg>",
            "<svg><rect fill=\"url(https://example.org/x)\"/></svg>", "<svg><rect x=\"1\"",
            "<svg xmlns=\"https://example.org/\"></svg>", "<svg><rect style=\"x\"/></svg>",
        ])
    func foreign(svg: String) { #expect(SafeSVG.inline(svg) == nil) }
}
