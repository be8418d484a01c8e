import TestSupport
import Testing
import TrellisModel
import TrellisPlaybooks

@testable import TrellisRetro

/// Laws over every file of `templates/words`.
@Suite("The words of each language")
struct WordsFileLawTests {
    static let languages = ["de", "en", "es"]

    static func texts(_ language: String, in map: String = "words") throws -> [String: String] {
        let file = "templates/words/\(language).yml"
        let node = try #require(try YAMLDocument.read(try Repository.text(file), file: file))
        let problems = ProblemList(file: file)
        let reader = try #require(YAMLReader(node, problems: problems))
        #expect(reader.text("language") == language)
        let entries = try #require(reader.map(map)).entries
        #expect(problems.problems.isEmpty)
        return Dictionary(
            entries.map { ($0.key, $0.value.text ?? "") }, uniquingKeysWith: { first, _ in first })
    }

    static func words(_ language: String) throws -> RetroWords {
        let texts = try texts(language)
        return RetroWords(
            language: language,
            texts: Dictionary(
                texts.compactMap { key, text in RetroWord(key: key).map { ($0, text) } },
                uniquingKeysWith: { first, _ in first }),
            metrics: try self.texts(language, in: "metrics"))
    }

    @Test("are those that the files are there for")
    func files() throws {
        #expect(try Repository.names(in: "templates/words", ending: ".yml") == Self.languages)
    }

    @Test("have every key and its places, and no other", arguments: languages)
    func keys(language: String) throws {
        let texts = try Self.texts(language)
        #expect(Set(texts.keys) == Set(RetroWord.allCases.map(\.key)))
        for word in RetroWord.allCases {
            let text = try #require(texts[word.key], "\(word.key)")
            let places = RetroWords.places(in: RetroWords.english[word])
            #expect(
                Set(RetroWords.places(in: text)) == Set(places), "\(language) \(word.key)")
            #expect(!text.trimmed.isEmpty, "\(word.key)")
        }
    }

    @Test("in English are those that the program has itself")
    func english() throws {
        for (key, text) in try Self.texts("en") {
            let word = try #require(RetroWord(key: key))
            #expect(RetroWords.english[word] == text)
        }
    }

    @Test("name every metric, no two alike, and units as the numbers do", arguments: languages)
    func metrics(language: String) throws {
        let words = try Self.words(language)
        let titles = try Self.texts(language, in: "metrics")
        #expect(titles.keys.sorted() == MetricCatalogue.all.map(\.id).sorted())
        #expect(Set(titles.values.map { $0.lowercased() }).count == titles.count)
        for metric in MetricCatalogue.all {
            let title = words.title(of: metric)
            if language == "en" { #expect(title == metric.title) }
            #expect(title.first?.isUppercase == true && title.last != ".", "\(title)")
        }
        guard language == "en" else { return }
        for unit in Set(MetricCatalogue.all.map(\.unit)) {
            for value in [0.25, 1, 2, 96.4, 212] {
                #expect(words.quantity(value, unit) == Numerals.quantity(value, unit))
            }
        }
    }

    @Test("are written anew for each language, short words aside", arguments: ["de", "es"])
    func translated(language: String) throws {
        let words = try Self.words(language)
        let same = RetroWord.allCases.filter {
            RetroWords.english[$0].split(separator: " ").count > 3
                && RetroWords.english[$0].contains { $0.isLetter }
                && words[$0] == RetroWords.english[$0]
        }
        #expect(same.map(\.key) == [])
    }

    @Test("have both texts of what is counted")
    func pairs() {
        let keys = Set(RetroWord.allCases.map(\.key))
        var pairs = 0
        for key in keys {
            if key.hasSuffix(".one") {
                pairs += 1
                #expect(keys.contains("\(key.dropLast(4)).other"), "\(key)")
            }
            if key.hasSuffix(".other"), key != "followup.other" {
                #expect(keys.contains("\(key.dropLast(6)).one"), "\(key)")
            }
        }
        #expect(pairs > 2)
    }

    @Test("are all used, and a template asks for no other")
    func used() throws {
        let templates = try Repository.names(in: "templates", ending: ".mustache")
            .map { try Repository.text("templates/\($0).mustache") }.joined()
        let asked = templates.split(separator: "[[").dropFirst()
            .compactMap { part in part.firstRange(of: "]]").map { part[..<$0.lowerBound] } }
        for key in asked { #expect(RetroWord(key: String(key)) != nil, "\(key)") }
        var names: Set<Substring> = []
        for folder in ["Sources/TrellisRetro", "Sources/trellis"] {
            for file in try Repository.files(below: folder)
            where file.hasSuffix(".swift") && !Self.isList(file) {
                let source = try Repository.text("\(folder)/\(file)")
                names.formUnion(
                    source.split { !($0.isLetter || $0.isNumber || $0 == ".") }
                        .filter { $0.first == "." }.map { $0.dropFirst() })
            }
        }
        for word in RetroWord.allCases where !asked.contains(word.key[...]) {
            #expect(names.contains("\(word)"), "\(word.key)")
        }
    }

    private static func isList(_ file: String) -> Bool {
        file.hasSuffix("Words/RetroWord.swift")
            || file.contains("Words/RetroWords+")
                && !file.hasSuffix("+Days.swift") && !file.hasSuffix("+Names.swift")
    }

    @Test("name a heading as it stands, and no two headings alike", arguments: languages)
    func headings(language: String) throws {
        let words = try Self.words(language)
        let sections: [RetroWord] = [
            .agendaTitle, .carriedTitle, .numbersTitle, .actionsTitle, .keepTitle, .trustTitle,
            .provenanceTitle, .notesTitle, .watchTitle, .unknownTitle, .calmTitle,
        ]
        #expect(Set(sections.map { words[$0] }).count == sections.count)
        for word in [RetroWord.choiceOne, .choiceOther, .roundRests, .roundRefused] {
            #expect(words[word].contains("*\(words[.watchTitle])*"), "\(word.key)")
        }
        #expect(words[.matchOffers].contains("*\(words[.actionsTitle])*"))
        #expect(words[.roundKeep].contains("*\(words[.keepKeep].dropLast())*"))
        #expect(words[.trustLine].hasPrefix("\(words[.trustTitle]):"))
        #expect(words[.trustLine].count { $0 == "_" } == 4)
    }

    @Test("say in their hint how a reason begins", arguments: languages)
    func reasons(language: String) throws {
        let hint = try Self.words(language)[.matchRefuse]
        #expect(RefusalReason.words.contains { hint.contains("\($0) …") }, "\(hint)")
    }

    @Test("list what numbers may not inform as the charter does")
    func charter() {
        #expect(
            RetroWords.english[.provenanceUses] == Charter.mustNotInform.joined(separator: ", "))
    }
}
