import Foundation
import TestSupport
import Testing
import TrellisModel

@testable import TrellisPlaybooks

/// What every rule promises, checked on every example of every rule there is.
@Suite("Every lint rule")
struct LintRuleTests {
    struct Case: CustomTestStringConvertible {
        let rule: any LintRule
        let example: LintExample
        let index: Int
        var testDescription: String { "\(rule.code), example \(index)" }
    }

    static let avoided = lintRules.flatMap { rule in
        rule.avoid.enumerated().map { Case(rule: rule, example: $1, index: $0) }
    }
    static let preferred = lintRules.flatMap { rule in
        rule.prefer.enumerated().map { Case(rule: rule, example: $1, index: $0) }
    }

    private func lint(_ given: Case) throws -> LintReport { try LintFixtures.lint(given.example) }

    @Test("has a file in a folder of its family, and a place in the list")
    func registered() throws {
        let files = try Repository.files(below: "Sources/TrellisPlaybooks/Lint")
            .filter { $0.contains("/") }
            .compactMap { $0.split(separator: "/").last?.split(separator: ".").first }
            .map(String.init)
        #expect(Set(files) == Set(lintRules.map { "\(type(of: $0))" }))
        let codes = lintRules.map(\.code)
        #expect(codes == Set(codes).sorted())
        #expect(codes.allSatisfy { $0.wholeMatch(of: /T[A-Z][0-9]{3}/) != nil })
    }

    @Test("has a page for people, and examples of both kinds", arguments: lintRules.map(\.code))
    func explained(code: String) throws {
        let rule = try #require(lintRules.first { $0.code == code })
        #expect(!rule.title.isEmpty && !rule.title.hasSuffix("."))
        #expect(rule.page.count > 100 && rule.page.hasSuffix("."))
        #expect(!rule.avoid.isEmpty && !rule.prefer.isEmpty)
    }

    @Test("finds what its examples say to avoid", arguments: avoided)
    func avoid(_ given: Case) throws {
        let found = try lint(given).findings
        #expect(found.contains { $0.code == given.rule.code }, "\(found)")
        // What a rule tells, the reader does not tell again.
        if given.rule.code != "TF001" {
            #expect(!found.contains { $0.code == "TF001" }, "\(found)")
        }
    }

    @Test("has nothing to say about what its examples prefer", arguments: preferred)
    func prefer(_ given: Case) throws {
        let found = try lint(given).findings
        #expect(!found.contains { $0.code == given.rule.code }, "\(found)")
        #expect(!found.contains { $0.level == .error }, "\(found)")
    }

    @Test("says where, what and what to do", arguments: avoided)
    func helpful(_ given: Case) throws {
        let lines = LintFixtures.page(with: given.example).lines.count
        for finding in try lint(given).findings {
            #expect((1...lines).contains(finding.line))
            #expect(!finding.message.isEmpty && !finding.message.hasSuffix("."), "\(finding)")
            #expect(!finding.help.isEmpty && !finding.help.hasSuffix("."), "\(finding)")
            #expect(
                ["playbooks/flow/slow-feedback.md", "playbooks/flow/slow-feedback.test.yml"]
                    .contains(finding.file))
        }
    }

    @Test("finds nothing in a page without a fault, with tests beside it")
    func faultless() throws {
        #expect(LintFixtures.lint(LintFixtures.page).findings == [])
        let rule = try #require(lintRules.first { $0.code == "TT002" })
        let example = try #require(rule.prefer.first)
        #expect(try LintFixtures.lint(example).findings == [])
    }

    @Test("whose findings can be mended finds nothing after that, and mends nothing twice")
    func mended() throws {
        var codes: Set<String> = []
        for given in Self.avoided {
            let fixes = try lint(given).findings.filter { $0.code == given.rule.code }
                .compactMap(\.fix)
            guard !fixes.isEmpty else { continue }
            codes.insert(given.rule.code)
            let page = LintFixtures.page(with: given.example)
            let once = FixedText(page, fixes: fixes)
            #expect(once.applied == fixes)
            #expect(FixedText(once.text, fixes: fixes).applied == [])
            let again = LintFixtures.lint(once.text, rules: [given.rule])
            #expect(again.findings.compactMap(\.fix) == [], "\(given)")
            let breaks = page.replacing("\n", with: "\r\n")
            #expect(
                FixedText(breaks, fixes: fixes).text
                    == once.text.replacing("\n", with: "\r\n"))
        }
        #expect(codes.isSuperset(of: ["TF005", "TF010", "TX003"]))
    }
}
