/// How many years of school it takes to follow a text.
///
/// 0.39 words a sentence + 11.8 syllables a word − 15.59. Source: J. P. Kincaid, R. P. Fishburne,
/// R. L. Rogers and B. S. Chissom, "Derivation of New Readability Formulas for Navy Enlisted
/// Personnel", Research Branch Report 8-75, Naval Air Station Memphis (1975).
struct ReadingGrade {
    private(set) var words = 0
    private(set) var sentences = 0
    private(set) var syllables = 0

    /// Fewer words say little about a style.
    static let fewestWords = 60

    /// Paragraphs and items count; headings and cells are no sentences.
    mutating func add(_ passage: Passage) {
        guard passage.form == .paragraph || passage.form == .item else { return }
        sentences += passage.sentences.count
        for word in passage.words where word.kind != .placeholder {
            // Parts that a hyphen joins are one word.
            if !word.isJoined { words += 1 }
            syllables += word.kind == .word ? Syllables.count(word.text) : 1
        }
    }

    /// A school grade of the United States; `nil` for too little text.
    var grade: Double? {
        guard words >= Self.fewestWords, sentences > 0 else { return nil }
        return Self.grade(words: words, sentences: sentences, syllables: syllables)
    }

    static func grade(words: Int, sentences: Int, syllables: Int) -> Double {
        0.39 * Double(words) / Double(sentences) + 11.8 * Double(syllables) / Double(words) - 15.59
    }
}
