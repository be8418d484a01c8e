import TrellisModel

/// A word of a task line that says something about the action: `due:2026-03-16`, `@platform`.
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

    /// - Returns: `nil` for a word of the text.
    init?(_ word: Substring) {
        if word.hasPrefix("@") {
            let name = word.dropFirst()
            if let first = name.first, first.isLetter || first.isNumber,
                name.allSatisfy({ $0.isLetter || $0.isNumber || "-_./".contains($0) })
            {
                self = .owner(String(name))
            } else if word.allSatisfy({ "@_".contains($0) }) {
                self = .blank
            } else {
                return nil
            }
            return
        }
        guard let colon = word.firstIndex(of: ":") else { return nil }
        let value = word[word.index(after: colon)...]
        let token: ActionToken? =
            switch word[..<colon] {
            case "due":
                Day(value).map(Self.due)
                    ?? (value.allSatisfy { "_-".contains($0) } ? .blank : nil)
            case "done": Day(value).map(Self.done)
            case "from": Action.Origin(value).map(Self.from)
            case "base": Action.Baseline(value).map(Self.base)
            case "origin": Action.Occasion(rawValue: String(value)).map(Self.occasion)
            case "for": Slug.isValid(value) ? .supports(String(value)) : nil
            case "id": ActionID.isValid(value) ? .id(String(value)) : nil
            default: nil
            }
        guard let token else { return nil }
        self = token
    }

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

    /// How other tools write the same. It is read, and stays as it stands.
    ///
    /// - Parameters:
    ///   - word: The word, and the one behind it, `nil` where the word stands for itself.
    ///   - isLast: Whether nothing follows on the line.
    /// - Returns: `nil` for words of the text.
    static func alias(_ word: Substring, _ next: Substring?, isLast: Bool) -> ActionToken? {
        if let next {
            switch word {
            case "📅", "🗓", "🗓️", "->", "→": return Day(next).map(Self.due)
            case "[due::":
                return next.hasSuffix("]") ? Day(next.dropLast()).map(Self.due) : nil
            case "✅": return Day(next).map(Self.done)
            case "[completion::":
                return next.hasSuffix("]") ? Day(next.dropLast()).map(Self.done) : nil
            default: return nil
            }
        }
        if isLast, word.hasPrefix("^"), ActionID.isValid(word.dropFirst()) {
            return .id(String(word.dropFirst()))
        }
        if word.hasPrefix("[due::"), word.hasSuffix("]") {
            return Day(word.dropFirst(6).dropLast()).map(Self.due)
        }
        if word.hasPrefix("📅") { return Day(word.dropFirst()).map(Self.due) }
        return nil
    }
}

/// The words of a task's text, each with whether it stands in code.
struct TaskWords {
    let words: [(text: Substring, isCode: Bool)]

    init(_ text: Substring) {
        var isCode = false
        words = text.split { $0 == " " || $0 == "\t" }.map { word in
            let wasCode = isCode
            if !word.count(where: { $0 == "`" }).isMultiple(of: 2) { isCode.toggle() }
            return (word, wasCode || isCode)
        }
    }
}
