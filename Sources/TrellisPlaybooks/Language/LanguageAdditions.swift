package import TrellisLanguage
import TrellisModel

/// What a team says about its own words, under `language` in `trellis.yml`.
///
/// `accept: [war room]` leaves words alone for every rule; `TL008: {add: [wizard~]}` adds to what a
/// rule looks for, and `TL015: {add: {old: new}}` adds a word with what to write instead.
package struct LanguageAdditions: Sendable {
    private var accepted: [Phrase] = []
    private var added: [String: [Phrase]] = [:]

    package init() {}

    package init(_ reader: YAMLReader) {
        accepted = PhraseReader.list(reader, "accept", isRequired: false)
        let rules = PhraseReader.known(in: reader, besides: ["accept", "name"])
        for rule in rules {
            guard let map = reader.map(rule.code) else { continue }
            added[rule.code] = PhraseReader.phrases(map, rule, find: "add", replace: "add")
            map.rejectUnknownKeys()
        }
    }

    package func applied(to lists: WordLists) -> WordLists {
        lists.extended(accepting: accepted, adding: added)
    }
}
