import TrellisModel

/// Why something was refused, as the team wrote it.
enum RefusalReason {
    /// The words that a reason begins with, in the languages that documents are written in.
    static let words: Set<String> = ["because", "weil", "porque"]

    private static let marks = ",;:.-–—("

    /// The reason in a task's own text.
    ///
    /// - Parameter isOffer: Whether the text before it was written by Trellis, or is none of an
    ///   action's. Elsewhere a comma, a dash or a bracket has to stand before it, since "stop the job
    ///   because it fails" says what to do.
    /// - Returns: The text before it, and the reason from its first word on.
    static func inside(_ text: some StringProtocol, isOffer: Bool) -> (
        what: String, because: String
    )? {
        let words = TaskWords(Substring(text)).words
        for (index, word) in words.enumerated() where !word.isCode && isFirst(word.text) {
            let before = index == 0 ? nil : words[index - 1].text.last
            guard
                isOffer || index == 0 || before.map(marks.contains) == true
                    || word.text.first.map(marks.contains) == true
            else { continue }
            guard let because = phrase(words[index...].map(\.text)) else { return nil }
            let what = words[..<index].map(\.text).joined(separator: " ")
            return (trimmed(what), because)
        }
        return nil
    }

    /// The reason in the lines below a task, from the one that begins with it to the next point.
    static func below(_ notes: some Sequence<Substring>) -> String? {
        var words: [Substring] = []
        for note in notes {
            let own = TaskWords(unmarked(note)).words.map(\.text)
            if words.isEmpty {
                guard let first = own.first, isFirst(first) else { continue }
            } else if isPoint(note) {
                break
            }
            words += own
        }
        return phrase(words)
    }

    /// Whether a line begins with a reason, behind its bullet if it has one.
    static func begins(_ line: some StringProtocol) -> Bool {
        let line = Substring(line)
        // Most lines are told apart by their first letter.
        guard let letter = line.first(where: { !" \t-*+(–—".contains($0) }),
            "bBwWpP".contains(letter)
        else { return false }
        return TaskWords(unmarked(line)).words.first.map { isFirst($0.text) } ?? false
    }

    private static func isFirst(_ word: Substring) -> Bool {
        words.contains(word.drop { marks.contains($0) }.filter { $0 != ":" }.lowercased())
    }

    private static func isPoint(_ line: Substring) -> Bool {
        line.first { $0 != " " && $0 != "\t" }.map { "-*+".contains($0) } ?? true
    }

    private static func unmarked(_ line: Substring) -> Substring {
        line.drop { $0 == " " || $0 == "\t" || "-*+–—".contains($0) }
    }

    /// - Returns: `nil` where nothing follows the first word.
    private static func phrase(_ words: [Substring]) -> String? {
        guard let first = words.first, words.count > 1 else { return nil }
        var rest = words.dropFirst().joined(separator: " ")
        if first.first == "(", rest.last == ")" { rest.removeLast() }
        while let last = rest.last, ".;, ".contains(last) { rest.removeLast() }
        guard rest.contains(where: { $0.isLetter || $0.isNumber }) else { return nil }
        let word = first.drop { marks.contains($0) }.filter { $0 != ":" }.lowercased()
        return "\(word) \(rest)"
    }

    private static func trimmed(_ text: String) -> String {
        var text = text[...]
        while let last = text.last, ",;:-–— (".contains(last) { text.removeLast() }
        return String(text)
    }
}

extension Action {
    /// What it is about, without the reason for which it was refused.
    package var what: String {
        guard let told = reasonInText, !told.what.isEmpty else { return text }
        return told.what
    }

    /// Where the text itself tells why it was refused; `nil` where the lines below do.
    ///
    /// In the block of a match a line of one's own is read as an offer is; nothing tells later that
    /// it stood there but the reason.
    var reasonInText: (what: String, because: String)? {
        guard let refusal else { return nil }
        return [false, true].lazy.compactMap { RefusalReason.inside(text, isOffer: $0) }
            .first { $0.because == refusal }
    }
}
