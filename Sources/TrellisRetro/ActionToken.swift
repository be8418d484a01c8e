import TrellisModel

/// What a task line says about its action, in a word such as `due:2026-03-16` or `@platform`.
enum ActionToken: Equatable {
    case owner(String)
    case due(Day)
    case done(Day)
    case from(Action.Origin)
    case base(Action.Baseline)
    case occasion(Action.Occasion)
    /// The id of an experiment, or of the playbook that it is chosen from.
    case supports(String)
    case id(String)
    /// A place that is left to fill in, such as `@___`.
    case blank

    /// `nil` for a blank.
    var key: ActionLine.Key? {
        switch self {
        case .owner: .owner
        case .due: .due
        case .done: .done
        case .from: .from
        case .base: .base
        case .occasion: .origin
        case .supports: .supports
        case .id: .id
        case .blank: nil
        }
    }

    /// - Returns: `nil` for a word of the text, and so for a token with nothing behind it: `due:`
    ///   and a lone `@` are words.
    init?(_ word: Substring) {
        guard let token = Self.owner(word) ?? Self.value(word)?.token else { return nil }
        self = token
    }

    private static func owner(_ word: Substring) -> ActionToken? {
        guard word.utf8.first == UInt8(ascii: "@"), word.first == "@" else { return nil }
        let name = word.dropFirst()
        if let first = name.first, first.isLetter || first.isNumber,
            name.allSatisfy({ $0.isLetter || $0.isNumber || "-_./".contains($0) })
        {
            return .owner(String(name))
        }
        return !name.isEmpty && name.allSatisfy { $0 == "_" } ? .blank : nil
    }

    private static func value(_ word: Substring) -> (token: ActionToken, value: Substring)? {
        guard let colon = word.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
        let value = word[word.utf8.index(after: colon)...]
        let isBlank = !value.isEmpty && value.allSatisfy { "_-".contains($0) }
        let token: ActionToken? =
            switch word[..<colon] {
            case "due": isBlank ? .blank : Day(value).map(Self.due)
            case "done": isBlank ? .blank : Day(value).map(Self.done)
            case "from": Action.Origin(value).map(Self.from)
            case "base": Action.Baseline(value).map(Self.base)
            case "origin": Action.Occasion(rawValue: String(value)).map(Self.occasion)
            case "for": Slug.isValid(value) ? .supports(String(value)) : nil
            case "id": ActionID.isValid(value) ? .id(String(value)) : nil
            default: nil
            }
        return token.map { ($0, value) }
    }
}

extension ActionToken {
    /// A token in a line.
    struct Found {
        let token: ActionToken
        /// The part that says it, and that is written anew when it changes.
        let value: Substring
        /// The words that it takes, 1 or 2.
        let count: Int
    }

    /// Every token of a text, in order, with the words that it takes.
    ///
    /// - Parameter end: Of the line; where the text has more behind it, any place before its own end.
    static func all(
        in words: [TaskWords.Word], end: Substring.Index
    ) -> [(range: Range<Int>, token: Found)] {
        var found: [(range: Range<Int>, token: Found)] = [], index = 0
        while index < words.count {
            guard let token = first(in: words[index...], end: end) else {
                index += 1
                continue
            }
            found.append((index..<(index + token.count), token))
            index += token.count
        }
        return found
    }

    /// The token that the words begin with, in Trellis's notation or in another tool's.
    ///
    /// - Parameter end: Of the line.
    private static func first(in words: ArraySlice<TaskWords.Word>, end: Substring.Index) -> Found?
    {
        guard let word = words.first, !word.isCode else { return nil }
        let text = word.text
        if let token = owner(text) { return Found(token: token, value: text.dropFirst(), count: 1) }
        if let own = value(text) { return Found(token: own.token, value: own.value, count: 1) }
        if text.endIndex == end, text.first == "^", ActionID.isValid(text.dropFirst()) {
            let id = text.dropFirst()
            return Found(token: .id(String(id)), value: id, count: 1)
        }
        return Dated.token(in: words)
    }
}

/// A way to write a day: a sign in front of it, in one word or in two.
private struct Dated: Sendable {
    let sign: String
    /// What stands behind the day.
    let close: String
    let make: @Sendable (Day) -> ActionToken

    /// With a space people write `due: 2026-03-16` too; the others are those of Obsidian's plugins
    /// Tasks and Dataview, and arrows.
    static let all: [Dated] =
        ["due:", "📅", "🗓", "->", "→"].map { Dated(sign: $0, close: "", make: ActionToken.due) }
        + ["done:", "✅"].map { Dated(sign: $0, close: "", make: ActionToken.done) }
        + [
            Dated(sign: "[due::", close: "]", make: ActionToken.due),
            Dated(sign: "[completion::", close: "]", make: ActionToken.done),
        ]

    static func token(in words: ArraySlice<TaskWords.Word>) -> ActionToken.Found? {
        // Most words are told apart by their first byte.
        guard let byte = words.first?.text.utf8.first, byte >= 0x80 || "d[-".utf8.contains(byte)
        else { return nil }
        return all.lazy.compactMap { $0.token(in: words) }.first
    }

    private func token(in words: ArraySlice<TaskWords.Word>) -> ActionToken.Found? {
        guard let word = words.first,
            word.text.unicodeScalars.starts(with: sign.unicodeScalars)
        else { return nil }
        var rest = word.text.unicodeScalars.dropFirst(sign.unicodeScalars.count)
        // A sign that is to be shown as a picture.
        if rest.first == "\u{FE0F}" { rest = rest.dropFirst() }
        if !rest.isEmpty { return found(Substring(rest), count: 1) }
        guard let next = words.dropFirst().first, !next.isCode else { return nil }
        return found(next.text, count: 2)
    }

    private func found(_ text: Substring, count: Int) -> ActionToken.Found? {
        guard text.utf8.count == Self.dayLength + close.utf8.count, text.hasSuffix(close) else {
            return nil
        }
        let value = text.dropLast(close.count)
        return Day(value).map { ActionToken.Found(token: make($0), value: value, count: count) }
    }

    /// Bytes of `YYYY-MM-DD`.
    private static let dayLength = 10
}
