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
            passage.hits(of: code, lists).filter {
                !isAtStart || passage.opensSentence($0.words.lowerBound)
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

    /// Whether a sentence begins with this word.
    fileprivate func opensSentence(_ index: Int) -> Bool {
        guard index > 0 else { return true }
        if sentences.contains(where: { $0.lowerBound == index }) { return true }
        return sentences.contains { $0.lowerBound == index - 1 }
            && Self.leads.contains(words[index - 1].text)
    }
}
