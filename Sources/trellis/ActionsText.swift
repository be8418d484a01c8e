import TrellisModel
import TrellisRetro

/// Actions as people read them: by day, and on a terminal no wider than it is, or than 100 columns.
struct ActionsText {
    let today: Day
    /// As people call it; `nil` where there is one team only.
    let team: ((TeamID) -> String)?
    /// Ids that stand in no document yet.
    let unadopted: Set<String>
    let verdict: (Action) -> FollowUpResult.Verdict?

    /// Columns of a line on a terminal at most: longer ones are hard to read.
    private static let width = 100
    /// Columns before the words.
    private static let indent = 21

    func text(_ groups: [ActionGroups.Group]) -> String {
        groups.map { group in
            ([Terminal.styled(group.kind.heading(on: today), .bold)]
                + group.entries.flatMap { lines($0) }).joined(separator: "\n")
        }.joined(separator: "\n\n")
    }

    private func lines(_ entry: ActionGroups.Entry) -> [String] {
        let action = entry.action
        let id = unadopted.contains(action.id) ? "–    " : action.id
        let due = action.due?.description ?? "–         "
        let words = ([what(entry)] + facts(entry)).joined(separator: " · ")
        let columns = Terminal.columns.map { max(24, min(Self.width, $0) - Self.indent) } ?? .max
        let filled = Terminal.filled(Terminal.safe(words), columns: columns)
        return filled.enumerated().map { index, line in
            (index == 0 ? "  \(id)  \(due)  " : String(repeating: " ", count: Self.indent)) + line
        }
    }

    private func what(_ entry: ActionGroups.Entry) -> String {
        (entry.isBelow ? "↳ what makes it possible: " : "") + entry.action.what
    }

    private func facts(_ entry: ActionGroups.Entry) -> [String] {
        let action = entry.action
        let support: String? =
            if entry.isBelow {
                nil
            } else if let experiment = entry.experiment {
                "what makes possible: \(experiment.what) (\(Self.state(experiment)))"
            } else {
                action.supports.map { "what makes possible: \($0)" }
            }
        let book = action.from.flatMap { $0.anchor == nil && action.refusal != nil ? $0 : nil }
        let facts = [
            support, book.map { "from \($0)" }, team?(action.mention.team),
            action.owner.map { "@\($0)" },
            [Self.state(action), action.isWaiting(at: today) ? "waiting" : "open"]
                .filter { $0 != "open" }.joined(separator: ", "),
            action.occasion == .incident ? "from an incident" : nil,
            verdict(action).map { "its number: \(Self.words($0))" },
            unadopted.contains(action.id) ? "no id yet" : nil,
        ]
        return facts.compactMap(\.self).filter { !$0.isEmpty }
    }

    private static func state(_ action: Action) -> String {
        action.refusal.map { "refused, \($0)" } ?? action.state.rawValue
    }

    static func words(_ verdict: FollowUpResult.Verdict) -> String {
        switch verdict {
        case .moved: "moved"
        case .held: "held"
        case .movedAtACost: "moved at a cost"
        case .notEnoughData: "not enough data"
        case .notYet: "not yet"
        }
    }
}
