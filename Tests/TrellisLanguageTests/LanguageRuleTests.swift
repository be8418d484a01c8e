import TestSupport
import Testing
import TrellisModel

@testable import TrellisLanguage

/// What every rule about words promises, checked on every example of every rule there is.
@Suite("Every rule about words")
struct LanguageRuleTests {
    struct Case: CustomTestStringConvertible {
        let rule: any LanguageRule
        let example: LanguageExample
        let index: Int
        var testDescription: String { "\(rule.code), example \(index)" }
    }

    static let avoided = languageRules.flatMap { rule in
        rule.avoid.enumerated().map { Case(rule: rule, example: $1, index: $0) }
    }
    static let preferred = languageRules.flatMap { rule in
        rule.prefer.enumerated().map { Case(rule: rule, example: $1, index: $0) }
    }

    private func found(_ given: Case) throws -> [LanguageFinding] {
        try Words.findings(given.example.text, as: given.example.role)
            .filter { $0.code == given.rule.code }
    }

    @Test("has a file, a place in the list, and words where it takes some")
    func registered() throws {
        let files = try Repository.names(in: "Sources/TrellisLanguage/Rules", ending: ".swift")
        #expect(Set(files) == Set(languageRules.map { "\(type(of: $0))" }))
        let codes = languageRules.map(\.code)
        #expect(codes == (1...16).map { "TL0\($0 < 10 ? "0" : "")\($0)" })
        let taking = languageRules.filter { $0.words != .none }.map(\.code)
        #expect(try Words.english().lists.keys.sorted() == taking)
    }

    @Test("finds what its examples say to avoid", arguments: avoided)
    func avoid(_ given: Case) throws {
        let found = try found(given)
        #expect(!found.isEmpty)
        for finding in found {
            #expect(finding.level == given.rule.level)
            #expect((1...given.example.text.lines.count).contains(finding.line))
            #expect(!finding.message.isEmpty && !finding.message.hasSuffix("."), "\(finding)")
            #expect(!finding.help.isEmpty && !finding.help.hasSuffix("."), "\(finding)")
        }
    }

    @Test("has nothing to say about what its examples prefer", arguments: preferred)
    func prefer(_ given: Case) throws { #expect(try found(given).map(\.message) == []) }
}
