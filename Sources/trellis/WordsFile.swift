import TrellisModel
import TrellisPlaybooks
import TrellisRetro

/// Reads the words of one language: `templates/words/LANG.yml`.
///
/// Keys that are left out are said in English; a key or a place that English does not have is an error.
enum WordsFile {
    static let schema = "trellis/words@1"

    /// - Throws: Everything that is wrong with the file.
    static func read(_ text: String, file: String, as language: String) throws -> RetroWords {
        let problems = ProblemList(file: file)
        var words = RetroWords(language: language)
        do throws(DocumentProblem) {
            if let node = try YAMLDocument.read(text, file: file) {
                words =
                    YAMLReader(node, problems: problems).map { read($0, as: language) } ?? words
            } else {
                problems.add(line: 1, "the file is empty", help: "begin with 'schema: \(schema)'")
            }
        } catch {
            problems.add(error)
        }
        if let found = Problems(problems.problems) { throw found }
        return words
    }

    private static func read(_ reader: YAMLReader, as language: String) -> RetroWords {
        _ = reader.word("schema", of: [schema])
        _ = reader.text("language", max: 40)
        var texts: [RetroWord: String] = [:]
        if let map = reader.map("words") {
            let known = RetroWord.allCases.map(\.key)
            for entry in map.entries {
                guard let word = RetroWord(key: entry.key) else {
                    map.problems.add(
                        line: entry.line, field: map.field(entry.key),
                        "no text has the key '\(entry.key)'", help: help(for: entry.key, known),
                        kind: .unknownKey)
                    continue
                }
                texts[word] = self.text(entry.value, of: word, in: map)
            }
        }
        let metrics = reader.map("metrics", isRequired: false).map(Self.metrics) ?? [:]
        reader.rejectUnknownKeys()
        return RetroWords(language: language, texts: texts, metrics: metrics)
    }

    /// What the metrics are called, by id.
    private static func metrics(_ map: YAMLReader) -> [String: String] {
        let known = MetricCatalogue.all.map(\.id)
        return map.entries.reduce(into: [:]) { titles, entry in
            guard known.contains(entry.key) else {
                return map.problems.add(
                    line: entry.line, field: map.field(entry.key),
                    "there is no metric '\(entry.key)'",
                    help: Spelling.nearest(to: entry.key, among: known).map {
                        "did you mean '\($0)'?"
                    } ?? "'trellis metrics --all' lists them", kind: .unknownKey)
            }
            guard let title = map.text(entry.key, max: 100) else { return }
            // A title stands in tables, in emphasis and in pictures.
            guard !title.contains(where: { "|*<>[]{}`".contains($0) }) else {
                return map.report(
                    entry.key, "the title holds marks that a page needs for itself",
                    help: "leave out | * < > [ ] { } and backquotes")
            }
            titles[entry.key] = title
        }
    }

    private static func help(for key: String, _ known: [String]) -> String {
        Spelling.nearest(to: key, among: known).map { "did you mean '\($0)'?" }
            ?? "the bundled templates/words/en.yml lists the keys"
    }

    /// - Returns: `nil`, with a problem, for what cannot stand in a document.
    private static func text(
        _ node: YAMLNode, of word: RetroWord, in map: YAMLReader
    ) -> String? {
        func refuse(_ summary: String, _ help: String) -> String? {
            map.problems.add(
                line: node.line, field: map.field(word.key), summary, help: help)
            return nil
        }
        guard let text = node.text, !text.trimmed.isEmpty else {
            return refuse("there is no text", "leave the key out to say it in English")
        }
        guard !text.contains(where: \.isNewline), text.count <= 600 else {
            return refuse("the text is longer than a line of 600 characters", "shorten it")
        }
        // They would be marks of a document or of its template.
        guard !["{{", "}}", "<!--", "[["].contains(where: text.contains) else {
            return refuse(
                "the text holds marks that the page needs for itself",
                "leave out '{{', '}}', '[[' and '<!--'")
        }
        let own = RetroWords.places(in: RetroWords.english[word])
        for place in RetroWords.places(in: text) where !own.contains(place) {
            return refuse(
                "'{\(place)}' is filled in by nothing",
                own.isEmpty
                    ? "nothing is filled in here"
                    : Suggestion.help(for: "{\(place)}", among: own.map { "{\($0)}" }))
        }
        return text
    }
}
