import TrellisModel

/// TL015: a term that has aged, or shuts people out.
struct DatedTerm: LanguageRule {
    let code = "TL015"
    let level = LintLevel.warning
    let title = "a dated or excluding term"
    let page = """
        A few terms of the trade recall slavery, take people for men, or make light of an \
        illness. Plain ones say the same, and often say it better: 'allowlist' needs no explanation. \
        The help of a finding names the word to write instead.
        """
    let words = LanguageWords.replacements
    let avoid = [
        LanguageExample("Add the host to the whitelist."), .init("It took three man-hours."),
        .init("The master/slave setup is old."),
    ]
    let prefer = [
        LanguageExample("Add the host to the allowlist."), .init("It took three hours of work."),
        .init("The scrum master moderates."),
    ]

    func findings(in prose: Prose, _ lists: WordLists) -> [LanguageFinding] {
        prose.passages.flatMap { passage in
            passage.hits(of: code, lists).map { hit in
                let words = passage.words[hit.words]
                let written = passage.quote(hit.words)
                guard let replacement = hit.phrase.replacement else {
                    return finding(
                        passage, line: words.first?.line,
                        "'\(written)' has aged, or shuts people out",
                        help: "choose another word")
                }
                let new = Self.cased(replacement, like: written)
                return finding(
                    passage, line: words.first?.line, "'\(written)' has aged, or shuts people out",
                    help: "write '\(new)'", fix: Self.fix(hit.words, new, passage, prose))
            }
        }
    }

    private static func cased(_ new: String, like old: String) -> String {
        old.first?.isUppercase == true ? new.prefix(1).uppercased() + new.dropFirst() : new
    }

    /// A longer line, in bytes, is left to people.
    private static let widestLine = 2_000

    /// In the place of the words, and of the article before them where that changes: 'a whitelist'
    /// becomes 'an allowlist'. Only where the words stand on one line, and there once.
    private static func fix(
        _ range: Range<Int>, _ new: String, _ passage: Passage, _ prose: Prose
    ) -> LintFix? {
        var range = range, new = new
        if let article = passage.words[..<range.lowerBound].last,
            passage.words[range.lowerBound].isAdjacent,
            article.text == "a" || article.text == "an", let first = new.first
        {
            range = (range.lowerBound - 1)..<range.upperBound
            new =
                "\(cased("aeiou".contains(first.lowercased()) ? "an" : "a", like: article.written)) \(new)"
        }
        let line = passage.words[range.lowerBound].line
        guard passage.words[range].allSatisfy({ $0.line == line }),
            prose.lines.indices.contains(line - 1)
        else { return nil }
        // As the words are told, with a hyphen or a space between them; a slash is left to people.
        let old = passage.quote(range)
        let text = prose.lines[line - 1]
        guard text.utf8.count <= widestLine, text.ranges(of: old).count == 1 else { return nil }
        return LintFix(line: line, old: old, new: new)
    }
}
