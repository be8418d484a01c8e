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
        return candidates.compactMap { phrase in
            Self.end(of: phrase.parts[...], from: start, in: words, participles, isFirst: true).map
            {
                Hit(words: start..<$0, phrase: phrase)
            }
        }.max { $0.words.count < $1.words.count }
    }

    /// Where the parts end that begin at a word; `nil` where they are not there.
    private static func end(
        of parts: ArraySlice<Phrase.Part>, from start: Int, in words: ArraySlice<Word>,
        _ participles: Set<String>, isFirst: Bool = false
    ) -> Int? {
        var index = start, isFree = isFirst
        for (place, part) in zip(parts.indices, parts) {
            if case .gap = part {
                let rest = parts[(place + 1)...]
                let starts = index...min(index + Phrase.widestGap, words.endIndex)
                return starts.lazy.compactMap {
                    end(of: rest, from: $0, in: words, participles, isFirst: true)
                }.first
            }
            guard index < words.endIndex, isFree || words[index].isAdjacent,
                fits(words[index], part, participles)
            else { return nil }
            isFree = false
            index += 1
        }
        return index < words.endIndex && words[index].isJoined ? nil : index
    }

    private static func fits(_ word: Word, _ part: Phrase.Part, _ participles: Set<String>) -> Bool
    {
        switch part {
        case .words(let known): known.contains(word.text)
        case .participle: isParticiple(word.text, participles)
        case .gap: true
        }
    }

    private static func isParticiple(_ word: String, _ irregular: Set<String>) -> Bool {
        (word.hasSuffix("ed") && word.utf8.count > 3) || irregular.contains(word)
    }
}
