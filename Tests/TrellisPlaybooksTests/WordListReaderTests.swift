import TestSupport
import Testing
import TrellisLanguage
import TrellisModel

@testable import TrellisPlaybooks

@Suite("A word list")
struct WordListReaderTests {
    private func problems(_ text: String) -> [String] {
        do {
            _ = try WordListReader.read(text, file: "en.yml")
            return []
        } catch {
            return error.problems.map(\.description)
        }
    }

    private static let head = "schema: trellis/language@1\nlanguage: en\nrules:\n"

    @Test("of each language that is bundled can be read, and is for every rule that takes words")
    func bundled() throws {
        let names = try Repository.names(in: "templates/language", ending: ".yml")
        #expect(names.contains("en"))
        for name in names {
            let lists = try WordListReader.read(
                Repository.text("templates/language/\(name).yml"), file: "\(name).yml")
            #expect(lists.language == name)
            #expect(
                lists.lists.keys.sorted()
                    == languageRules.filter { $0.words != .none }.map(\.code))
        }
    }

    @Test(
        "says where, what and what to do",
        arguments: [
            ("", "en.yml:1: the file is empty\n  help: begin with 'schema'"),
            (
                head + "  TL0O1: {find: [x]}",
                "en.yml:4: rules.TL0O1: no rule about words has this code\n  help: did you mean 'TL001'?"
            ),
            (head + "  TL011: {find: [x]}", "en.yml:4: rules.TL011: TL011 looks for no words"),
            (
                head + "  TL001: {find: [x], exept: [y]}",
                "en.yml:4: rules.TL001.exept: 'exept' is not a key here\n  help: did you mean 'except'?"
            ),
            (
                head + "  TL001:\n    find:\n      - a b\n      - c=d",
                "en.yml:7: rules.TL001.find: 'c=d'"
            ),
            (head + "  TL001: {find: [a||b]}", "'a||b' is not a word"),
            (head + "  TL001: {find: [<participle>]}", "'<participle>' cannot stand here"),
            (head + "  TL001: {find: [one <noun>]}", "there is no other class"),
            (head + "  TL001: {find: [a ...]}", "'...' stands at the end"),
            (head + "  TL001: {find: [[a]]}", "expected words, found a list"),
            (head + "  TL001: {find: [a b c d e f g h i]}", "has 9 words"),
            (head + "  TL015: {replace: {old: }}", "'old' has no word to write instead"),
            (head + "  TL001: {except: [x]}", "'find' is missing"),
            ("schema: trellis/language@2\nlanguage: en\nrules: {}", "en.yml:1: schema"),
        ])
    func wrong(_ text: String, _ message: String) {
        let found = problems(text)
        #expect(found.contains { $0.contains(message) }, "\(found)")
    }

    @Test("is extended by what a team says about its own words")
    func additions() throws {
        let lists = try WordListReader.read(
            Repository.text("templates/language/en.yml"), file: "en.yml")
        func read(_ text: String) throws -> (LanguageAdditions, [String]) {
            let problems = ProblemList(file: "trellis.yml")
            let node = try #require(try YAMLDocument.read(text, file: "trellis.yml"))
            let reader = try #require(YAMLReader(node, path: "language", problems: problems))
            return (LanguageAdditions(reader), problems.problems.map(\.description))
        }
        func codes(_ text: String, _ lists: WordLists) -> [String] {
            let prose = Prose(Prose.passages(ofMarkdown: text.lines), of: text)
            return languageRules.flatMap { $0.findings(in: prose, lists) }.map(\.code)
        }
        let (own, problems) = try read(
            "accept: [war room]\nTL008: {add: [sheriff~]}\nTL015: {add: {tribe: team}}")
        #expect(problems == [])
        let text = "Two sheriffs of the tribe met in the war room, and a hero came."
        #expect(codes(text, lists) == ["TL008", "TL008"])
        #expect(codes(text, own.applied(to: lists)) == ["TL008", "TL008", "TL015"])
        let (_, wrong) = try read(
            "acept: [x]\nTL08: {add: [x]}\nTL008: {ad: [x]}\nTL011: {add: [x]}")
        #expect(
            wrong.map { String($0.lines.first ?? "") } == [
                "trellis.yml:1: language.acept: no rule about words has this code",
                "trellis.yml:2: language.TL08: no rule about words has this code",
                "trellis.yml:3: language.TL008.add: 'add' is missing",
                "trellis.yml:3: language.TL008.ad: 'ad' is not a key here",
                "trellis.yml:4: language.TL011: TL011 looks for no words",
            ])
        #expect(wrong.first?.contains("did you mean 'accept'?") == true)
    }
}
