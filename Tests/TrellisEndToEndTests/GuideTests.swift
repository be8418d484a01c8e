import Foundation
import TestSupport
import Testing
import TrellisLanguage
import TrellisModel
import TrellisPlaybooks

@Suite("The guide for whoever leads a retro")
struct GuideTests {
    @Test("keeps to the words that Trellis asks of others")
    func words() throws {
        let text = try Repository.text("templates/guide.md")
        let lists = try WordListReader.read(
            Repository.text("templates/language/en.yml"), file: "en.yml")
        for role in [Passage.Role.other, .causes, .interventions] {
            let prose = Prose(
                Prose.passages(ofMarkdown: text.lines) { _, _ in role }, of: text)
            #expect(prose.passages.count > 40)
            let found = languageRules.flatMap { $0.findings(in: prose, lists) }
            #expect(found.map { "\($0.line) \($0.code): \($0.message)" } == [], "\(role)")
        }
    }

    @Test("asks two questions at each of the four steps, and says what to avoid")
    func steps() throws {
        let text = try Repository.text("templates/guide.md")
        let steps = text.components(separatedBy: "\n### ").dropFirst().prefix(4)
        #expect(steps.map { String($0.prefix { $0 != "\n" }) } == CoachingStep.allCases.map(\.name))
        for step in steps {
            let samples = step.components(separatedBy: "\n> ").dropFirst()
            #expect(samples.count == 2 && step.contains("\nAvoid "))
            for sample in samples {
                let question = sample.split(separator: "\n").first ?? ""
                #expect(question.hasSuffix("?"), "\(question)")
            }
        }
        for step in CoachingStep.allCases {
            #expect(text.components(separatedBy: "- **\(step.name):**").count == 4, "\(step)")
        }
        let words = text.split(whereSeparator: \.isWhitespace).filter {
            $0.contains(where: \.isLetter)
        }
        #expect((700...1000).contains(words.count), "\(words.count)")
    }

    @Test("is a page in the terminal and of the site, and the retro leads to it")
    func places() throws {
        let scratch = try Scratch()
        let page = try Binary.run(["explain", "facilitating"])
        #expect(page.status == 0 && page.output.hasPrefix("Leading the conversation\n"))
        #expect(!page.output.contains("**") && !page.output.contains("###"))
        try scratch.write(
            "schema: trellis/workspace@1\nteams: [{name: harbour}]\n", to: "trellis.yml")
        let new = ["retro", "new", "--as-of", "2026-03-16", "--output", "-"]
        let before = try Binary.run(new, in: scratch.path)
        #expect(before.output.contains("For whoever leads it: `trellis explain facilitating`"))
        #expect(try Binary.run(["site", "build"], in: scratch.path).status == 0)
        let after = try Binary.run(new, in: scratch.path)
        #expect(after.output.contains("For whoever leads it: [the guide](../site/guide.html)"))
        let made = try Binary.run(["retro", "new", "--as-of", "2026-03-16"], in: scratch.path)
        #expect(made.status == 0, "\(made.errors)")
        let built = try Binary.run(["site", "build", "--retros", "--strict"], in: scratch.path)
        #expect(built.status == 0, "\(built.errors)")
        #expect(try scratch.read("site/guide.html").contains("<h3 id=\"observe\">Observe</h3>"))
        #expect(
            try scratch.read("site/retros/2026-03-16-harbour.html").contains(
                "<a href=\"../guide.html\">the guide</a>"))
    }
}
