import TrellisModel

/// The task lines of a page: tokens as small marks instead of code for machines. Only what is a token
/// is touched, and only in the item of a task.
struct TaskMarks {
    let words: RetroWords

    /// - Parameter html: As cmark writes it.
    func marked(_ html: String) -> String {
        var isCode = false, isBehindBox = false
        return html.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            // A block of code is shown as it stands.
            if line.contains("<pre") { isCode = true }
            defer {
                if line.contains("</pre>") { isCode = false }
                // In a list with blank lines the text is a paragraph of its own.
                isBehindBox = line.hasPrefix("<li><input") && line.hasSuffix("/> ")
            }
            return isCode ? String(line) : marked(line, isBehindBox)
        }.joined(separator: "\n")
    }

    private func marked(_ line: Substring, _ isBehindBox: Bool) -> String {
        guard let task = Task(line, isBehindBox: isBehindBox) else { return String(line) }
        let state =
            switch task.sign {
            case "/": "<span class=\"state-started\">\(words[.pageStarted])</span> "
            case "-": "<span class=\"state-dropped\">\(words[.pageDropped])</span> "
            default: ""
            }
        // cmark writes code like this and text never, so every second piece is code.
        let pieces = task.text.split(separator: "<code>", omittingEmptySubsequences: false)
            .flatMap { $0.split(separator: "</code>", omittingEmptySubsequences: false) }
        let text = zip(pieces.indices, pieces).map { index, piece in
            index.isMultiple(of: 2) ? tokens(in: piece) : "<code>\(piece)</code>"
        }.joined()
        return task.head + state + text + task.tail
    }

    /// One task of a list, told apart.
    private struct Task {
        let head: Substring
        /// Of a state for which cmark has no box.
        let sign: Character?
        let text: Substring
        let tail: Substring

        /// - Parameter isBehindBox: Whether the line before it holds the task's box and nothing else.
        /// - Returns: `nil` for a line that begins no task.
        init?(_ line: Substring, isBehindBox: Bool) {
            var rest = line
            for opening in ["<li>", "<p>"] where rest.hasPrefix(opening) {
                rest = rest.dropFirst(opening.count)
            }
            if rest.hasPrefix("<input type=\"checkbox\""), let end = rest.firstIndex(of: ">") {
                rest = rest[rest.index(after: end)...]
                sign = nil
            } else if isBehindBox, line.hasPrefix("<p>") {
                sign = nil
            } else if ["[/] ", "[-] "].contains(where: rest.hasPrefix) {
                sign = rest.dropFirst().first
                rest = rest.dropFirst(4)
            } else {
                return nil
            }
            head = sign == nil ? line[..<rest.startIndex] : line[..<rest.startIndex].dropLast(4)
            var end = rest
            for closing in ["</li>", "</p>"] where end.hasSuffix(closing) {
                end = end.dropLast(closing.count)
            }
            text = end
            tail = rest[end.endIndex...]
        }
    }

    private func tokens(in text: Substring) -> String {
        text.split(separator: " ", omittingEmptySubsequences: false).compactMap { word in
            switch ActionToken(word) {
            // These are for programs.
            case .id, .from, .base, .supports: nil
            case .occasion: due(words[.pageIncident])
            case .due(let day): due(words(.pageDue, ["day": "\(day)"]))
            case .done(let day): due(words(.pageDone, ["day": "\(day)"]))
            case .owner: owner(String(word))
            case .blank where word.hasPrefix("@"): owner(words[.pageOwner])
            case .blank, nil: String(word)
            }
        }.joined(separator: " ")
    }

    private func due(_ text: String) -> String { "<span class=\"due\">\(text)</span>" }
    private func owner(_ text: String) -> String { "<span class=\"owner\">\(text)</span>" }
}
