import TestSupport
import Testing
import TrellisModel

@testable import TrellisRetro

/// What every rule about retros promises, checked on every example of every rule there is.
@Suite("Every rule about retros")
struct RetroRuleTests {
    struct Case: CustomTestStringConvertible {
        let rule: any RetroRule
        let example: String
        let index: Int
        var testDescription: String { "\(rule.code), example \(index)" }
    }

    static let avoided = retroRules.flatMap { rule in
        rule.avoid.enumerated().map { Case(rule: rule, example: $1, index: $0) }
    }
    static let preferred = retroRules.flatMap { rule in
        rule.prefer.enumerated().map { Case(rule: rule, example: $1, index: $0) }
    }

    @Test("has a file, a page, and a place in the list")
    func registered() throws {
        let files = try Repository.names(in: "Sources/TrellisRetro/Lint/Rules", ending: ".swift")
        #expect(Set(files) == Set(retroRules.map { "\(type(of: $0))" }))
        let codes = retroRules.map(\.code)
        #expect(codes == (1...16).map { "TR0\($0 < 10 ? "0" : "")\($0)" })
        for rule in retroRules {
            #expect(!rule.title.isEmpty && !rule.title.hasSuffix("."))
            #expect(rule.page.count > 100 && rule.page.hasSuffix("."))
        }
    }

    @Test("finds what its examples say to avoid, and nothing else", arguments: avoided)
    func avoid(_ given: Case) throws {
        let text = RetroFixtures.retro(with: given.example)
        let found = try RetroFixtures.lint(text).findings.filter { $0.code.hasPrefix("TR") }
        #expect(Set(found.map(\.code)) == [given.rule.code], "\(found)")
        for finding in found {
            #expect(finding.level == given.rule.level)
            #expect((1...text.lines.count).contains(finding.line))
            #expect(!finding.message.isEmpty && !finding.message.hasSuffix("."), "\(finding)")
            #expect(!finding.help.isEmpty && !finding.help.hasSuffix("."), "\(finding)")
        }
    }

    @Test("has nothing to say about what its examples prefer", arguments: preferred)
    func prefer(_ given: Case) throws {
        let found = try RetroFixtures.lint(RetroFixtures.retro(with: given.example)).findings
        #expect(!found.contains { $0.code == given.rule.code }, "\(found)")
        #expect(!found.contains { $0.level == .error }, "\(found)")
    }

    @Test("finds nothing in a document without a fault")
    func faultless() throws {
        #expect(try RetroFixtures.lint(RetroFixtures.retro).findings == [])
    }
}
