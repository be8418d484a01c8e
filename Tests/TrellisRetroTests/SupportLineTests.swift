import TestSupport
import Testing
import TrellisModel

@testable import TrellisRetro

@Suite("What makes an experiment possible")
struct SupportLineTests {
    private func retro(_ actions: String, offers: String = "") throws -> RetroDocument {
        try RetroDocument(
            reading: RefusalTests.retro(offers: offers, actions: actions), path: "r.md")
    }

    private let experiment = "- [ ] Cut it @us from:size#cut id:a7k2q"

    @Test("names its experiment, and keeps the name through its own writing")
    func token() throws {
        let line = "- [ ] Keep two free @lead due:2026-03-16 for:a7k2q id:b3x9d"
        let action = try #require(retro(experiment + "\n" + line).actions.last)
        #expect(action.supports == "a7k2q" && action.text == "Keep two free")
        #expect(ActionLine.write(action) == line)
        #expect(ActionLine.read("- [ ] Look for: x for:")?.text == "Look for: x for:")
        #expect(ActionLine.read("- [ ] Say `for:a7k2q` aloud")?.supports == nil)
    }

    @Test("is nobody's action until it says what, and somebody owns or moves it")
    func placeholder() throws {
        let blank = ActionLine.support(due: Day(number: 20_000), playbook: "size")
        for (offers, actions, count) in [
            (blank, "", 0), (blank.replacing("@___", with: "@lead"), "", 0), ("", blank, 0),
            (blank.replacing("[ ] ___", with: "[ ] Keep two free"), "", 0),
            ("", blank.replacing("[ ] ___", with: "[ ] Keep two free"), 1),
            (
                blank.replacing("[ ] ___", with: "[ ] Keep two free")
                    .replacing("@___", with: "@lead"), "", 1
            ),
        ] {
            #expect(
                try retro(actions, offers: offers).actions.count == count, "\(offers)\(actions)")
        }
    }

    @Test("finds the experiment that was chosen: the one above it, else the first")
    func resolved() throws {
        let support = "- [ ] Keep two free @lead for:size id:b3x9d"
        let second = experiment.replacing("cut id:a7k2q", with: "name id:c4y8e")
        func experimentOf(_ lines: String..., offers: String = "") throws -> String? {
            try retro(lines.joined(separator: "\n"), offers: offers).actions
                .first { $0.id == "b3x9d" }?.supports
        }
        #expect(try experimentOf(experiment, support, second) == "a7k2q")
        #expect(try experimentOf(experiment, second, support) == "c4y8e")
        #expect(try experimentOf(experiment, second, offers: support) == "a7k2q")
        #expect(
            try experimentOf(experiment, second.replacing("[ ]", with: "[-]"), support) == "a7k2q")
        #expect(try experimentOf(support) == "size")
        #expect(try experimentOf(experiment, support.replacing("size", with: "c4y8e")) == "c4y8e")
    }

    @Test("gets the id of its experiment written, in this retro and in older ones")
    func sync() throws {
        let first = RefusalTests.retro(
            "2026-03-02",
            actions: "\(experiment)\n- [ ] Keep two free @lead for:size\n- [ ] Pair @lead id:d5z7f")
        let second = RefusalTests.retro(
            "2026-03-16", actions: "- [ ] Pair @lead for:a7k2q id:d5z7f")
        let documents = try [first, second].enumerated().map { index, text in
            let path = "\(index).md"
            return ActionSync.Document(
                path: path, source: SourceText(text),
                retro: try RetroDocument(reading: text, path: path))
        }
        let changes = ActionSync.changes(in: documents, on: Day(number: 20_600)) { _ in [:] }
        #expect(changes.count == 1)
        let text = try #require(changes.first?.new.text)
        #expect(text.contains("- [ ] Keep two free @lead for:a7k2q id:"))
        #expect(text.contains("- [ ] Pair @lead id:d5z7f for:a7k2q"))
    }

    private func carried(_ retros: String...) throws -> CarriedLines {
        let actions = Action.current(
            from: try retros.enumerated().flatMap {
                try RetroDocument(reading: $1, path: "\($0).md").actions
            })
        let held = try #require(Day("2026-03-30"))
        var facts = RetroFacts(
            team: try #require(TeamID("harbour")), title: "Harbour", held: held,
            period: held...held,
            agenda: .room(minutes: 60), isPublicData: false, matches: [], series: { _ in nil },
            allSeries: [],
            annotations: [], moves: [],
            carried: actions.map { RetroFacts.Carried(action: $0, followUp: nil) }, sources: [],
            inputs: "", version: "", playbookLink: { _ in "" })
        facts.experiments = Dictionary(actions.map { ($0.id, $0) }, uniquingKeysWith: { a, _ in a })
        return CarriedLines(facts: facts)
    }

    @Test("comes back straight below its experiment, and people decide when that was dropped")
    func comesBack() throws {
        let support = "- [ ] Keep two free @lead due:2026-03-09 for:a7k2q id:b3x9d"
        let other = "- [ ] Pair more @us due:2026-03-10 id:c4y8e"
        let due = experiment.replacing(" from", with: " due:2026-03-16 from")
        let lines = try carried(RefusalTests.retro(actions: "\(due)\n\(support)\n\(other)"))
        #expect(lines.lines.map { $0.suffix(5) } == ["c4y8e", "a7k2q", "b3x9d"])
        #expect(lines.questions.isEmpty)
        let dropped = due.replacing("[ ]", with: "[-]")
        let plain = try carried(RefusalTests.retro(actions: "\(dropped)\n\(support)"))
        #expect(
            plain.questions == [
                "*Keep two free* was to make *Cut it* possible, which was dropped. Is it worth having "
                    + "all the same?"
            ])
        let refused = try carried(
            RefusalTests.retro(actions: "\(dropped)\n  because we move\n\(support)"))
        #expect(refused.lines.first?.hasSuffix("id:a7k2q\n  because we move") == true)
        let own = "- [-] Our own idea because no time @bob id:d5z7f"
        #expect(
            try carried(RefusalTests.retro(offers: own)).lines
                == ["- [-] Our own idea because no time @bob id:d5z7f"])
        #expect(refused.questions.first?.contains("refused, because we move. Is it") == true)
    }

    @Test("costs no more for being one of many")
    func many() throws {
        let text = RefusalTests.retro(
            actions: String(repeating: "- [ ] a @us from:p#a\n", count: 3_000)
                + String(repeating: "- [ ] b @lead for:p\n", count: 3_000))
        var found: RetroDocument?
        let took = try ContinuousClock().measure {
            found = try RetroDocument(reading: text, path: "r.md")
        }
        let actions = found?.actions ?? []
        #expect(actions.count == 6_000 && took < .seconds(3), "\(took)")
        #expect(actions.suffix(3_000).allSatisfy { $0.supports == actions[2_999].id })
        // As many playbooks, each with its block.
        let blocks = (0..<3_000).map { number in
            "<!-- trellis:begin match p\(number) -->\n- [-] a, because b from:p\(number)#a\n"
                + "<!-- trellis:end match p\(number) -->\n"
        }.joined()
        let slow = try ContinuousClock().measure {
            found = try RetroDocument(reading: RefusalTests.retro(actions: blocks), path: "r.md")
        }
        #expect(found?.refusedPlaybooks.count == 3_000 && slow < .seconds(3), "\(slow)")
    }
}
