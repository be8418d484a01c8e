package import TrellisModel

/// Why the line of an action that somebody asks for would be read as something else.
package struct DraftProblem: HelpfulError, Equatable {
    package let summary: String
    package let help: String?
    package var location: SourceLocation? { nil }
    package var status: ExitStatus { .wrongUsage }

    /// - Parameter draft: As it is to be written, with its id.
    static func all(of draft: Action) -> [DraftProblem] {
        let owner = draft.owner.flatMap(of(owner:))
        let words = tokens(of: draft.text[...]).compactMap { words, token -> DraftProblem? in
            // Who is named before the owner is a word of the text.
            token.key == .owner && draft.owner != nil
                ? nil : DraftProblem(of: token, in: words)
        }
        let found = [owner].compactMap(\.self) + words
        guard found.isEmpty, !comesBack(draft) else { return found }
        return [
            DraftProblem(
                summary: "'\(draft.text)' would not be read as the text of an action",
                help: "say in words what to try")
        ]
    }

    private static func of(owner: String) -> DraftProblem? {
        guard ActionToken("@\(owner)") != .owner(owner) else { return nil }
        let name = owner.split(whereSeparator: \.isWhitespace).joined(separator: "-")
        let joined = ActionToken("@\(name)") == .owner(name) ? "write it as \(name), or " : ""
        return DraftProblem(
            summary: "'\(owner)' would not be read as an owner, who is one word",
            help: "\(joined)name a role, such as on-call")
    }

    private init(summary: String, help: String) { (self.summary, self.help) = (summary, help) }

    private init(of token: ActionToken, in words: String) {
        let option: String? =
            switch token {
            case .owner(let name): "--owner \(name)"
            case .due(let day): "--due \(day)"
            case .from(let origin): "--from \(origin)"
            case .supports(let name): "--for \(name)"
            case .done, .base, .occasion, .id, .blank: nil
            }
        let meaning =
            switch token {
            case .owner: "its owner"
            case .due: "its date"
            case .done: "the day on which it was done"
            case .from: "the playbook that it comes from"
            case .base: "its number"
            case .occasion: "where it was agreed"
            case .supports: "what it makes possible"
            case .id: "its id, which Trellis gives it"
            case .blank: "a place to fill in"
            }
        self.init(
            summary: "'\(words)' in the text would be read as \(meaning)",
            help: (option.map { "say it with \($0), " } ?? "leave it out, ")
                + "or put it between backticks to keep it as words")
    }

    /// What of the text would be read as a token.
    private static func tokens(of text: Substring) -> [(words: String, token: ActionToken)] {
        let words = TaskWords(text).words
        // Its own tokens follow, so that no word of the text is the last one of the line.
        return ActionToken.all(in: words, end: text.startIndex).map { range, token in
            (words[range].map(\.text).joined(separator: " "), token.token)
        }
    }

    private static func comesBack(_ action: Action) -> Bool {
        guard let read = ActionLine.read(ActionLine.write(action)) else { return false }
        return read.text == action.text && read.state == action.state && read.id == action.id
            && read.owner == action.owner && read.due == action.due && read.done == action.done
            && read.from == action.from && read.base == action.base
            && read.supports == action.supports
    }
}
