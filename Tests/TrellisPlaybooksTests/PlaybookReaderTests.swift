import Testing
import TrellisModel

@testable import TrellisPlaybooks

@Suite("A playbook's file")
struct PlaybookReaderTests {
    @Test("is read")
    func read() throws {
        let playbook = try Fixtures.read()
        #expect(playbook.area == "flow")
        #expect(playbook.pattern.hold == 3)
        #expect(playbook.pattern.checks[0].settings.comparison.gte == 20)
        #expect(playbook.followUp.afterDays == 30)
        #expect(playbook.body.causes == ["One cause, on two lines.", "Another."])
        #expect(playbook.body.leaveAlone == "When it is short.")
        #expect(playbook.body.interventions.map(\.anchor) == ["cache-it"])
        #expect(playbook.body.prompts == [.observe: ["What do we see?"]])
    }

    @Test("takes the team's values")
    func tuned() throws {
        #expect(
            try Fixtures.read(tuning: ["ceiling": 30]).pattern.checks[0].settings.comparison.gte
                == 30)
        #expect(
            Fixtures.messages("", "", tuning: ["ceiling": 90])[0].contains("outside 10.0 to 60.0"))
        #expect(
            Fixtures.messages("", "", tuning: ["celing": 20])[0].contains("did you mean 'ceiling'?")
        )
    }

    @Test(
        "is refused with its line, and what was meant",
        arguments: [
            ("status: stable", "status: stabel", ":6: status: 'stabel'", "'stable'"),
            ("attention:", "atention:", ":10: atention:", "'attention'"),
            (
                "ci.duration.p90, level", "ci.duratoin.p90, level",
                ":17: pattern.checks.long.metric:",
                "'ci.duration.p90'"
            ),
            (
                "level: {stat: median", "levle: {stat: median", ":17: pattern.checks.long.levle:",
                "'level'"
            ),
            ("gte: $ceiling", "gte: $celing", ":17: pattern.checks.long.level.gte:", "'ceiling'"),
            ("{value:0} min", "{valeu:0} min", ":17: pattern.checks.long.say:", "'value'"),
            ("{value:0} min", "{value min", ":17: pattern.checks.long.say:", "braces"),
            ("gte: $ceiling", "gt: 1e3", ":17: pattern.checks.long.level.gt:", "not a number"),
            (", gte: $ceiling", "", ":17: pattern.checks.long.level:", "nothing says"),
            ("when: long", "when: lnog", ":19: pattern.when:", "'long'"),
            ("when: long", "when: busy", ":19: pattern.when:", "no deciding check"),
            ("hold: 3w", "hold: 1w", ":20: pattern.hold:", "from 2 to 12"),
            ("#cache-it", "#cahce-it", ":23: actions.ref:", "'#cache-it'"),
            ("flow.feedback", "flwo.feedback", ":9: tags:", "'flow'"),
            ("id: slow-builds", "id: slow-build", ":3: id:", "name of the file"),
            ("# Builds are slow", "# Builds", ":30: title:", "not the title"),
            ("stat: pooled", "stat: poolde", ":28: follow-up.guards.stat:", "'pooled'"),
            ("status: stable", "status: deprecated", ":2: deprecated:", "missing"),
            (
                "pr.merged.count", "\"pr.merged.count{team=x}\"", ":18: pattern.checks.busy.metric",
                "cohort"
            ),
        ])
    func refused(_ old: String, _ new: String, _ place: String, _ help: String) {
        let messages = Fixtures.messages(old, new)
        #expect(
            messages.contains { $0.contains("slow-builds.md\(place)") && $0.contains(help) },
            "\(messages)")
    }

    @Test("has all of its problems reported, by line")
    func all() {
        let text = Fixtures.page.replacing("status: stable", with: "status: x")
            .replacing("revision: 1", with: "revision: one").replacing(
                "when: long", with: "when: (")
        let problems = #expect(throws: Problems<DocumentProblem>.self) {
            _ = try Fixtures.read(text)
        }
        #expect(problems?.problems.compactMap(\.location?.line) == [6, 7, 19])
    }

    @Test("needs front matter")
    func bare() {
        #expect(throws: Problems<DocumentProblem>.self) { _ = try Fixtures.read("# Title") }
        #expect(throws: Problems<DocumentProblem>.self) { _ = try Fixtures.read("---\n---\n# T") }
        #expect(FrontMatter.split("---\r\na: 1\r\n---\r\nb")?.bodyLine == 4)
    }
}
