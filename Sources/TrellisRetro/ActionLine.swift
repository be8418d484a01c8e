package import TrellisModel

/// One task line of a retro, read and written.
///
/// `- [ ] Text with **Markdown** @owner due:2026-03-16 from:playbook#anchor id:a7k2q`
package enum ActionLine {
    enum Key: String, Sendable {
        case owner, due, done, from, base, origin, id
        case supports = "for"
    }

    /// What a line says, before anybody knows which action it is.
    struct Reading: Equatable {
        var text = ""
        var state: Action.State
        var owner: String?
        var due: Day?
        var done: Day?
        var from: Action.Origin?
        var base: Action.Baseline?
        var occasion: Action.Occasion?
        /// The experiment that it makes possible: an id, or the playbook it is chosen from.
        var supports: String?
        var id: String?
        /// Where the sign in the box stands, in bytes from the beginning of the line.
        var box = 0
        /// Where the tokens stand, in bytes.
        var places: [Key: Place] = [:]

        struct Place: Equatable {
            /// Its words, 1 or 2.
            var words: [Range<Int>]
            /// What is written anew when it changes, such as the day in `[due:: 2026-03-16]`.
            var value: Range<Int>
        }

        /// Whether the text is left to fill in.
        var isPlaceholder: Bool {
            text.allSatisfy { "_.… ".contains($0) }
                || TaskWords(text[...]).words.allSatisfy { word in
                    ActionLine.owner(word) != nil || word.text.allSatisfy { "_.…".contains($0) }
                }
        }

        fileprivate mutating func take(_ token: ActionToken) {
            switch token {
            case .owner(let name): owner = name
            case .due(let day): due = day
            case .done(let day): done = day
            case .from(let origin): from = origin
            case .base(let value): base = value
            case .occasion(let what): occasion = what
            case .supports(let name): supports = name
            case .id(let name): id = name
            case .blank: break
            }
        }
    }

    /// Of several tokens of a kind the last one counts, as it does when the line is written again
    /// with its tokens at the end; the others are words of the text. Of several people all are, the
    /// last one too: nobody can tell who of them is only spoken of.
    ///
    /// - Returns: `nil` when the line is no task.
    static func read(_ line: some StringProtocol) -> Reading? {
        let line = Substring(line)
        guard let (state, sign, rest) = box(of: line) else { return nil }
        func place(_ index: Substring.Index) -> Int {
            line.utf8.distance(from: line.startIndex, to: index)
        }
        func place(_ text: Substring) -> Range<Int> {
            place(text.startIndex)..<place(text.endIndex)
        }
        var reading = Reading(state: state, box: place(sign))
        var words = TaskWords(rest).words
        let end = words.last?.text.endIndex ?? rest.endIndex
        // Where a token is taken out, the words around it may become one: `due: @lead 2026-03-16`.
        while case let found = tokens(in: words, end: end, beside: reading.places), !found.isEmpty {
            for (range, token) in found {
                reading.take(token.token)
                guard let key = token.token.key else { continue }
                reading.places[key] = Reading.Place(
                    words: words[range].map { place($0.text) }, value: place(token.value))
            }
            let isPeople = words.count { owner($0) != nil } > 1
            for (range, token) in found.reversed() where !isPeople || token.token.key != .owner {
                words.removeSubrange(range)
            }
        }
        reading.text = words.map(\.text).joined(separator: " ")
        return reading.text.isEmpty ? nil : reading
    }

    /// Who a word names as the owner.
    private static func owner(_ word: TaskWords.Word) -> String? {
        guard !word.isCode, case .owner(let name) = ActionToken(word.text) else { return nil }
        return name
    }

    /// The people that a text names, in order.
    static func people(in text: String) -> [String] {
        text.contains("@") ? TaskWords(text[...]).words.compactMap(owner) : []
    }

    /// The last token of each kind that is not known yet, and every blank, in order.
    private static func tokens(
        in words: [TaskWords.Word], end: Substring.Index, beside known: [Key: Reading.Place]
    ) -> [(range: Range<Int>, token: ActionToken.Found)] {
        var found: [(range: Range<Int>, token: ActionToken.Found)] = []
        for (range, token) in ActionToken.all(in: words, end: end) {
            if let key = token.token.key {
                guard known[key] == nil else { continue }
                found.removeAll { $0.token.token.key == key }
            }
            found.append((range, token))
        }
        return found
    }

    /// The line in its canonical order.
    ///
    /// It is read as it was, as long as the text holds no token of a kind that the action has not, and
    /// nobody or the owner too.
    package static func write(_ action: Action) -> String {
        var parts = ["- [\(action.state.box)] \(action.text)"]
        let people = people(in: action.text)
        if let owner = action.owner, people.count < 2 || people.last != owner {
            parts.append("@\(owner)")
        }
        if let due = action.due { parts.append("due:\(due)") }
        if let done = action.done { parts.append("done:\(done)") }
        if let from = action.from { parts.append("from:\(from)") }
        if let base = action.base { parts.append("base:\(base)") }
        if action.occasion != .retro || saysOccasion(action.text) {
            parts.append("origin:\(action.occasion.rawValue)")
        }
        if let experiment = action.supports { parts.append("for:\(experiment)") }
        parts.append("id:\(action.id)")
        return parts.joined(separator: " ")
    }

    /// Whether a word of the text would be read as what it was agreed at, if nothing followed.
    private static func saysOccasion(_ text: String) -> Bool {
        text.contains("origin:")
            && TaskWords(text[...]).words.contains {
                !$0.isCode && ActionToken($0.text)?.key == .origin
            }
    }

    /// An experiment as it is offered: the owner is left to fill in. `@___` is no owner.
    static func offer(
        _ title: String, due: Day, from: Action.Origin, id: String
    ) -> String {
        "- [ ] \(title) @___ due:\(due) from:\(from) id:\(id)"
    }

    /// What makes an experiment of the playbook possible, as it is asked for: what and who are left
    /// to fill in.
    static func support(due: Day, playbook: String) -> String {
        "- [ ] ___ @___ due:\(due) for:\(playbook)"
    }

    /// - Returns: The state, where its sign stands, and what follows the box.
    private static func box(
        of line: Substring
    ) -> (state: Action.State, sign: Substring.Index, rest: Substring)? {
        let trimmed = line.utf8.drop(while: isSpace)
        guard let bullet = trimmed.first else { return nil }
        var rest = trimmed.dropFirst()
        if isDigit(bullet) {
            rest = trimmed.drop(while: isDigit)
            guard let mark = rest.first, ".)".utf8.contains(mark) else { return nil }
            rest = rest.dropFirst()
        } else if !"-*+".utf8.contains(bullet) {
            return nil
        }
        rest = rest.drop(while: isSpace)
        let box = rest.prefix(4)
        let sign = box.dropFirst()
        guard box.count == 4, box.first == UInt8(ascii: "["),
            sign.dropFirst().first == UInt8(ascii: "]"), box.last.map(isSpace) == true,
            let state = sign.first.flatMap(state(ofBox:))
        else { return nil }
        return (state, sign.startIndex, Substring(rest.dropFirst(4)))
    }

    private static func state(ofBox sign: UInt8) -> Action.State? {
        switch sign {
        case UInt8(ascii: " "): .open
        case UInt8(ascii: "x"), UInt8(ascii: "X"): .done
        case UInt8(ascii: "/"): .started
        case UInt8(ascii: "-"): .dropped
        default: nil
        }
    }

    private static func isSpace(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
}
