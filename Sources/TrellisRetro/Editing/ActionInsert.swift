package import TrellisModel

/// Puts a new line into the section of the actions.
package enum ActionInsert {
    package struct Added {
        package let text: SourceText
        package let action: Action
        /// The line as it was written, and its number, from 1.
        package let line: String
        package let number: Int
    }

    /// - Parameters:
    ///   - draft: Without an id.
    ///   - taken: Ids that are in use.
    /// - Returns: The text with the line behind the last action; `nil` where the document has no
    ///   section for it.
    /// - Throws: ``DraftProblem`` where the line would be read as something else.
    package static func adding(
        _ draft: Action, base: Action.Baseline?, to source: SourceText, taken: Set<String>
    ) throws(Problems<DraftProblem>) -> Added? {
        var text = TaskWords(draft.text[...]).words.map(\.text).joined(separator: " ")
        // Who stands behind other people is read as one of them.
        if let owner = draft.owner, !ActionLine.people(in: text).isEmpty { text += " @\(owner)" }
        let id = ActionID.make(
            team: draft.mention.team, held: draft.mention.held, playbook: draft.from?.playbook,
            key: draft.from?.anchor ?? text, taken: taken)
        let action = draft.with(\.id, id).with(\.text, text).with(\.base, base)
        if let problems = Problems(DraftProblem.all(of: action)) { throw problems }
        guard let place = place(in: source) else { return nil }
        let end = source.terminator(place.line)
        let lead = place.isList ? "" : end
        let at = source.content(place.line).upperBound
        let line = ActionLine.write(action)
        let splice = Splice(range: at..<at, text: end + lead + line)
        guard let new = SourceText(Splice.apply([splice], to: source)) else { return nil }
        return Added(
            text: new, action: action, line: line, number: place.line + (place.isList ? 2 : 3))
    }

    /// The last line of the section that is not empty, and whether it belongs to a list. What would
    /// stand in code that nobody closed is no line to write behind.
    private static func place(in source: SourceText) -> (line: Int, isList: Bool)? {
        var place = RetroPlace(of: source.lines), last: Int?, isList = false
        for (index, line) in source.lines.enumerated() {
            let takes = place.takesActions(at: line)
            guard place.isInActions, place.block.isEmpty, !place.literal.isOpen,
                !line.allSatisfy(\.isWhitespace)
            else { continue }
            last = index
            isList =
                !place.isCode && takes && ActionLine.read(line) != nil
                || isList && (line.first == " " || line.first == "\t")
        }
        return last.map { ($0, isList) }
    }
}
