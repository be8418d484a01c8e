package import TrellisModel

/// One thing to look for in what people read, with the page that explains it.
///
/// Adding a rule is one file in `Rules`, one line in ``languageRules``, and its words in
/// `templates/language`.
package protocol LanguageRule: LintPage {
    /// Worked examples: they are documentation, and tests. These are found,
    var avoid: [LanguageExample] { get }
    /// and these are not.
    var prefer: [LanguageExample] { get }

    /// What a word list and a team may say about it.
    var words: LanguageWords { get }

    func findings(in prose: Prose, _ lists: WordLists) -> [LanguageFinding]
}

/// Every rule about words, by code.
package let languageRules: [any LanguageRule] = [
    PersonAsCause(),
    Counterfactual(),
    ComparingPeople(),
    Minimiser(),
    Absolute(),
    WhyPrompt(),
    CertainCause(),
    Heroics(),
    NamedPerson(),
    EmptyAdvice(),
    PromptWithoutQuestion(),
    ClosedQuestion(),
    Order(),
    DenseText(),
    DatedTerm(),
    Verdict(),
]

/// What a word list may hold for a rule.
package enum LanguageWords: Sendable {
    case none, phrases
    /// Phrases, each with what to write instead.
    case replacements
}

/// A piece of text, and the place in which it means something to a rule.
package struct LanguageExample: Sendable {
    package let role: Passage.Role
    package let text: String

    /// - Parameter text: Markdown, and a key's value for a title or for evidence.
    init(_ text: String, as role: Passage.Role = .other) {
        self.text = text
        self.role = role
    }
}

extension LanguageRule {
    package var words: LanguageWords { .none }
    package var avoided: [String] { avoid.map(\.text) }
    package var preferred: [String] { prefer.map(\.text) }

    func finding(
        _ passage: Passage, line: Int? = nil, _ message: String, help: String, fix: LintFix? = nil
    ) -> LanguageFinding {
        LanguageFinding(
            code: code, level: level, line: line ?? passage.line, field: passage.field,
            message: message, help: help, fix: fix)
    }
}
