package import TrellisModel

/// One task line of a retro, read and written.
///
/// `- [ ] Text with **Markdown** @owner due:2026-03-16 from:playbook#anchor id:a7k2q`
package enum ActionLine {
    /// What a line says, before anybody knows which action it is.
    struct Reading: Equatable {
        var text: String
        var state: Action.State
        var owner: String?
        var due: Day?
        var done: Day?
        var from: Action.Origin?
        var id: String?

        /// The words of the text that do not stand in code.
        var plainWords: [Substring] {
            var isCode = false
            return text.split(separator: " ").filter { word in
                let wasCode = isCode
                if !word.count(where: { $0 == "`" }).isMultiple(of: 2) { isCode.toggle() }
                return !wasCode && !isCode && !word.contains("`")
            }
        }
    }

    /// - Returns: `nil` when the line is no task.
    static func read(_ line: some StringProtocol) -> Reading? {
        guard let (state, rest) = box(of: line) else { return nil }
        var reading = Reading(text: "", state: state)
        var words: [Substring] = []
        var isCode = false
        for word in rest.split(separator: " ") {
            let wasCode = isCode
            if !word.count(where: { $0 == "`" }).isMultiple(of: 2) { isCode.toggle() }
            if wasCode || isCode || !take(word, into: &reading) { words.append(word) }
        }
        reading.text = words.joined(separator: " ")
        return reading.text.isEmpty ? nil : reading
    }

    /// The line in its canonical order.
    package static func write(_ action: Action) -> String {
        var parts = ["- [\(action.state.box)] \(action.text)"]
        if let owner = action.owner { parts.append("@\(owner)") }
        if let due = action.due { parts.append("due:\(due)") }
        if let done = action.done { parts.append("done:\(done)") }
        if let from = action.from { parts.append("from:\(from)") }
        parts.append("id:\(action.id)")
        return parts.joined(separator: " ")
    }

    /// An experiment as it is offered: the owner is left to fill in. `@___` is no owner.
    static func offer(
        _ title: String, due: Day, from: Action.Origin, id: String
    ) -> String {
        "- [ ] \(title) @___ due:\(due) from:\(from) id:\(id)"
    }

    private static func box(of line: some StringProtocol) -> (Action.State, Substring)? {
        let trimmed = Substring(line).drop { $0 == " " || $0 == "\t" }
        guard let bullet = trimmed.first else { return nil }
        var rest = trimmed.dropFirst()
        if bullet.isNumber {
            rest = trimmed.drop(while: \.isNumber)
            guard let mark = rest.first, mark == "." || mark == ")" else { return nil }
            rest = rest.dropFirst()
        } else if !"-*+".contains(bullet) {
            return nil
        }
        rest = rest.drop { $0 == " " }
        let box = rest.prefix(4)
        guard box.count == 4, box.first == "[", box.dropFirst(2).first == "]", box.last == " "
        else {
            return nil
        }
        let states: [Character: Action.State] = [
            " ": .open, "x": .done, "X": .done, "/": .started, "-": .dropped,
        ]
        return box.dropFirst().first.flatMap { states[$0] }.map { ($0, rest.dropFirst(4)) }
    }

    /// Whether the word is a token; the first of each kind wins, and a later one is dropped.
    private static func take(_ word: Substring, into reading: inout Reading) -> Bool {
        if word.hasPrefix("@") {
            let name = word.dropFirst()
            guard let first = name.first, first.isLetter || first.isNumber,
                name.allSatisfy({ $0.isLetter || $0.isNumber || "-_./".contains($0) })
            else { return word.allSatisfy { "@_".contains($0) } }
            reading.owner = reading.owner ?? String(name)
            return true
        }
        guard let colon = word.firstIndex(of: ":") else { return false }
        let value = word[word.index(after: colon)...]
        switch word[..<colon] {
        case "due":
            guard let day = Day(value) else { return value.allSatisfy { "_-".contains($0) } }
            reading.due = reading.due ?? day
        case "done":
            guard let day = Day(value) else { return false }
            reading.done = reading.done ?? day
        case "from":
            guard let origin = Action.Origin(value) else { return false }
            reading.from = reading.from ?? origin
        case "id":
            guard ActionID.isValid(value) else { return false }
            reading.id = reading.id ?? String(value)
        case "base": return value.contains("@")
        default: return false
        }
        return true
    }
}
