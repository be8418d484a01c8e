package import TrellisModel

/// What a calendar shows of a team's actions: the day until which each is tried, and the day on
/// which its number is looked at again. It names no owner.
package struct ActionCalendar {
    private let team: TeamID
    private let title: String
    private let playbook: (String) -> Playbook?

    /// - Parameters:
    ///   - title: The team as people write it.
    ///   - playbook: Of an id; `nil` where there is none.
    package init(team: TeamID, title: String, playbook: @escaping (String) -> Playbook?) {
        self.team = team
        self.title = title
        self.playbook = playbook
    }

    /// - Parameters:
    ///   - mentions: Every mention of the team's actions, in all of its documents.
    ///   - today: As in ``Action/current(from:seenOn:)``.
    /// - Returns: By action as ``Action/current(from:seenOn:)`` has them, and first until when.
    package func entries(from mentions: [Action], seenOn today: Day? = nil) -> [CalendarEntry] {
        let all = Dictionary(grouping: mentions, by: \.id)
        let current = Action.current(from: mentions, seenOn: today)
        let texts = Dictionary(
            current.map { ($0.id, $0.what) }, uniquingKeysWith: { first, _ in first })
        return current.flatMap { action in
            let story = Story(
                of: action, in: all[action.id] ?? [],
                experiment: action.supports.flatMap { texts[$0] })
            return [due(story), check(story)].compactMap(\.self)
        }
    }

    /// An action, and what its documents tell beyond its newest state.
    private struct Story {
        let action: Action
        /// A day that the newest document no longer has was in calendars, so it is taken back.
        let lastDue: Day?
        let told: Day
        let isClosed: Bool
        /// What it makes possible.
        let experiment: String?

        init(of action: Action, in mentions: [Action], experiment: String?) {
            self.action = action
            self.experiment = experiment
            lastDue =
                action.due
                ?? mentions.filter { $0.due != nil }.max {
                    ($0.mention.held, $0.mention.retro) < ($1.mention.held, $1.mention.retro)
                }?.due
            let held = mentions.map(\.mention.held).max() ?? action.mention.held
            told = max(held, action.done ?? held)
            isClosed = action.due == nil || action.isClosed
        }
    }

    private func due(_ story: Story) -> CalendarEntry? {
        guard let day = story.lastDue else { return nil }
        return entry(
            .due, of: story, on: day, summary: "Due: \(story.action.text) (\(title))",
            details: origin(of: story), status: story.isClosed ? .cancelled : .confirmed)
    }

    private func check(_ story: Story) -> CalendarEntry? {
        let action = story.action
        // Without a day of its own it counts as done when it was agreed, as in the follow-up.
        let start =
            action.state == .done ? action.done ?? action.mention.held : story.lastDue
        guard let followUp = action.from.flatMap({ playbook($0.playbook) })?.followUp, let start
        else { return nil }
        let wait = Self.span(followUp.afterDays)
        let (status, when): (CalendarEntry.Status, String) =
            switch action.state {
            case .done where action.done == nil:
                (.confirmed, "It is done, and \(wait) are counted from when it was agreed.")
            case .done: (.confirmed, "It was done on \(start.words), \(wait) before.")
            case .dropped: (.cancelled, "It was dropped.")
            case .open, .started:
                (
                    action.due == nil ? .cancelled : .tentative,
                    "This is \(wait) after it is due, and will move to \(wait) after it is done."
                )
            }
        return entry(
            .check, of: story, on: start.advanced(by: followUp.afterDays),
            summary: "Look again: \(followUp.slice.metric.title) (\(title))",
            details: "For: \(action.text)\n\(when)\n\(origin(of: story))", status: status)
    }

    private func entry(
        _ kind: CalendarEntry.Kind, of story: Story, on day: Day, summary: String,
        details: String, status: CalendarEntry.Status
    ) -> CalendarEntry {
        CalendarEntry(
            action: story.action.id, team: team, kind: kind, day: day, summary: summary,
            details: details, status: status, agreed: story.action.mention.held,
            told: story.told, isClosed: story.isClosed)
    }

    private func origin(of story: Story) -> String {
        let action = story.action
        let agreed = "Agreed on \(action.mention.held.words), in \(action.mention.retro)."
        let book = action.from.flatMap { playbook($0.playbook) }
        return [
            story.experiment.map { "Makes possible: \($0)" }, agreed,
            book.map { "Playbook: \($0.title)." }, "Trellis id:\(action.id)",
        ]
        .compactMap(\.self).joined(separator: "\n")
    }

    /// Whole weeks where they are whole.
    private static func span(_ days: Int) -> String {
        let (count, unit) =
            days.isMultiple(of: 7) ? (days / 7, "week") : (days, "day")
        return count == 1 ? "1 \(unit)" : "\(count) \(unit)s"
    }
}
