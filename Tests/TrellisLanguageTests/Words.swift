import TestSupport
import TrellisModel
import TrellisPlaybooks

@testable import TrellisLanguage

/// The bundled English words, and prose to read with them.
enum Words {
    static func english() throws -> WordLists {
        try WordListReader.read(
            Repository.text("templates/language/en.yml"), file: "templates/language/en.yml")
    }

    static func prose(_ text: String, as role: Passage.Role = .other) -> Prose {
        switch role {
        case .title, .evidence:
            Prose([Passage(value: text, line: 1, field: "summary", role: role)], of: text)
        default: Prose(Prose.passages(ofMarkdown: text.lines) { _, _ in role }, of: text)
        }
    }

    static func findings(
        _ text: String, as role: Passage.Role = .other, lists: WordLists? = nil
    ) throws -> [LanguageFinding] {
        let lists = try lists ?? english()
        return languageRules.flatMap { $0.findings(in: prose(text, as: role), lists) }
    }
}
