import Foundation
import TestSupport
import Testing

/// Everything beside the retro itself in the team's language, through the binary.
@Suite("The team's language in other documents")
struct LanguageDocumentsTests {
    private static let languages = ["de", "es"]

    /// What English says in four words or more between the places of a text.
    private static func english() throws -> [String] {
        try Repository.text("templates/words/en.yml").split(separator: "\n").flatMap { line in
            line.split(separator: "\"").dropFirst().prefix(1).flatMap { text in
                text.split { "{}".contains($0) }.map(String.init)
            }
        }.filter { $0.split(separator: " ").count > 3 }
    }

    private func expectNoEnglish(in text: String) throws {
        let english = try Self.english()
        #expect(english.count > 150)
        for sentence in english { #expect(!text.contains(sentence), "\(sentence)") }
    }

    private func choose(_ language: String, in scratch: Scratch) throws {
        try scratch.write(
            try scratch.read("trellis.yml") + "\nlanguage: \(language)\n", to: "trellis.yml")
    }

    private func succeed(_ arguments: String..., in scratch: Scratch) throws -> String {
        let run = try Binary.run(arguments, in: scratch.path)
        #expect(run.status == 0, "\(arguments): \(run.errors)\(run.output)")
        return run.output
    }

    @Test("is that of the calendar of actions", arguments: languages)
    func calendar(language: String) throws {
        let scratch = try ActionsCalendarTests.workspace()
        try choose(language, in: scratch)
        let text = try succeed("actions", "calendar", "-o", "-", in: scratch)
            .replacing("\r\n ", with: "").replacing("\r\n", with: "\n")
        try expectSnapshot(text, "calendar-\(language).txt")
        try expectNoEnglish(in: text)
        // A file in one language is renewed in another.
        _ = try succeed("actions", "calendar", in: scratch)
        let settings = try scratch.read("trellis.yml")
        try scratch.write(
            settings.replacing("language: \(language)", with: "language: en"), to: "trellis.yml")
        _ = try succeed("actions", "calendar", in: scratch)
        #expect(try scratch.read("actions.ics").contains("NAME:Actions of Harbour\r\n"))
    }

    @Test("is that of the message for a chat", arguments: languages)
    func slack(language: String) throws {
        let scratch = try Scratch()
        #expect(try Binary.run(["demo", "--out", scratch.path]).status == 0)
        try choose(language, in: scratch)
        let text = try succeed("retro", "new", "--format", "slack", in: scratch)
        try expectSnapshot(text.replacing("},{", with: "},\n{"), "slack-\(language).json")
        try expectNoEnglish(in: text)
    }

    @Test("is that of the pages for other readers", arguments: languages)
    func audiences(language: String) throws {
        let scratch = try AudienceTests.workspace()
        try choose(language, in: scratch)
        for (arguments, name, heading) in [
            (["--audience", "leadership"], "leadership", "# Groups"),
            (["--audience", "service", "--team", "quokka"], "services", "# Services"),
        ] {
            let new = ["retro", "new", "--output", "-"] + arguments
            let run = try Binary.run(new, in: scratch.path)
            #expect(run.status == 0, "\(run.errors)")
            try expectSnapshot(run.output, "\(name)-\(language).md")
            try expectNoEnglish(in: run.output)
            #expect(!run.output.contains(heading) && run.output.contains("\nlanguage: \(language)"))
            let page = try Binary.run(new + ["--format", "html"], in: scratch.path).output
            #expect(page.contains("<html lang=\"\(language)\">"))
            #expect(!page.contains("ranks teams"))
        }
    }

    @Test("is that of an incident's timeline, and what it agrees on is read", arguments: languages)
    func timeline(language: String) throws {
        let scratch = try RetroTimelineTests.scratch()
        try scratch.write(
            """
            schema: trellis/workspace@1
            as-of: 2026-03-05
            language: \(language)
            teams:
              - {name: harbour, services: [api]}

            """, to: "trellis.yml")
        let path = "retros/2026-03-05-api.md"
        let run = try Binary.run(
            ["retro", "timeline", "--incident", "P7", "-o", path] + RetroTimelineTests.files,
            in: scratch.path)
        #expect(run.status == 0 && run.errors.isEmpty, "\(run.errors)")
        let text = try scratch.read(path)
        try expectSnapshot(text, "timeline-\(language).md")
        try expectNoEnglish(in: text)
        let blank = "- [ ] @___ due:____-__-__ origin:incident\n"
        let first = try #require(text.firstRange(of: blank))
        try scratch.write(
            text.replacingCharacters(in: first, with: "- [ ] Probar größer @on-call\n"), to: path)
        _ = try succeed("actions", "sync", in: scratch)
        #expect(try scratch.read(path).contains("- [ ] Probar größer @on-call id:"))
        #expect(try succeed("retro", "lint", path, in: scratch).contains("0 errors, 0 warnings"))
    }
}
