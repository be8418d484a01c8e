import Foundation
import TestSupport
import Testing

@Suite("trellis playbook outcomes")
struct PlaybookOutcomesTests {
    private func retro(_ team: String, _ held: String, offers: [String], actions: [String])
        -> String
    {
        let blocks = offers.map {
            "<!-- trellis:begin match \($0) -->\n\n- [ ] Offered only @___ from:\($0)#x\n\n"
                + "<!-- trellis:end match \($0) -->\n"
        }
        return """
            ---
            schema: trellis/retro@1
            team: \(team)
            held: \(held)
            ---

            # Retro

            \(blocks.joined(separator: "\n"))
            ## Actions

            \(actions.joined(separator: "\n"))

            """
    }

    private func scratch() throws -> Scratch {
        let scratch = try Scratch()
        try scratch.write(
            """
            schema: trellis/workspace@1
            as-of: 2026-04-01
            teams: [{name: ash}, {name: birch}, {name: cedar}]

            """, to: "trellis.yml")
        func write(_ team: String, _ held: String, _ offers: [String], _ actions: [String]) throws {
            try scratch.write(
                retro(team, held, offers: offers, actions: actions),
                to: "retros/\(held)-\(team).md")
        }
        let size = "from:pr-size-creep#x", flaky = "from:flaky-tests"
        try write(
            "ash", "2026-03-02", ["pr-size-creep", "flaky-tests"],
            ["- [x] Cut it \(size) done:2026-03-03 id:aaaa2", "- [ ] Cut it more \(size) id:aaaa3"])
        // Carried and ticked later: still agreed in the first.
        try write(
            "ash", "2026-03-16", ["pr-size-creep"],
            ["- [x] Cut it more \(size) done:2026-03-10 id:aaaa3"])
        try write(
            "birch", "2026-03-02", ["pr-size-creep"],
            ["- [/] Slice it \(size) id:bbbb2", "- [-] List them \(flaky) id:bbbb3"])
        try write(
            "cedar", "2026-03-02", [],
            ["- [ ] Slice it \(size) id:cccc2", "- [ ] Something from:no-such-page id:cccc3"])
        try write("cedar", "2026-05-04", ["pr-size-creep"], [])
        return scratch
    }

    @Test("counts retros up to the date, each action where it was agreed")
    func counts() throws {
        let scratch = try scratch()
        let run = try Binary.run(["playbook", "outcomes"], in: scratch.path)
        #expect(run.status == 0)
        #expect(
            run.output == """
                playbook       offered  tried  moved  at a cost  held  too little data  not yet  dropped  refused  moved of those told  teams
                flaky-tests          1      0      0          0     0                0        0        1        0  –                    –
                pr-size-creep        3      3      0          0     0                1        2        0        0  none told            3

                Counted over 4 retros. A number that moved after a try may have moved for other reasons.
                Too few to tell: with fewer than 5 tries that can be told, a share says next to nothing.

                """)
        #expect(run.errors.contains("the library does not have no-such-page"))
        for team in ["ash", "birch", "cedar"] { #expect(!run.output.contains(team)) }
        let json = try Binary.run(["playbook", "outcomes", "--format", "json"], in: scratch.path)
        let object = try #require(
            JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
        #expect(object["schema"] as? String == "trellis/outcomes@1")
        let books = try #require(object["playbooks"] as? [[String: Any]])
        #expect(books.map { $0["playbook"] as? String } == ["flaky-tests", "pr-size-creep"])
        #expect(books[0]["teams"] is NSNull && books[1]["teams"] as? Int == 3)
        #expect(books[1]["notYet"] as? Int == 2 && books[1]["low"] is NSNull)
    }

    @Test("says that there is nothing yet, and needs a workspace")
    func empty() throws {
        let scratch = try Scratch()
        #expect(try Binary.run(["playbook", "outcomes"], in: scratch.path).status == 78)
        try scratch.write("schema: trellis/workspace@1\nteams: []\n", to: "trellis.yml")
        let run = try Binary.run(["playbook", "outcomes"], in: scratch.path)
        #expect(run.status == 0 && run.output.isEmpty && run.errors.contains("Nothing yet"))
    }

    @Test("stands on the playbook's page when retros are shown, and changes with them")
    func site() throws {
        let scratch = try scratch()
        func page(_ arguments: String...) throws -> (text: String, output: String) {
            let run = try Binary.run(["site", "build"] + arguments, in: scratch.path)
            #expect(run.status == 0, "\(run.errors)")
            return (try scratch.read("site/playbooks/pr-size-creep.html"), run.output)
        }
        #expect(try !page().text.contains("what-became-of-it"))
        let shown = try page("--retros").text
        #expect(shown.contains("Offered in 3 retros, and tried after 3. Of the tries, 1 had too"))
        #expect(shown.contains("3 teams tried it.") && !shown.contains("birch"))
        #expect(try page("--retros").output.contains(" 0 of them new or changed"))
        let path = "retros/2026-03-02-birch.md"
        try scratch.write(
            scratch.read(path).replacing("- [/] Slice", with: "- [-] Slice"), to: path)
        let changed = try page("--retros")
        #expect(changed.text.contains("and tried after 2. In 1 retro what was agreed"))
        #expect(changed.text.contains("Fewer than three teams tried it."))
        // The retro's own page, and the playbook's.
        #expect(changed.output.contains(" 2 of them new or changed"), "\(changed.output)")
    }

    @Test("has the verdict that the demo's own retro tells")
    func demo() throws {
        let scratch = try Scratch()
        #expect(try Binary.run(["demo", "--out", "demo"], in: scratch.path).status == 0)
        let run = try Binary.run(
            ["playbook", "outcomes", "--format", "json"], in: "\(scratch.path)/demo")
        let object = try #require(
            JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
        let books = try #require(object["playbooks"] as? [[String: Any]])
        let flaky = try #require(books.first { $0["playbook"] as? String == "flaky-tests" })
        #expect(flaky["moved"] as? Int == 1 && flaky["told"] as? Int == 1)
        // Wilson's lower bound of 1 of 1 is 1 / (1 + z²), and z² is 3.841459 in tables of χ².
        #expect(abs((flaky["low"] as? Double ?? 0) - 0.206549314) < 1e-6)
        #expect(flaky["teams"] is NSNull)
    }
}
