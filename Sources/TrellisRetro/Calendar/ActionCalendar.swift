package import TrellisModel

/// What a calendar shows of a team's actions: the day until which each is tried, and the day on
/// which its number is looked at again. It names no owner.
package struct ActionCalendar {
    private let team: TeamID
    private let title: String
    private let words: RetroWords
    private let playbook: (String) -> Playbook?

    /// - Parameters:
    ///   - title: The team as people write it.
    ///   - playbook: Of an id; `nil` where there is none.
    package init(
        team: TeamID, title: String, words: RetroWords = .english,
        playbook: @escaping (String) -> Playbook?
    ) {
        self.team = team
        self.title = title
        self.words = words
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
            .due, of: story, on: day,
            summary: words(.calendarDue, ["action": story.action.text, "team": title]),
            details: origin(of: story), status: story.isClosed ? .cancelled : .confirmed)
    }

    private func check(_ story: Story) -> CalendarEntry? {
        let action = story.action
        // Without a day of its own it counts as done when it was agreed, as in the follow-up.
        let start =
            action.state == .done ? action.done ?? action.mention.held : story.lastDue
        guard let followUp = action.from.flatMap({ playbook($0.playbook) })?.followUp, let start
        else { return nil }
        let wait = span(followUp.afterDays)
        let (status, when): (CalendarEntry.Status, String) =
            switch action.state {
            case .done where action.done == nil:
                (.confirmed, words(.calendarUndated, ["wait": wait]))
            case .done:
                (.confirmed, words(.calendarDone, ["day": words.day(start), "wait": wait]))
            case .dropped: (.cancelled, words[.calendarDropped])
            case .open, .started:
                (
                    action.due == nil ? .cancelled : .tentative,
                    words(.calendarOpen, ["wait": wait])
                )
            }
        let subject = words(.calendarFor, ["action": action.text])
        return entry(
            .check, of: story, on: start.advanced(by: followUp.afterDays),
            summary: words(
                .calendarCheck, ["metric": words.title(of: followUp.slice.metric), "team": title]),
            details: "\(subject)\n\(when)\n\(origin(of: story))", status: status)
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
        let agreed = words(
            .calendarAgreed,
            ["day": words.day(action.mention.held), "retro": action.mention.retro])
        let book = action.from.flatMap { playbook($0.playbook) }
        return [
            story.experiment.map { words(.calendarMakes, ["experiment": $0]) }, agreed,
            book.map { words(.calendarPlaybook, ["title": $0.title]) }, "Trellis id:\(action.id)",
        ]
        .compactMap(\.self).joined(separator: "\n")
    }

    /// Whole weeks where they are whole.
    private func span(_ days: Int) -> String {
        days.isMultiple(of: 7)
            ? words(days / 7, one: .calendarWeeksOne, other: .calendarWeeksOther)
            : words(days, one: .calendarDaysOne, other: .calendarDaysOther)
    }
}
