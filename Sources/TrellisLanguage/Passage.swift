/// A piece of prose that is read as a whole: a paragraph, an item, a heading, a key's value.
package struct Passage: Sendable {
    package let form: Form
    /// What it is for, where a rule minds.
    package let role: Role
    /// The key of the front matter; `nil` in the text.
    package let field: String?
    /// The second- and third-level headings that it stands under.
    package let headings: [String]
    /// Counts the sections of the document; `nil` outside of its text.
    package let section: Int?
    /// The line at which it begins, counted from 1.
    package let line: Int
    package let words: [Word]
    /// The words of each sentence, as indices of ``words``.
    package let sentences: [Range<Int>]
    /// The sign that ends it, behind which only brackets and quotes stand.
    package let ending: Character?

    package enum Form: Sendable { case paragraph, item, task, heading, cell, value }

    package enum Role: Sendable, CaseIterable {
        case title
        /// What numbers are said to show.
        case evidence
        /// What was observed, and what may lie behind it.
        case pattern, causes
        case interventions
        /// A question that a coach may ask.
        case prompt
        case other
    }

    /// A key's value.
    package init(value: some StringProtocol, line: Int, field: String, role: Role) {
        self.init(
            Block(form: .value, headings: [], section: 0, lines: [(Substring(value), line)]),
            role: role, field: field)
    }

    init(_ block: Block, role: Role, field: String? = nil) {
        let text = InlineText(block.lines)
        let tokens = Tokens(text.signs)
        self.init(
            form: block.form, role: role, field: field, headings: block.headings,
            section: field == nil ? block.section : nil, line: block.lines.first?.number ?? 1,
            words: tokens.words, sentences: tokens.sentences, ending: tokens.ending)
    }

    private init(
        form: Form, role: Role, field: String?, headings: [String], section: Int?, line: Int,
        words: [Word], sentences: [Range<Int>], ending: Character?
    ) {
        self.form = form
        self.role = role
        self.field = field
        self.headings = headings
        self.section = section
        self.line = line
        self.words = words
        self.sentences = sentences
        self.ending = ending
    }

    /// The same words in another role, without the first few of them.
    package func taking(_ role: Role, droppingWords count: Int = 0) -> Passage {
        Passage(
            form: form, role: role, field: field, headings: headings, section: section, line: line,
            words: Array(words.dropFirst(count)),
            sentences: sentences.compactMap { range in
                let range = max(0, range.lowerBound - count)..<max(0, range.upperBound - count)
                return range.isEmpty ? nil : range
            }, ending: ending)
    }

    /// The words as they were written, for a message.
    func quote(_ range: Range<Int>, most: Int = 12) -> String {
        let shown = words[range].prefix(most)
        return shown.enumerated().map { index, word in
            (index == 0 ? "" : word.isJoined ? "-" : " ") + word.written
        }.joined() + (range.count > most ? " …" : "")
    }
}

/// A word of a passage.
package struct Word: Sendable {
    /// Lower case, with a straight apostrophe; empty for code, an address or a number in a template.
    package let text: String
    /// As it stands in the file.
    package let written: String
    /// Counted from 1.
    package let line: Int
    package let kind: Kind
    /// Whether a hyphen joins it to the word before.
    package let isJoined: Bool
    /// Whether nothing but space, a slash or a hyphen stands between it and the word before.
    package let isAdjacent: Bool

    package enum Kind: Sendable {
        case word, number
        /// Code, a web address, a number to be filled in.
        case placeholder
        /// `@name`
        case handle
        /// `name@example.org`
        case mailAddress
    }
}
