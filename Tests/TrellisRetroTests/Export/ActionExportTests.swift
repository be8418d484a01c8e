import TestSupport
import Testing
import TrellisModel

@testable import TrellisRetro

@Suite("An export of actions")
struct ActionExportTests {
    private func export(_ texts: [String], team: String = "harbour") throws -> ActionExport {
        let team = try #require(TeamID(team)), held = try #require(Day("2026-03-02"))
        let states: [Action.State] = [.open, .started]
        return ActionExport(
            of: texts.enumerated().map { index, text in
                Action(
                    id: "a000\(index)", text: text, state: states[index % 2], owner: "sam",
                    due: nil, done: nil, from: nil,
                    mention: Action.Mention(
                        retro: "retros/x.md", team: team, held: held, line: 1))
            }, title: { $0.description }, playbook: { _ in nil })
    }

    @Test("is one line for each action, without anything that a terminal would obey")
    func lines() throws {
        try forAll(count: 300) { random in
            let texts = (0..<3).map { _ in HostileText.draw(&random) }
            let export = try export(texts)
            return [export.gitHub(repository: "a/b"), export.markdown].allSatisfy { text in
                text.lines.count == 4 && text.lines.last == ""
                    && text.unicodeScalars.allSatisfy {
                        $0 == "\n"
                            || $0.properties.generalCategory != .control && $0 != "\u{202E}"
                    }
            }
        }
    }

    @Test("cuts a title that GitHub would refuse, and keeps the whole text in the body")
    func longTitle() throws {
        let text = String(repeating: "👩🏽‍💻 ", count: 60) + "end"
        let command = try export([text]).gitHub(repository: nil)
        let parts = command.split(separator: "'")
        let title = try #require(parts.dropFirst().first)
        #expect(title.utf16.count <= 256 && title.hasSuffix("…") && title.utf16.count > 240)
        #expect(text.hasPrefix(title.dropLast()) && parts[3].hasPrefix(text))
        let fits = String(repeating: "x", count: 256)
        #expect(try export([fits]).gitHub(repository: nil).contains("--title '\(fits)' "))
    }

    @Test("leaves owners in the documents, and closed actions out")
    func owners() throws {
        let export = try export(["Cut it", "Name it"])
        for text in [export.gitHub(repository: nil), export.markdown, export.csv] {
            #expect(text.contains("Cut it") && text.contains("Name it") && !text.contains("sam"))
        }
        let team = try #require(TeamID("harbour")), held = try #require(Day("2026-03-02"))
        let closed = ActionExport(
            of: [.done, .dropped].map {
                Action(
                    id: "a0000", text: "x", state: $0, owner: nil, due: nil, done: nil, from: nil,
                    mention: Action.Mention(retro: "x.md", team: team, held: held, line: 1))
            }, title: { $0.description }, playbook: { _ in nil })
        #expect(closed.isEmpty)
    }
}
