import TrellisLanguage
import TrellisModel

/// Reads phrases out of a map, and tells which are none.
enum PhraseReader {
    /// The rules that take words, among the keys of a map; other keys are told.
    static func known(
        in map: YAMLReader, besides others: [String] = []
    ) -> [any LanguageRule] {
        let taking = languageRules.filter { $0.words != .none }
        let keys = others + taking.map(\.code)
        for entry in map.entries where !keys.contains(entry.key) && !entry.key.hasPrefix("x-") {
            let takesNone = languageRules.contains { $0.code == entry.key }
            map.problems.add(
                line: entry.line, field: map.field(entry.key),
                takesNone
                    ? "\(entry.key) looks for no words" : "no rule about words has this code",
                help: Suggestion.help(for: entry.key, among: keys))
        }
        return taking.filter { map.keys.contains($0.code) }
    }

    /// What a rule looks for: `find: […]`, or `replace: {old: new}` for one that knows better words.
    static func phrases(
        _ map: YAMLReader, _ rule: any LanguageRule, find: String = "find",
        replace: String = "replace"
    ) -> [Phrase] {
        guard rule.words == .replacements else { return list(map, find) }
        guard let entries = map.map(replace)?.entries else { return [] }
        return entries.compactMap { entry in
            guard let new = entry.value.text?.trimmed, (1...60).contains(new.count),
                !new.contains("\n")
            else {
                map.problems.add(
                    line: entry.line, field: map.field(replace),
                    "'\(entry.key)' has no word to write instead",
                    help: "write '\(entry.key): the other word'")
                return nil
            }
            return phrase(entry.key, entry.line, map, replace, new)
        }
    }

    static func list(_ map: YAMLReader, _ key: String, isRequired: Bool = true) -> [Phrase] {
        (map.list(key, isRequired: isRequired) ?? []).compactMap { node in
            guard let text = node.text?.trimmed, (1...200).contains(text.count) else {
                map.problems.add(
                    line: node.line, field: map.field(key), "expected words, found \(node.kind)",
                    help: "put words that hold ':', '#' or brackets between quotes")
                return nil
            }
            return phrase(text, node.line, map, key, nil)
        }
    }

    private static func phrase(
        _ text: String, _ line: Int, _ map: YAMLReader, _ key: String, _ replacement: String?
    ) -> Phrase? {
        do throws(Phrase.Malformed) {
            return try Phrase(text, replacement: replacement)
        } catch {
            map.problems.add(line: line, field: map.field(key), error.summary, help: error.help)
            return nil
        }
    }
}
