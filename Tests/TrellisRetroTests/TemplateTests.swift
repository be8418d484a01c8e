import Mustache
import TestSupport
import Testing
import TrellisModel

@testable import TrellisRetro

@Suite("A template")
struct TemplateTests {
    private static let picture = RetroView.Picture(
        alt: "a", path: "p.svg", sparkline: "▁▂", words: "up")
    private static let prompt = RetroView.Prompt(step: "Observe", text: "What?")
    private static let match = RetroView.Match(
        id: "x", title: "X", why: "it grew", contested: [.init(text: "no")], link: "l", revision: 2,
        summary: "s", beside: "before", here: "now", hasEvidence: true,
        evidence: [.init(what: "w", before: "1", now: "2", change: "+1", behind: "9")],
        says: [.init(text: "said")], picture: picture, leaveAlone: "calm", since: "then",
        prompts: [prompt], hasOffers: true, offers: [.init(line: "- [ ] a")],
        support: .init(line: "- [ ] b"))
    private static let retro = RetroView(
        team: "a", title: "A & B", from: "2026-03-02", to: "2026-03-15", held: "2026-03-16",
        language: "de", actionsHeading: "Aktionen", period: "2–15 March 2026", library: "l",
        inputs: "i", version: "0", mustNotInform: "pay", isPublicData: true, form: "60",
        minutes: 60, hasDays: false,
        agenda: [
            RetroView.AgendaRow(
                Agenda.Item(minutes: 5, what: "Arrive", who: "all", by: Day(number: 20_528)),
                .english)
        ], advice: "slowly", guide: "g", choice: "c", carried: [.init(line: "- [x] c")],
        carriedQuestions: [.init(text: "q")],
        followUps: [.init(id: "f", text: "t", sentence: "moved", picture: picture)],
        matches: [match, match], quiet: .init(lead: "q", prompts: [prompt], close: "c"),
        staleness: "old", context: [.init(heading: "h", items: [.init(text: "i")])],
        hasContext: true, watch: RetroView.Note.framed([.init(title: "w", text: "w")]),
        unknown: RetroView.Note.framed([.init(title: "u", text: "u"), .init(title: "v", text: "v")]
        ),
        calm: [.init(title: "c", text: "c", sparkline: "▁")],
        sources: [.init(name: "n", coverage: "c", read: 3, kept: 2, withheld: 1)])

    /// Every view below a value, itself too.
    private static func views(in value: Any) -> [any TemplateView] {
        ((value as? any TemplateView).map { [$0] } ?? [])
            + Mirror(reflecting: value).children.flatMap { views(in: $0.value) }
    }

    private static func assisted() throws -> AssistedView {
        let held = try #require(Day("2026-03-16"))
        return AssistedView(
            of: retro,
            RetroFacts(
                team: try #require(TeamID("a")), title: "A", held: held, period: held...held,
                agenda: .room(minutes: 60), isPublicData: false, matches: [], series: { _ in nil },
                allSeries: [], annotations: [], moves: [], carried: [], sources: [], inputs: "",
                version: "", playbookLink: { _ in "" }))
    }

    @Test("may name every stored property of what it is given")
    func everyProperty() throws {
        let assisted: [Any] = [
            try Self.assisted(),
            AssistedView.Topic(
                match: Self.match, causes: [], observe: nil, explore: nil, align: nil, support: nil,
                follow: ""),
            SideBySide.Group(
                heading: "h",
                rows: [.init(title: "t", before: "1", now: "2", said: "up", sparkline: "▁")]),
        ]
        let views = Self.views(in: Self.retro) + assisted.flatMap { Self.views(in: $0) }
        #expect(Set(views.map { "\(type(of: $0))" }).count == 17)
        for view in views {
            let stored = Mirror(reflecting: view).children.compactMap(\.label)
            #expect(view.tags.keys.sorted() == stored.sorted(), "\(type(of: view))")
        }
    }

    @Test("says the same in parts as whole", arguments: ["retro.md.mustache"])
    func parts(name: String) throws {
        let template = RetroWords.english.localised(try Repository.text("templates/\(name)"))
        let parts = try #require(TemplateParts.cut(template))
        #expect(parts.count > 5)
        let whole = try MustacheTemplate(string: template).render(ViewFields(Self.retro))
        #expect(try TemplateParts(template).render(ViewFields(Self.retro)) == whole)
        #expect(whole.contains("A & B"))
    }

    private static let line = String(repeating: "words ", count: 60)

    /// What only looks like a tag, what stands inside a section, and what changes all that follows.
    @Test(
        "of a team's own says the same in parts as whole",
        arguments: [
            "\(line)\n{{#matches}}\n\(line)\n{{title}}\n{{/matches}}\n\(line)\n{{^none}}\n-\n{{/none}}\n",
            "{{! a comment with {{#matches}} in it }}\n\(line)\n{{team}}\n\(line)\n",
            "{{#matches}}\n{{! and one with {{/matches}} in it\n\(line)\n{{title}}\n{{/matches}}\n\(line)\n",
            "{{=<% %>=}}\n\(line)\n<%title%> {{title}}\n\(line)\n",
            "{{% CONTENT_TYPE:TEXT}}\n\(line)\n{{title}}\n\(line)\n{{title}}\n",
            "\(line)\r\n{{title}}\n{{% CONTENT_TYPE:TEXT}}\n\(line)\n{{title}}",
            "\(line)\n{{#matches}}{{#says}}\n\(line)\n{{text}}{{/says}}\n{{/matches}}{{{title}}}\n",
            "{{% CONTENT_TYPE:TEXT}}<!-- our own -->\n\(line)\n{{title}}\n\(line)\n{{team}}\n",
            "{{% CONTENT_TYPE:TEXT}}{{! note }}\n\(line)\n{{title}}\n\(line)\n{{team}}\n",
            "", "\n", line,
        ])
    func own(template: String) throws {
        let lines = template.replacing("\r\n", with: "\n")
        let whole = try? MustacheTemplate(string: lines).render(ViewFields(Self.retro))
        let parts = try? TemplateParts(lines).render(ViewFields(Self.retro))
        #expect(parts == whole)
    }

    @Test("that cannot be read is named as a whole")
    func broken() {
        #expect(throws: (any Error).self) {
            try TemplateParts("\(Self.line)\n\(Self.line)\n{{#matches}}\n")
        }
    }
}
