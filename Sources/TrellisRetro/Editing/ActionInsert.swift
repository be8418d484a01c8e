package import TrellisModel

/// Puts a new line into the section of the actions.
package enum ActionInsert {
    /// - Parameters:
    ///   - action: Without an id.
    ///   - taken: Ids that are in use.
    /// - Returns: The text with the line behind the last action, and the action's id; `nil` where the
    ///   document has no section for it.
    package static func adding(
        _ draft: Action, base: Action.Baseline?, to source: SourceText, taken: Set<String>
    ) -> (text: SourceText, id: String)? {
        guard let place = place(in: source) else { return nil }
        let id = ActionID.make(
            team: draft.mention.team, held: draft.mention.held, playbook: draft.from?.playbook,
            key: draft.from?.anchor ?? draft.text, taken: taken)
        let action = draft.with(\.id, id).with(\.base, base)
        let end = source.terminator(place.line)
        let lead = place.isList ? "" : end
        let at = source.content(place.line).upperBound
        let splice = Splice(range: at..<at, text: end + lead + ActionLine.write(action))
        return SourceText(Splice.apply([splice], to: source)).map { ($0, id) }
    }

    /// The last line of the section that is not empty, and whether it belongs to a list.
    private static func place(in source: SourceText) -> (line: Int, isList: Bool)? {
        var place = RetroPlace(of: source.lines), last: Int?, isList = false
        for (index, line) in source.lines.enumerated() {
            let takes = place.takesActions(at: line)
            guard place.isInActions, place.block.isEmpty,
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
