/// The regular forms of an English word.
enum Inflection {
    private static let vowels: Set<Character> = ["a", "e", "i", "o", "u"]

    /// The word, its plural or third person, past and `-ing` form. Forms that do not exist are among
    /// them, and do no harm.
    static func forms(of word: String) -> Set<String> {
        guard let last = word.last, word.count > 2 else { return [word, "\(word)s"] }
        let before = word.dropLast().last ?? last
        let stem = String(word.dropLast())
        if last == "e" { return [word, "\(word)s", "\(word)d", "\(stem)ing", "\(word)'s"] }
        if last == "y", !vowels.contains(before) {
            return [word, "\(stem)ies", "\(stem)ied", "\(word)ing", "\(word)'s"]
        }
        let isHissing =
            ["s", "x", "z"].contains(last) || word.hasSuffix("ch") || word.hasSuffix("sh")
        let plural: Set = isHissing || last == "o" ? ["\(word)es", "\(word)s"] : ["\(word)s"]
        // 'plan' doubles its last letter, 'fix' and 'need' do not.
        let isShort =
            !vowels.contains(last) && !["w", "x", "y"].contains(last) && vowels.contains(before)
            && !(word.dropLast(2).last.map(vowels.contains) ?? false)
        let doubled = isShort ? ["\(word)\(last)ed", "\(word)\(last)ing"] : []
        return plural.union([word, "\(word)ed", "\(word)ing", "\(word)'s"]).union(doubled)
    }
}
