import TestSupport
import Testing
import TrellisModel

@testable import TrellisRetro

@Suite("A retro in another language")
struct RetroLanguageTests {
    private static let text = """
        ---
        schema: trellis/retro@1
        team: harbour
        held: 2026-03-16
        language: de
        actions: Was wir tun
        ---

        ## Was wir tun

        - [ ] Zwei Reviews am Morgen @lead

        ## Actions

        - [ ] Nobody agreed on this

        ## Vertrauensfrage

        <!-- trellis:begin trust -->
        <!-- trellis:end trust -->

        - Vertrauensfrage: unterstützt 6 von 7; ohne Sorge _ von _
        """

    private func read(_ text: String) throws -> RetroDocument {
        try RetroDocument(reading: text, path: "retros/a.md")
    }

    @Test("is read by the heading that its front matter names")
    func heading() throws {
        let document = try read(Self.text)
        #expect(document.language == "de")
        #expect(document.actions.map(\.text) == ["Zwei Reviews am Morgen"])
        let english = try read(Self.text.replacing("actions: Was wir tun\n", with: ""))
        #expect(english.actions.map(\.text) == ["Nobody agreed on this"])
    }

    @Test("takes a new action under that heading")
    func insert() throws {
        let draft = Action(
            id: "", text: "Eins mehr", state: .open, owner: nil, due: nil, done: nil, from: nil,
            mention: Action.Mention(
                retro: "retros/a.md", team: try #require(TeamID("harbour")),
                held: try #require(Day("2026-03-16")), line: 0))
        let added = try #require(
            try ActionInsert.adding(draft, base: nil, to: SourceText(Self.text), taken: []))
        #expect(try read(added.text.text).actions.map(\.text).last == "Eins mehr")
    }

    @Test(
        "tells the answers to the two questions by their place",
        arguments: [
            ("unterstützt 6 von 7; ohne Sorge 7 von 7", 6, 7),
            ("unterstützt 6/7; ohne Sorge _/_", 6, 7),
            ("sí 0 de 5; 5 de 5", 0, 5),
            ("unterstützt 6 von 7; ohne Sorge 7 von 7 (2 fehlten)", 6, 7),
        ])
    func trust(words: String, supported: Int, answers: Int) throws {
        let text = Self.text.replacing("unterstützt 6 von 7; ohne Sorge _ von _", with: words)
        let trust = try #require(try read(text).trust)
        #expect(trust.supported == supported)
        #expect(trust.answers == answers)
    }

    @Test(
        "says nothing where the counts cannot be",
        arguments: ["_ von _; 7 von 7", "8 von 7; 7 von 7", "6 von 7", "9 8 7 6 5"])
    func nothing(words: String) throws {
        let text = Self.text.replacing("unterstützt 6 von 7; ohne Sorge _ von _", with: words)
        #expect(try read(text).trust == nil)
    }
}
