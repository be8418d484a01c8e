/// A few words to look for, one after another in one sentence.
///
/// `should|could have <participle>`: `|` separates alternatives, `~` behind a word means its regular
/// forms too, `<participle>` is any past participle, `...` any few words between two others. A hyphen
/// counts as a space.
package struct Phrase: Sendable {
    enum Part: Sendable {
        case words(Set<String>)
        case participle
        /// Any few words, up to ``widestGap``.
        case gap
    }

    static let widestGap = 8

    let parts: [Part]
    /// As it was written down.
    let source: String
    /// What to write instead, where that is known.
    let replacement: String?

    /// The most words of one phrase.
    static let longest = 8

    /// Why some text is no phrase.
    package struct Malformed: Error {
        /// One sentence, no full stop.
        package let summary: String
        package let help: String
    }

    package init(_ text: String, replacement: String? = nil) throws(Malformed) {
        source = text
        self.replacement = replacement
        var parts: [Part] = []
        for piece in text.lowercased().replacing("’", with: "'")
            .split(whereSeparator: { $0 == " " || $0 == "-" })
        {
            parts.append(try Self.part(piece, isFirst: parts.isEmpty))
        }
        guard (1...Self.longest).contains(parts.count) else {
            throw Malformed(
                summary: "'\(text)' has \(parts.count) words",
                help: "write 1 to \(Self.longest) words")
        }
        self.parts = parts
        let gaps = parts.indices.filter { if case .gap = parts[$0] { true } else { false } }
        guard gaps.count <= 1, gaps.first != parts.indices.last else {
            throw Malformed(
                summary: "'...' stands at the end of '\(text)', or twice",
                help: "write it once, between two words")
        }
    }

    private static func part(_ piece: Substring, isFirst: Bool) throws(Malformed) -> Part {
        if piece == "...", !isFirst { return .gap }
        if piece.hasPrefix("<") {
            guard piece == "<participle>", !isFirst else {
                throw Malformed(
                    summary: "'\(piece)' cannot stand here",
                    help: "'<participle>' may stand behind a word; there is no other class")
            }
            return .participle
        }
        var words: Set<String> = []
        for alternative in piece.split(separator: "|", omittingEmptySubsequences: false) {
            let hasForms = alternative.hasSuffix("~")
            let word = String(hasForms ? alternative.dropLast() : alternative)
            guard !word.isEmpty,
                word.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "'" })
            else {
                throw Malformed(
                    summary: "'\(piece)' is not a word",
                    help: "write letters and digits; '|' between alternatives, '~' behind a word "
                        + "for its forms")
            }
            words.formUnion(hasForms ? Inflection.forms(of: word) : [word])
        }
        return .words(words)
    }

    /// The words that it may begin with.
    var firstWords: Set<String> {
        if case .words(let words) = parts.first { words } else { [] }
    }
}
