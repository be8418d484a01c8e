import Foundation
import TestSupport
import Testing

@Suite("trellis actions list")
struct ActionsListTests {
    private static let first = """
        ---
        schema: trellis/retro@1
        team: harbour
        held: 2026-03-02
        ---

        ## Actions

        - [x] List what flips @platform due:2026-03-05 done:2026-03-04 id:q4m7t
        - [ ] Cut the move @backend due:2026-03-16 from:pr-size-creep#a id:a7k2q
        - [ ] Two reviewers each morning @lead due:2026-03-20 for:a7k2q id:b3x9d

        """
    private static let second = """
        ---
        schema: trellis/retro@1
        team: harbour
        held: 2026-03-16
        ---

        <!-- trellis:begin match flaky-tests -->

        - [-] Name the worst, because we know it @___ due:2026-03-30 from:flaky-tests#n id:w8c2k

        <!-- trellis:end match flaky-tests -->

        ## Actions

        - [/] Cut the move @backend due:2026-03-16 from:pr-size-creep#a id:a7k2q
        - [-] Limit size in CI due:2026-03-20 from:pr-size-creep#b id:z5h1v
        - [x] Look again due:2026-03-19 done:2026-03-17 from:flaky-tests#a id:n3x8d
        - [ ] Ask about previews

        """

    private func scratch(others: Bool = false) throws -> Scratch {
        let scratch = try Scratch()
        try scratch.write(
            """
            schema: trellis/workspace@1
            as-of: 2026-03-18
            teams: [{name: harbour, title: Harbour}, {name: ash, title: Ash}]

            """, to: "trellis.yml")
        try scratch.write(Self.first, to: "retros/2026-03-02-harbour.md")
        try scratch.write(Self.second, to: "retros/2026-03-16-harbour.md")
        guard others else { return scratch }
        let words = String(repeating: "a long experiment with many words ", count: 5)
        try scratch.write(
            Self.first.replacing("team: harbour", with: "team: ash")
                .replacing("a7k2q", with: "c4y8e").replacing("b3x9d", with: "d5z7f")
                .replacing("q4m7t", with: "e6a8g").replacing("Cut the move", with: words),
            to: "retros/2026-03-02-ash.md")
        return scratch
    }

    private func list(_ arguments: String..., in scratch: Scratch) throws -> Binary.Result {
        let run = try Binary.run(["actions", "list"] + arguments, in: scratch.path)
        #expect(run.status == 0, "\(run.errors)")
        return run
    }

    @Test("is grouped by day, with what waits first and what is over last")
    func groups() throws {
        let run = try list(in: scratch())
        #expect(
            run.output == """
                Waiting: due before 18\u{A0}March 2026
                  a7k2q  2026-03-16  Cut the move · @backend · started, waiting
                  b3x9d  2026-03-20  ↳ what makes it possible: Two reviewers each morning · @lead

                No day yet
                  –      –           Ask about previews · no id yet

                Finished or dropped
                  n3x8d  2026-03-19  Look again · done · its number: not yet
                  z5h1v  2026-03-20  Limit size in CI · dropped
                  w8c2k  2026-03-30  Name the worst · refused, because we know it

                """)
        #expect(run.errors.contains("'trellis actions sync'"))
        let all = try list("--state", "all", in: scratch()).output
        #expect(all.contains("q4m7t  2026-03-05  List what flips · @platform · done\n"))
        let open = try list("--state", "open", in: scratch()).output
        #expect(open.contains("Ask about") && !open.contains("Finished or dropped"))
        for text in [run.output, all, open] {
            #expect(!text.contains("late") && !text.contains("overdue"))
        }
    }

    @Test("names the team where there are several, and on a terminal is no wider than 100 columns")
    func teams() throws {
        let scratch = try scratch(others: true)
        let text = try list(in: scratch).output
        #expect(text.contains("Cut the move · Harbour · @backend · started, waiting"))
        #expect(text.contains(" · Ash · @backend · waiting"))
        let shown = try PseudoTerminal.run(
            ["actions", "list"], columns: 140, in: scratch.path, environment: ["NO_COLOR": "1"])
        #expect(text.split(separator: "\n").contains { $0.count > 100 })
        #expect(shown.split(separator: "\n").allSatisfy { $0.count <= 100 })
        #expect(!(try list("--team", "ash", in: scratch).output.contains("Ash")))
        #expect(try Binary.run(["actions", "list", "--team", "oak"], in: scratch.path).status != 0)
    }

    @Test("holds everything as JSON, with the keys it always had")
    func json() throws {
        let run = try list("--format", "json", in: scratch())
        let object = try #require(
            JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
        #expect(object["schema"] as? String == "trellis/actions@1")
        let actions = try #require(object["actions"] as? [[String: Any]])
        let keys: Set = [
            "id", "text", "state", "due", "from", "retro", "followUp", "team", "group", "waiting",
            "done", "for", "origin", "refused", "agreed", "adopted",
        ]
        #expect(actions.count == 7 && actions.allSatisfy { Set($0.keys) == keys })
        let byID = Dictionary(
            actions.map { ($0["id"] as? String ?? "", $0) }, uniquingKeysWith: { a, _ in a })
        let cut = try #require(byID["a7k2q"])
        #expect(cut["waiting"] as? Bool == true && cut["group"] as? String == "waiting")
        #expect(cut["state"] as? String == "started" && cut["refused"] is NSNull)
        #expect(cut["retro"] as? String == "retros/2026-03-02-harbour.md")
        let support = try #require(byID["b3x9d"])
        #expect(support["for"] as? String == "a7k2q" && support["group"] as? String == "this-week")
        let refused = try #require(byID["w8c2k"])
        #expect(refused["state"] as? String == "dropped" && refused["agreed"] as? Bool == false)
        #expect(refused["refused"] as? String == "because we know it")
        #expect(actions.contains { $0["adopted"] as? Bool == false })
        #expect((byID["n3x8d"]?["followUp"] as? [String: Any])?["verdict"] is String)
        #expect(!run.output.contains("backend"))
    }

    @Test("has no way to sort or filter by owner")
    func owners() throws {
        let scratch = try scratch()
        for option in ["--owner", "--sort", "--by"] {
            let run = try Binary.run(["actions", "list", option, "backend"], in: scratch.path)
            #expect(run.status == 64)
        }
    }

    @Test("says so where nothing is open, and where there is nothing")
    func empty() throws {
        let scratch = try ActionsCalendarTests.workspace("")
        #expect(try list(in: scratch).errors.contains("No actions yet"))
        let done =
            "---\nschema: trellis/retro@1\nteam: harbour\nheld: 2026-03-01\n---\n\n## Actions\n"
        try scratch.write(done + "\n- [x] Cut it id:a7k2q\n", to: "retros/2026-03-01-harbour.md")
        try scratch.write(
            done.replacing("03-01", with: "03-09"), to: "retros/2026-03-09-harbour.md")
        let run = try list(in: scratch)
        #expect(run.output.isEmpty && run.errors.contains("Nothing is open"))
    }
}
