import TestSupport
import Testing
import TrellisLanguage
import TrellisModel
import TrellisPlaybooks

@testable import TrellisRetro

@Suite("The timeline as a document")
struct TimelineWriterTests {
    /// What an export may hold of the steps, in minutes.
    static let times: [[(IncidentTrace.Step, Int)]] = [
        [], [(.detected, 100)], [(.detected, 100), (.acknowledged, 90)],
        [(.symptoms, 100), (.detected, 125), (.acknowledged, 130), (.restored, 190)],
    ]

    private func markdown(
        id: String = "INC-7", service: String? = "api", _ times: [(IncidentTrace.Step, Int)],
        deployments: [Int] = [], review: TimelineWriter.Review? = nil
    ) -> String {
        var incident = IncidentTrace(id: id, service: service)
        for (step, minute) in times { incident.note(step, at: minute * 60, from: "a_field") }
        let timeline = IncidentTimeline(
            incident,
            deployments: deployments.map {
                DeploymentTrace(seconds: $0 * 60, names: ["api"], outcome: nil, commit: nil)
            })
        return TimelineWriter(timeline, zone: "UTC", review: review, clock: { "minute \($0 / 60)" })
            .markdown
    }

    @Test("says of every step when it was, how long after the last, or that nobody says")
    func table() {
        let text = markdown(
            [(.symptoms, 100), (.detected, 125), (.restored, 190)], deployments: [40, 90, 150])
        for line in [
            "| Change deployed (the nearest before) | minute 90 | – | deployments |",
            "| Symptoms began | minute 100 | 10 min | `a_field` |",
            "| Detected | minute 125 | 25 min | `a_field` |",
            "| Acknowledged | not in the export | – | – |",
            "| Restored | minute 190 | 1 h 5 min | `a_field` |",
            "- From symptoms to restoration: **1 h 30 min**",
            "| minute 40 | 1 h before | – | – |",
            "| minute 90 | **10 min before: the nearest** | – | – |",
            "| minute 150 | 50 min after | – | – |",
        ] { #expect(text.contains("\n\(line)\n"), "\(line)\n\(text)") }
        #expect(!text.contains("out of order"))
    }

    @Test("does not hide steps that come in another order")
    func disorder() {
        let text = markdown([(.detected, 100), (.acknowledged, 90)])
        #expect(text.contains("| Acknowledged | minute 90 | 10 min earlier | `a_field` |"))
        #expect(text.contains("out of order") && !text.contains("detection to acknow"))
    }

    @Test("takes nothing of the data for markup")
    func escaping() {
        let text = markdown(id: "<b>|x\n# y", service: "a|b\n\n## c", [(.detected, 1)])
        #expect(text.contains("# Incident \\<b\\>\\|x \\# y: timeline\n"))
        #expect(text.contains("Service: a\\|b  \\#\\# c. "))
        #expect(text.lines.filter { $0.hasPrefix("# ") }.count == 1)
    }

    @Test("leaves lines to fill in that are no actions yet")
    func actions() {
        let lines = markdown([(.detected, 1)]).lines
        let boxes = lines.filter { $0.hasPrefix("- [ ]") }
        #expect(boxes.count == 3 && boxes.allSatisfy { ActionLine.read($0) == nil })
        #expect(ActionLine.read("\(boxes[0].prefix(6))Rehearse it \(boxes[0].dropFirst(6))") != nil)
    }

    @Test("is read as the review of an incident once it has a team and a day")
    func review() throws {
        let held = try #require(Day("2026-03-05"))
        let own = TimelineWriter.Review(team: TeamID("harbour"), held: held)
        let text = markdown([(.detected, 1)], review: own)
        #expect(
            text.hasPrefix(
                "---\nschema: trellis/postmortem@1\nteam: harbour\nheld: 2026-03-05\n---\n\n# "))
        let blank = try RetroDocument(reading: text, path: "p.md")
        #expect(blank.kind == .postmortem && blank.held == held && blank.actions.isEmpty)
        let filled = text.replacing(
            "## Actions\n", with: "## Actions\n\n- [ ] Rehearse it @on-call\n")
        let actions = try RetroDocument(reading: filled, path: "p.md").actions
        #expect(actions.map(\.occasion) == [.incident] && actions.map(\.text) == ["Rehearse it"])

        let nobody = TimelineWriter.Review(team: nil, held: held)
        #expect(throws: RetroDocument.Problem.self) {
            try RetroDocument(reading: markdown([], review: nobody), path: "p.md")
        }
        #expect(!markdown([(.detected, 1)]).contains("schema:"))
    }

    @Test("blames nobody, by the rules that playbooks are held to")
    func language() throws {
        let lists = try WordListReader.read(
            Repository.text("templates/language/en.yml"), file: "templates/language/en.yml")
        for times in Self.times {
            for deployments in [[], [1], [90, 95, 150]] {
                let text = markdown(times, deployments: deployments)
                let prose = Prose(
                    Prose.passages(ofMarkdown: text.lines) { _, _ in .other }, of: text)
                let found = languageRules.flatMap { $0.findings(in: prose, lists) }
                #expect(found.isEmpty, "\(found.map(\.message))")
            }
        }
    }
}
