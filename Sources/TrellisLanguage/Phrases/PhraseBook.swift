/// Phrases, found by their first word.
package struct PhraseBook: Sendable {
    private var phrases: [String: [Phrase]] = [:]

    package init(_ phrases: [Phrase] = []) { add(phrases) }

    package mutating func add(_ phrases: [Phrase]) {
        for phrase in phrases {
            for word in phrase.firstWords { self.phrases[word, default: []].append(phrase) }
        }
    }

    /// A phrase, and the words that it stands for.
    struct Hit {
        let words: Range<Int>
        let phrase: Phrase
    }

    /// The longest phrase at each word. Whole words only: in 'always-on' there is no 'always'.
    func hits(in passage: Passage, _ participles: Set<String>) -> [Hit] {
        passage.sentences.flatMap { sentence in
            sentence.compactMap { start in
                longest(at: start, in: passage.words[sentence], participles)
            }
        }
    }

    /// The longest phrase that begins with this word.
    func longest(
        at start: Int, in words: ArraySlice<Word>, _ participles: Set<String>
    ) -> Hit? {
        guard let candidates = phrases[words[start].text], !words[start].isJoined else {
            return nil
        }
        return candidates.compactMap { phrase -> Hit? in
            let end = start + phrase.parts.count
            guard end <= words.endIndex, end == words.endIndex || !words[end].isJoined else {
                return nil
            }
            let fits = zip(start..<end, phrase.parts).allSatisfy { index, part in
                guard index == start || words[index].isAdjacent else { return false }
                return switch part {
                case .words(let known): known.contains(words[index].text)
                case .participle: Self.isParticiple(words[index].text, participles)
                }
            }
            return fits ? Hit(words: start..<end, phrase: phrase) : nil
        }.max { $0.words.count < $1.words.count }
    }

    private static func isParticiple(_ word: String, _ irregular: Set<String>) -> Bool {
        (word.hasSuffix("ed") && word.utf8.count > 3) || irregular.contains(word)
    }
}
