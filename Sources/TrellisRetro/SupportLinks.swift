import TrellisModel

/// Which experiment a support line belongs to.
///
/// `for:` names the experiment's id. In the block of a match nobody knows yet which experiment the
/// team will choose, so the line there names the playbook, and finds the experiment when there is one.
enum SupportLinks {
    static func resolved(_ actions: [Action]) -> [Action] {
        guard actions.contains(where: { $0.supports != nil }) else { return actions }
        let ids = Set(actions.map(\.id))
        return actions.map { action in
            guard let word = action.supports, !ids.contains(word) else { return action }
            let experiments = actions.filter {
                $0.from?.playbook == word && $0.supports == nil && $0.id != action.id
            }
            let line = action.mention.line
            let nearest =
                experiments.last { $0.mention.line < line && $0.isOpen }
                ?? experiments.first(where: \.isOpen) ?? experiments.first
            return nearest.map { action.with(\.supports, $0.id) } ?? action
        }
    }
}
