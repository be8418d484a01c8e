import TrellisModel

/// Which experiment a support line belongs to.
///
/// `for:` names the experiment's id. In the block of a match nobody knows yet which experiment the
/// team will choose, so the line there names the playbook, and finds the experiment when there is one.
enum SupportLinks {
    /// - Parameter actions: Of one document, in the order of their lines.
    static func resolved(_ actions: [Action]) -> [Action] {
        guard actions.contains(where: { $0.supports != nil }) else { return actions }
        let ids = Set(actions.map(\.id))
        let experiments = Dictionary(
            grouping: actions.filter { $0.supports == nil }, by: { $0.from?.playbook })
        let open = experiments.mapValues { $0.filter(\.isOpen) }
        return actions.map { action in
            guard let word = action.supports, !ids.contains(word) else { return action }
            let own = open[word] ?? []
            let nearest =
                last(in: own, before: action.mention.line) ?? own.first ?? experiments[word]?.first
            return nearest.map { action.with(\.supports, $0.id) } ?? action
        }
    }

    /// The last one above a line.
    private static func last(in actions: [Action], before line: Int) -> Action? {
        var known = actions[...], below = actions[...]
        while let middle = below.dropFirst(below.count / 2).first {
            let index = below.startIndex + below.count / 2
            if middle.mention.line < line {
                below = below[(index + 1)...]
            } else {
                known = known[..<index]
                below = below[..<index]
            }
        }
        return known.last
    }
}
