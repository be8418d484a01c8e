import TestSupport
import Testing
import TrellisModel

@testable import TrellisRetro

@Suite("A new line under the actions")
struct ActionInsertTests {
    private func draft(
        _ text: String, owner: String? = nil, due: String? = nil, from: String? = nil
    ) throws -> Action {
        Action(
            id: "", text: text, state: .open, owner: owner, due: due.flatMap { Day($0) }, done: nil,
            from: from.flatMap { Action.Origin($0) }, base: nil, occasion: .retro, supports: nil,
            refusal: nil,
            mention: Action.Mention(
                retro: "r.md", team: try #require(TeamID("harbour")),
                held: try #require(Day("2026-03-16")), line: 0))
    }

    private func adding(_ draft: Action, to lines: String = "") throws -> ActionInsert.Added? {
        let text = RefusalTests.retro(actions: lines)
        return try ActionInsert.adding(draft, base: nil, to: SourceText(text), taken: [])
    }

    private func problems(_ draft: Action) throws -> String {
        do throws(Problems<DraftProblem>) {
            _ = try ActionInsert.adding(
                draft, base: nil, to: SourceText(RefusalTests.retro()), taken: [])
            return ""
        } catch {
            #expect(error.status == .wrongUsage)
            return error.description
        }
    }

    @Test(
        "is read as it was asked for, or it is said what would be read",
        arguments: [
            ("Fix due:2026-09-09 thing", "'due:2026-09-09' in the text would be read as its date"),
            ("Fix due: 2026-09-09", "'due: 2026-09-09' in the text would be read as its date"),
            ("Fix @carol thing", "'@carol' in the text would be read as its owner"),
            ("Fix 📅 2026-09-09", "'📅 2026-09-09' in the text would be read as its date"),
            (
                "Fix id:a7k2q",
                "'id:a7k2q' in the text would be read as its id, which Trellis gives it"
            ),
            ("Fix done:2026-03-02", "in the text would be read as the day on which it was done"),
            ("Fix @___", "'@___' in the text would be read as a place to fill in"),
            ("Fix from:size#cut", "'from:size#cut' in the text would be read as the playbook"),
            ("Fix origin:incident", "'origin:incident' in the text would be read as where it"),
        ])
    func tokens(text: String, problem: String) throws {
        #expect(try problems(draft(text)).contains(problem))
        #expect(try problems(draft(text)).contains("or put it between backticks"))
        #expect(try problems(draft("Fix `\(text)`")) == "")
    }

    @Test(
        "names two problems at once, and leaves people who are named before the owner in the text")
    func several() throws {
        let asked = try draft(
            "Fix @carol due:2026-09-09 thing", owner: "lead", due: "2026-03-01")
        #expect(
            try problems(asked)
                == """
                'due:2026-09-09' in the text would be read as its date
                  help: say it with --due 2026-09-09, or put it between backticks to keep it as words
                """)
        let both = try problems(draft("Fix @carol due:2026-09-09"))
        #expect(both.contains("--owner carol") && both.contains("--due 2026-09-09"))
        let named = try adding(draft("Introduce  @alice to @bob", owner: "lead"))
        #expect(named?.line.hasPrefix("- [ ] Introduce @alice to @bob @lead id:") == true)
    }

    @Test("asks for an owner in one word, and offers one")
    func owner() throws {
        let help = "write it as Max-Müller, or name a role, such as on-call"
        #expect(try problems(draft("Fix it", owner: "Max Müller")).hasSuffix(help))
        #expect(try problems(draft("Fix it", owner: "!")).contains("help: name a role"))
        #expect(try problems(draft("Fix it", owner: "Max-Müller")) == "")
    }

    @Test("stands behind the last line that is not in code, and says where")
    func place() throws {
        for (lines, number) in [
            ("- [ ] a @us", 16), ("", 15), ("Text", 17), ("- [ ] a\n  ```\n  x", 16),
            ("- [ ] a\n\n<!--\nno end", 16), ("```\nx\n```", 19),
        ] {
            let added = try #require(try adding(draft("Fix it", owner: "lead"), to: lines))
            #expect(added.number == number, "\(lines)")
            #expect(added.text.lines[added.number - 1] == added.line)
            let read = try RetroDocument(reading: added.text.text, path: "r.md")
            #expect(read.actions.contains { $0.id == added.action.id && $0.text == "Fix it" })
        }
        let none = try ActionInsert.adding(
            draft("Fix it"), base: nil, to: SourceText("# Notes\n"), taken: [])
        #expect(none == nil)
    }

    @Test("comes back from any text that is not refused")
    func law() throws {
        try forAll(count: 2_000) { random in
            let text = HostileText.draw(&random).replacing("\n", with: " ").replacing(
                "\r", with: " "
            )
            .filter { !$0.isNewline }
            let asked = try draft(
                text, owner: Bool.random(using: &random) ? "lead" : nil,
                due: Bool.random(using: &random) ? "2026-03-01" : nil)
            let added: ActionInsert.Added?
            do throws(Problems<DraftProblem>) {
                added = try ActionInsert.adding(
                    asked, base: nil, to: SourceText(RefusalTests.retro()), taken: [])
            } catch {
                return true
            }
            let read = try RetroDocument(reading: added?.text.text ?? "", path: "r.md").actions
            return read.count == 1 && read.first?.id == added?.action.id
                && read.first?.text == added?.action.text && read.first?.owner == asked.owner
                && read.first?.due == asked.due
        }
    }
}
