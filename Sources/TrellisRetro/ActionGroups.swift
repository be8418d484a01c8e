package import TrellisModel

/// Actions by when they are looked at: first what waits, last what is over.
package struct ActionGroups {
    package enum Kind: String, CaseIterable, Sendable {
        case waiting
        case thisWeek = "this-week"
        case later
        case noDay = "no-day"
        case closed

        /// - Parameter today: The day of the list.
        package func heading(on today: Day) -> String {
            switch self {
            case .waiting: "Waiting: due before \(today.words)"
            case .thisWeek: "Due by \(today.monday.advanced(by: 6).words) (this week)"
            case .later: "Due later"
            case .noDay: "No day yet"
            case .closed: "Finished or dropped"
            }
        }

        /// Where an action belongs on a day.
        package init(_ action: Action, at today: Day) {
            self =
                if !action.isOpen {
                    .closed
                } else if let due = action.due {
                    due < today
                        ? .waiting : due <= today.monday.advanced(by: 6) ? .thisWeek : .later
                } else {
                    .noDay
                }
        }
    }

    package struct Entry: Sendable {
        package let action: Action
        /// The experiment that it makes possible; `nil` for what is none's.
        package let experiment: Action?
        /// Whether it stands straight below that experiment.
        package let isBelow: Bool
    }

    package struct Group: Sendable {
        package let kind: Kind
        package let entries: [Entry]
    }

    /// Those with an entry, in order.
    package let groups: [Group]

    /// By day, then team, then id. What makes an experiment possible stands below it, unless the
    /// experiment is over and this is not.
    ///
    /// - Parameters:
    ///   - actions: As they stand now, each id once.
    ///   - all: Where experiments are looked up.
    package init(_ actions: [Action], among all: [Action], at today: Day) {
        let byID = Dictionary(all.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let shown = Set(actions.map(\.id))
        let inOrder = actions.sorted { Self.key($0) < Self.key($1) }
        func experiment(of action: Action) -> Action? {
            action.supports.flatMap { $0 == action.id ? nil : byID[$0] }
        }
        func isBelow(_ action: Action) -> Bool {
            // A support of a support stands by itself, so that no ring of them gets lost.
            guard let above = experiment(of: action), above.supports == nil else { return false }
            return shown.contains(above.id) && (above.isOpen || !action.isOpen)
        }
        let below = Dictionary(grouping: inOrder.filter(isBelow), by: { $0.supports ?? "" })
        let top = Dictionary(
            grouping: inOrder.filter { !isBelow($0) }, by: { Kind($0, at: today) })
        groups = Kind.allCases.compactMap { kind in
            let entries = (top[kind] ?? []).flatMap { action in
                [Entry(action: action, experiment: experiment(of: action), isBelow: false)]
                    + (below[action.id] ?? []).map {
                        Entry(action: $0, experiment: action, isBelow: true)
                    }
            }
            return entries.isEmpty ? nil : Group(kind: kind, entries: entries)
        }
    }

    private static func key(_ action: Action) -> (Day, TeamID, String) {
        (action.due ?? Day(number: .max), action.mention.team, action.id)
    }
}
