import Foundation
import TestSupport
import Testing
import TrellisLanguage
import TrellisModel
import TrellisPlaybooks
import TrellisRetro

/// Trellis keeps to the words that it asks of others.
@Suite("What Trellis itself says")
struct OwnWordsTests {
    /// Findings that weigh a warning or more.
    private func findings(_ text: String, as role: Passage.Role = .other) throws -> [String] {
        // What logic excludes is excluded: "'when' can never be true".
        let lists = try WordListReader.read(
            Repository.text("templates/language/en.yml"), file: "en.yml"
        ).extended(accepting: [Phrase("never be true|false")], adding: [:])
        let prose = Prose([Passage(value: text, line: 1, field: "text", role: role)], of: text)
        return languageRules.flatMap { $0.findings(in: prose, lists) }
            .filter { $0.level >= .warning }.map { "\($0.code): \($0.message)" }
    }

    @Test("in the retros of the example")
    func retros() throws {
        let scratch = try Scratch()
        #expect(try Binary.run(["demo", "--out", "demo"], in: scratch.path).status == 0)
        let run = try Binary.run(
            ["retro", "lint", "-C", "demo", "--fail-on", "warning"], in: scratch.path)
        #expect(run.status == 0, "\(run.output)")
        #expect(run.output.contains("2 files: 0 errors, 0 warnings"))
        #expect(!run.output.contains("TR0"), "\(run.output)")
    }

    @Test("in the charter of each metric", arguments: MetricCatalogue.all.map(\.id))
    func charters(id: String) throws {
        let metric = try #require(MetricCatalogue.metric(id))
        let charter = metric.charter
        for text in [metric.title, charter.question, charter.misses, charter.misread] {
            #expect(try findings(text, as: .evidence) == [], "\(text)")
        }
        for text in [metric.formula] + charter.informs {
            #expect(try findings(text) == [], "\(text)")
        }
    }

    /// A page about words has to name them, and does so between quotes.
    @Test(
        "on the page of each lint code",
        arguments: (lintRules.map { $0 as any LintPage } + retroRules).map(\.code))
    func pages(code: String) throws {
        let pages = lintRules.map { $0 as any LintPage } + retroRules
        let rule = try #require(pages.first { $0.code == code })
        for text in [rule.title, rule.page] {
            #expect(try findings(unquoted(text)) == [], "\(text)")
        }
    }

    @Test(
        "on the page of each source, reason and test",
        arguments: [
            "git", "github-pulls", "github-runs", "junit", "incidents", "deploys", "copilot",
            "aggregates", "coverage", "people", "missing", "events", "zero-baseline", "contested",
            "annotated", "move", "flow", "cohort", "concentration", "hotspot", "level", "change",
            "trend", "share", "streak", "holidays", "facilitating",
        ])
    func topics(topic: String) throws {
        let run = try Binary.run(["explain", topic])
        #expect(run.status == 0)
        for line in run.output.lines { #expect(try findings(String(line)) == [], "\(line)") }
    }

    private func unquoted(_ text: String) -> String {
        var out = "", isQuoted = false, before: Character = " "
        for character in text {
            if character == "'", isQuoted || !(before.isLetter || before.isNumber) {
                isQuoted.toggle()
            } else if !isQuoted {
                out.append(character)
            }
            before = character
        }
        return out
    }
}
