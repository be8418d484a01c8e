package import TrellisLanguage
package import TrellisModel

/// Reads the words that the rules look for: one file for each language.
package enum WordListReader {
    /// - Throws: Everything that is wrong with the file.
    package static func read(
        _ text: String, file: String
    ) throws(Problems<DocumentProblem>) -> WordLists {
        let problems = ProblemList(file: file)
        var lists: WordLists?
        do {
            if let node = try YAMLDocument.read(text, file: file) {
                lists = YAMLReader(node, problems: problems).map(read)
            } else {
                problems.add(line: 1, "the file is empty", help: "begin with 'schema'")
            }
        } catch {
            problems.add(error)
        }
        if let lists, problems.problems.isEmpty { return lists }
        throw Problems(problems.problems)
            ?? Problems(only: DocumentProblem(file: file, "the word list cannot be read"))
    }

    private static func read(_ reader: YAMLReader) -> WordLists {
        _ = reader.word("schema", of: ["trellis/language@1"])
        let language = reader.text("language", max: 20) ?? ""
        let participles = reader.texts("participles", max: 40, isRequired: false) ?? []
        var limits = ReadingLimits()
        if let reading = reader.map("reading", isRequired: false) {
            limits = ReadingLimits(
                sentence: reading.integer("sentence", in: 5...200) ?? limits.sentence,
                grade: reading.number("grade", in: 1...30) ?? limits.grade)
            reading.rejectUnknownKeys()
        }
        var lists: [String: WordList] = [:]
        if let rules = reader.map("rules") {
            for rule in PhraseReader.known(in: rules) {
                guard let map = rules.map(rule.code) else { continue }
                lists[rule.code] = WordList(
                    find: PhraseBook(PhraseReader.phrases(map, rule)),
                    except: PhraseBook(PhraseReader.list(map, "except", isRequired: false)))
                map.rejectUnknownKeys()
            }
        }
        reader.rejectUnknownKeys()
        return WordLists(
            language: language, lists: lists,
            participles: Set(participles.map { $0.lowercased() }), reading: limits)
    }
}
