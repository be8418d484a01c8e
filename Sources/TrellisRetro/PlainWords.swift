import TrellisModel

/// What the rules about retros look for in the text of a task.
extension ActionLine.Reading {
    /// The words of the text that do not stand in code and are no tokens.
    var plainWords: [Substring] {
        TaskWords(text[...]).words.filter { !$0.isCode && ActionToken($0.text) == nil }.map(\.text)
    }

    /// Words that were to say a day, such as `due:tomorrow` and `due: 2026-02-30`.
    var unreadDays: [String] {
        let words = plainWords
        return words.indices.compactMap { index in
            guard let key = ["due:", "done:"].first(where: words[index].hasPrefix) else {
                return nil
            }
            guard words[index].count == key.count else { return String(words[index]) }
            guard let next = words.dropFirst(index + 1).first, next.first?.isNumber == true else {
                return nil
            }
            return "\(key) \(next)"
        }
    }

    /// Tokens of one kind: those that are only words of the text, and the one that counts.
    var repeated: [(words: [String], last: String)] {
        let words = TaskWords(text[...]).words
        var found: [ActionLine.Key: [String]] = [:], order: [ActionLine.Key] = []
        // No word is the last one of the line here.
        for (range, token) in ActionToken.all(in: words, end: text.startIndex) {
            guard let key = token.token.key else { continue }
            if found[key] == nil { order.append(key) }
            found[key, default: []].append(words[range].map(\.text).joined(separator: " "))
        }
        return order.compactMap { key in
            guard let own = found[key], let last = written(key) else { return nil }
            // The owner is one of the people in the text.
            return (key == .owner ? own.dropLast() : own, last)
        }
    }

    /// The token as Trellis writes it; `nil` where the line has none.
    private func written(_ key: ActionLine.Key) -> String? {
        switch key {
        case .owner: owner.map { "@\($0)" }
        case .due: due.map { "due:\($0)" }
        case .done: done.map { "done:\($0)" }
        case .from: from.map { "from:\($0)" }
        case .base: base.map { "base:\($0)" }
        case .origin: occasion.map { "origin:\($0.rawValue)" }
        case .supports: supports.map { "for:\($0)" }
        case .id: id.map { "id:\($0)" }
        }
    }
}
