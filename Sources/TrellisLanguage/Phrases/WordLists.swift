/// What the rules about words look for, in one language.
package struct WordLists: Sendable {
    /// Such as `en`.
    package let language: String
    /// By the code of the rule.
    package private(set) var lists: [String: WordList]
    /// Past participles that do not end in `-ed`.
    package let participles: Set<String>
    /// Words of the team that no rule minds.
    package private(set) var accepted: PhraseBook
    package let reading: ReadingLimits

    package init(
        language: String, lists: [String: WordList], participles: Set<String>,
        accepted: PhraseBook = PhraseBook(), reading: ReadingLimits = ReadingLimits()
    ) {
        self.language = language
        self.lists = lists
        self.participles = participles
        self.accepted = accepted
        self.reading = reading
    }

    /// With what a team says about its own words.
    package func extended(accepting: [Phrase], adding: [String: [Phrase]]) -> WordLists {
        var result = self
        result.accepted.add(accepting)
        for (code, phrases) in adding { result.lists[code, default: WordList()].find.add(phrases) }
        return result
    }
}

/// What one rule looks for.
package struct WordList: Sendable {
    package internal(set) var find: PhraseBook
    /// Phrases in which it is not meant.
    package let except: PhraseBook

    package init(find: PhraseBook = PhraseBook(), except: PhraseBook = PhraseBook()) {
        self.find = find
        self.except = except
    }
}

/// From where on text is dense.
package struct ReadingLimits: Sendable {
    /// Words of one sentence.
    package let sentence: Int
    /// A school grade of the United States.
    package let grade: Double

    package init(sentence: Int = 28, grade: Double = 10) {
        self.sentence = sentence
        self.grade = grade
    }
}
