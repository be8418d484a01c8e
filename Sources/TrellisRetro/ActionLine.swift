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
        /// Where the tokens stand that Trellis may change in place, in bytes. What is written in
        /// another tool's notation is read and is not among them.
        var places: [Key: Range<Int>] = [:]

        /// Whether the text is left to fill in.
        var isPlaceholder: Bool { text.allSatisfy { "_.… ".contains($0) } }

        /// The words of the text that do not stand in code.
        var plainWords: [Substring] {
            TaskWords(text[...]).words.filter { !$0.isCode && !$0.text.contains("`") }
                .map(\.text)
        }

        /// Takes a token in; the first of each kind wins, and a later one is dropped.
        fileprivate mutating func take(_ token: ActionToken, at place: Range<Int>?) {
            let isFirst: Bool
            switch token {
            case .owner(let name): (isFirst, owner) = (owner == nil, owner ?? name)
            case .due(let day): (isFirst, due) = (due == nil, due ?? day)
            case .done(let day): (isFirst, done) = (done == nil, done ?? day)
            case .from(let origin): (isFirst, from) = (from == nil, from ?? origin)
            case .base(let value): (isFirst, base) = (base == nil, base ?? value)
            case .occasion(let what): (isFirst, occasion) = (occasion == nil, occasion ?? what)
            case .supports(let name): (isFirst, supports) = (supports == nil, supports ?? name)
            case .id(let name): (isFirst, id) = (id == nil, id ?? name)
            case .blank: isFirst = false
            }
            if isFirst, let key = token.key, let place { places[key] = place }
        }
    }

    /// - Returns: `nil` when the line is no task.
    static func read(_ line: some StringProtocol) -> Reading? {
        let line = Substring(line)
        guard let (state, sign, rest) = box(of: line) else { return nil }
        func place(_ index: Substring.Index) -> Int {
            line.utf8.distance(from: line.startIndex, to: index)
        }
        var reading = Reading(state: state, box: place(sign))
        var text: [Substring] = []
        let words = TaskWords(rest).words
        var index = 0
        while index < words.count {
            let word = words[index]
            index += 1
            let isLast = index == words.count
            if word.isCode {
                text.append(word.text)
            } else if let token = ActionToken(word.text) {
                let range = place(word.text.startIndex)..<place(word.text.endIndex)
                reading.take(token, at: range)
            } else if let token = ActionToken.alias(word.text, nil, isLast: isLast) {
                reading.take(token, at: nil)
            } else if !isLast, !words[index].isCode,
                let token = ActionToken.alias(word.text, words[index].text, isLast: false)
            {
                reading.take(token, at: nil)
                index += 1
            } else {
                text.append(word.text)
            }
        }
        reading.text = text.joined(separator: " ")
        return reading.text.isEmpty ? nil : reading
    }

    /// The line in its canonical order.
    package static func write(_ action: Action) -> String {
        var parts = ["- [\(action.state.box)] \(action.text)"]
        if let owner = action.owner { parts.append("@\(owner)") }
        if let due = action.due { parts.append("due:\(due)") }
        if let done = action.done { parts.append("done:\(done)") }
        if let from = action.from { parts.append("from:\(from)") }
        if let base = action.base { parts.append("base:\(base)") }
        if action.occasion != .retro { parts.append("origin:\(action.occasion.rawValue)") }
        if let experiment = action.supports { parts.append("for:\(experiment)") }
        parts.append("id:\(action.id)")
        return parts.joined(separator: " ")
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
        func isSpace(_ character: Character) -> Bool { character == " " || character == "\t" }
        let trimmed = line.drop(while: isSpace)
        guard let bullet = trimmed.first else { return nil }
        var rest = trimmed.dropFirst()
        if bullet.isNumber {
            rest = trimmed.drop(while: \.isNumber)
            guard let mark = rest.first, mark == "." || mark == ")" else { return nil }
            rest = rest.dropFirst()
        } else if !"-*+".contains(bullet) {
            return nil
        }
        rest = rest.drop(while: isSpace)
        let box = rest.prefix(4)
        guard box.count == 4, box.first == "[", box.dropFirst(2).first == "]",
            box.last.map(isSpace) == true
        else { return nil }
        let states: [Character: Action.State] = [
            " ": .open, "x": .done, "X": .done, "/": .started, "-": .dropped,
        ]
        let sign = box.dropFirst()
        return sign.first.flatMap { states[$0] }.map { ($0, sign.startIndex, rest.dropFirst(4)) }
    }
}
