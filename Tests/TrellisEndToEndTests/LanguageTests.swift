import Foundation
import TestSupport
import Testing
import TrellisModel

/// Retros in the team's language, through the binary.
@Suite("The team's language")
struct LanguageTests {
    private static let retro = "retros/2026-03-16-harbour.md"

    /// The demo with its first retro in English, and the second one in another language.
    private func workspace(_ settings: String, in scratch: Scratch) throws -> Binary.Result {
        #expect(try Binary.run(["demo", "--out", scratch.path]).status == 0)
        for name in [Self.retro, "retros/2026-03-16-harbour.html"] {
            try FileManager.default.removeItem(atPath: "\(scratch.path)/\(name)")
        }
        try scratch.write(try scratch.read("trellis.yml") + "\n\(settings)\n", to: "trellis.yml")
        return try Binary.run(["retro", "new"], in: scratch.path)
    }

    private func succeed(_ arguments: [String], in scratch: Scratch) throws -> Binary.Result {
        let run = try Binary.run(arguments, in: scratch.path)
        #expect(run.status == 0, "\(arguments): \(run.errors)\(run.output)")
        return run
    }

    /// Headings, and the first rows of tables, of the English document.
    private static let english = [
        "Agenda", "How last time's actions went", "What the numbers suggest", "Our notes",
        "Worth watching", "Not enough data this time", "Looked at and calm", "Actions",
        "Keep, change, try", "Trust check", "Where this comes from",
    ]

    @Test(
        "is that of the whole page, and the page is read in it",
        arguments: [("de", "Maßnahmen"), ("es", "Acciones")])
    func wholePage(language: String, heading: String) throws {
        let scratch = try Scratch()
        #expect(try workspace("language: \(language)", in: scratch).status == 0)
        let text = try scratch.read(Self.retro)
        try expectSnapshot(text, "retro-\(language).md")
        let lines = text.lines.map(String.init)
        let headings = lines.filter { $0.hasPrefix("#") }.map {
            $0.trimmingPrefix { "# ".contains($0) }
        }
        #expect(headings.count > 10)
        for own in headings { #expect(!Self.english.contains(String(own)), "\(own)") }
        for word in ["| Evidence", "| Minutes", "| Source", "**Observe", "**Why this", " weeks"] {
            let left = lines.filter { $0.contains(word) }
            #expect(left.allSatisfy { $0.hasPrefix("- ") && word == " weeks" }, "\(word): \(left)")
        }
        // What was done before is nothing to do again, also when the workspace's language changes.
        _ = try succeed(["retro", "update", "--check", Self.retro], in: scratch)
        let settings = try scratch.read("trellis.yml")
        try scratch.write(
            settings.replacing("language: \(language)", with: "language: en"), to: "trellis.yml")
        _ = try succeed(["retro", "update", "--check", Self.retro], in: scratch)
        try scratch.write(settings, to: "trellis.yml")
        // A line under the heading is an action.
        let place = try #require(lines.firstIndex(of: "## \(heading)"))
        var edited = lines
        edited.insert("- [ ] Mañana größer @lead due:2026-03-30", at: place + 4)
        try scratch.write(edited.joined(separator: "\n"), to: Self.retro)
        let synced = try succeed(["actions", "sync"], in: scratch)
        #expect(synced.output.contains(Self.retro), "\(synced.output)")
        #expect(
            try scratch.read(Self.retro)
                .contains("- [ ] Mañana größer @lead due:2026-03-30 id:"))
        #expect(
            try succeed(["actions", "list"], in: scratch).output.contains("Mañana größer"))
        _ = try succeed(
            ["actions", "add", "Una más", "--owner", "lead", "--due", "2026-03-30"], in: scratch)
        #expect(try scratch.read(Self.retro).contains("\n- [ ] Una más @lead due:2026-03-30 id:"))
        let lint = try succeed(["retro", "lint", "--fail-on", "warning"], in: scratch)
        #expect(lint.output.contains("2 files: 0 errors, 0 warnings"), "\(lint.output)")
        #expect(!lint.output.contains("TR0"), "\(lint.output)")
    }

    @Test("finds the section of a block that comes later")
    func restored() throws {
        let scratch = try Scratch()
        #expect(try workspace("language: de", in: scratch).status == 0)
        let text = try scratch.read(Self.retro)
        var lines = text.lines.map(String.init)
        for name in ["provenance", "carried"] {
            let begin = try #require(
                lines.firstIndex { $0.hasPrefix("<!-- trellis:begin \(name) ") })
            let end = try #require(lines.firstIndex(of: "<!-- trellis:end \(name) -->"))
            lines.removeSubrange(begin...(end + 1))
        }
        try scratch.write(lines.joined(separator: "\n"), to: Self.retro)
        let run = try succeed(["retro", "update", "--restore", Self.retro], in: scratch)
        #expect(run.output.contains("2 brought back"), "\(run.output)")
        let restored = try scratch.read(Self.retro)
        let place = try #require(restored.firstRange(of: "## Woher das kommt"))
        #expect(restored[place.upperBound...].contains("trellis:begin provenance"))
    }

    @Test("is that of a quarter of assisted coding too", arguments: ["de", "es"])
    func assisted(language: String) throws {
        let scratch = try Scratch()
        #expect(try workspace("language: \(language)", in: scratch).status == 0)
        let about = ["retro", "new", "--about", "assisted-coding"]
        _ = try succeed(about, in: scratch)
        let path = "retros/2026-03-16-harbour.assisted-coding.md"
        let text = try scratch.read(path)
        try expectSnapshot(text, "retro-assisted-\(language).md")
        for word in ["What is", "To open with", "Half a year", "\n## Actions", "Side by side"] {
            #expect(!text.contains(word), "\(word)")
        }
        _ = try succeed(["retro", "update", "--check", path], in: scratch)
    }

    @Test("marks the page as HTML in it")
    func html() throws {
        let scratch = try Scratch()
        #expect(try workspace("language: {name: de, accept: [obviously]}", in: scratch).status == 0)
        _ = try succeed(["retro", "render", Self.retro], in: scratch)
        let page = try scratch.read("retros/2026-03-16-harbour.html")
        #expect(page.contains("<html lang=\"de\">"))
        #expect(page.contains("<ul class=\"prompts\">\n<li><strong>Beobachten:"))
        #expect(page.contains(">wer?</span>"))
        // The document before it is English, and so is its page.
        _ = try succeed(["retro", "render", "retros/2026-02-23-harbour.md"], in: scratch)
        #expect(try scratch.read("retros/2026-02-23-harbour.html").contains("<html lang=\"en\">"))
    }

    @Test("is English where there is no file for it, and that is said")
    func unknown() throws {
        let scratch = try Scratch()
        let run = try workspace("language: tlh", in: scratch)
        #expect(run.status == 0)
        #expect(run.errors.contains("templates/words/tlh.yml"))
        let text = try scratch.read(Self.retro)
        #expect(text.contains("\n## Actions\n"))
        #expect(!text.contains("\nlanguage:"))
    }

    @Test("may be one that the team brings; what it leaves out is English")
    func own() throws {
        let scratch = try Scratch()
        try scratch.write(
            "schema: trellis/words@1\nlanguage: fr\nwords:\n  actions.title: \"Ce que l'on fait\"\n"
                + "metrics:\n  ci.duration.p50: Temps de build habituel\n",
            to: "words.yml")
        let folder = try Scratch()
        #expect(try Binary.run(["demo", "--out", folder.path]).status == 0)
        try folder.write(try scratch.read("words.yml"), to: "templates/words/fr.yml")
        try folder.write(
            try folder.read("trellis.yml") + "\nlanguage: fr\n", to: "trellis.yml")
        let made = try succeed(["retro", "new", "--output", "-"], in: folder)
        #expect(made.output.contains("\nlanguage: fr\nactions: Ce que l'on fait\n"))
        #expect(made.output.contains("\n## Ce que l'on fait\n"))
        #expect(made.output.contains("\n## Trust check\n"))
        #expect(made.output.contains("\n- Temps de build habituel `"))
        #expect(made.output.contains("\n- Long build time `"))
    }

    @Test(
        "takes no key and no place that the page does not have, and names the line",
        arguments: [
            ("  actions.titel: x\n", ":4", "did you mean 'actions.title'?"),
            (
                "  agenda.title: x\n  date.day: '{dey} {month} {year}'\n", ":5",
                "did you mean '{day}'?"
            ),
            ("  agenda.title: 'a {b}'\n", ":4", "nothing is filled in here"),
            ("  agenda.title: ''\n", ":4", "leave the key out"),
            ("  agenda.title: '{{title}}'\n", ":4", "leave out"),
            (
                "  agenda.title: x\nmetrics:\n  deploys.cuont: x\n", ":6",
                "did you mean 'deploys.count'?"
            ),
            ("  agenda.title: x\nmetrics:\n  deploys.count: 'a | b'\n", ":6", "leave out |"),
            ("  agenda.title: x\nmetrics:\n  deploys.count: [a]\n", ":6", "expected text"),
        ])
    func wrong(words: String, line: String, help: String) throws {
        let scratch = try Scratch()
        #expect(try Binary.run(["init", "--team", "harbour"], in: scratch.path).status == 0)
        try scratch.write(
            "schema: trellis/words@1\nlanguage: fr\nwords:\n" + words,
            to: "templates/words/fr.yml")
        try scratch.write(
            try scratch.read("trellis.yml") + "\nlanguage: fr\n", to: "trellis.yml")
        let run = try Binary.run(["retro", "new"], in: scratch.path)
        #expect(run.status == 78, "\(run.errors)")
        #expect(run.errors.contains("templates/words/fr.yml\(line)"), "\(run.errors)")
        #expect(run.errors.contains(help), "\(run.errors)")
    }

    @Test("is a name and no path")
    func path() throws {
        let scratch = try Scratch()
        #expect(try Binary.run(["init", "--team", "harbour"], in: scratch.path).status == 0)
        try scratch.write(
            try scratch.read("trellis.yml") + "\nlanguage: ../x\n", to: "trellis.yml")
        let run = try Binary.run(["retro", "new"], in: scratch.path)
        #expect(run.status == 78)
        #expect(run.errors.contains("is not a language"), "\(run.errors)")
    }

    @Test("stays that of a document; where its words are gone, nothing is renewed")
    func gone() throws {
        let scratch = try Scratch()
        #expect(try workspace("language: de", in: scratch).status == 0)
        let text = try scratch.read(Self.retro)
        try scratch.write(text.replacing("language: de", with: "language: tlh"), to: Self.retro)
        let run = try Binary.run(["retro", "update", Self.retro], in: scratch.path)
        #expect(run.status == 78)
        #expect(run.errors.contains("'tlh'"), "\(run.errors)")
    }
}
