import TrellisModel

/// A rule that looks for the phrases of its list.
protocol PhraseRule: LanguageRule {
    /// What to do about any of them, in the imperative.
    var help: String { get }
    /// The passages that are looked at; `nil`: all.
    var roles: Set<Passage.Role>? { get }
    /// Whether only what a sentence begins with counts.
    var isAtStart: Bool { get }
    /// What is said about a phrase.
    func message(about quote: String) -> String
}

extension PhraseRule {
    var roles: Set<Passage.Role>? { nil }
    var isAtStart: Bool { false }
    var words: LanguageWords { .phrases }

    func findings(in prose: Prose, _ lists: WordLists) -> [LanguageFinding] {
        prose.passages.filter { roles?.contains($0.role) ?? true }.flatMap { passage in
            let openings = isAtStart ? passage.openings : []
            return passage.hits(of: code, lists).filter {
                !isAtStart || openings.contains($0.words.lowerBound)
            }.map { hit in
                finding(
                    passage, line: passage.words[hit.words.lowerBound].line,
                    message(about: passage.quote(hit.words)), help: help)
            }
        }
    }
}

extension Passage {
    /// Words that a question may have before it begins.
    private static let leads: Set<String> = ["and", "but", "now", "or", "so", "then"]

    /// The words that a sentence begins with, or its first ones behind such a word.
    fileprivate var openings: Set<Int> {
        sentences.reduce(into: []) { openings, sentence in
            openings.insert(sentence.lowerBound)
            if Self.leads.contains(words[sentence.lowerBound].text) {
                openings.insert(sentence.lowerBound + 1)
            }
        }
    }
}
