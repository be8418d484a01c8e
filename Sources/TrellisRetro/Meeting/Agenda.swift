import TrellisModel

/// The meeting, part by part.
package struct Agenda {
    struct Item: Equatable {
        let minutes: Int
        let what: String
        /// Who takes part, and the day at whose end the part is over; only in writing.
        var who: String?
        var by: Day?
    }

    let items: [Item]
    let form: AgendaForm

    /// The shortest item is worth looking at the clock for.
    static let shortestItem = 3
    /// More patterns than this are more than a team can act on, however long it sits.
    package static let mostTopics = 3

    /// How many patterns the meeting has room for.
    package static func room(in form: AgendaForm, hasActions: Bool) -> Int {
        let times = AgendaTimes(form, hasActions: hasActions)
        return min(mostTopics, times.left(of: form) / times.topic.lowerBound)
    }

    /// - Parameters:
    ///   - held: The day of the meeting; in writing, the first day.
    ///   - topics: Titles of what is brought to the table. Those that there is no room for are left out.
    init(_ form: AgendaForm, held: Day, topics: [String], hasActions: Bool) {
        self.form = form
        let times = AgendaTimes(form, hasActions: hasActions)
        let shown = Array(topics.prefix(Self.room(in: form, hasActions: hasActions)))
        let subjects = Self.subjects(shown, times, left: times.left(of: form), form)
        items =
            form == .async
            ? Self.written(subjects, times, from: held) : Self.spoken(subjects, times, form)
    }

    /// What is talked about, with its minutes: the topics, and what no number shows where time is left.
    private static func subjects(
        _ topics: [String], _ times: AgendaTimes, left: Int, _ form: AgendaForm
    ) -> [Item] {
        guard !topics.isEmpty else { return openRound(left, form) }
        var own = min(left, topics.count * times.topic.upperBound)
        if left - own < shortestItem + 2 { own = left }
        let each = own / topics.count
        // The first topic has what does not divide evenly.
        var items = topics.enumerated().map { index, title in
            Item(minutes: index == 0 ? own - each * (topics.count - 1) : each, what: title)
        }
        if left > own {
            items.append(Item(minutes: left - own, what: "What no number shows: an open round"))
        }
        return items
    }

    private static func openRound(_ left: Int, _ form: AgendaForm) -> [Item] {
        guard form != .async else {
            return [
                Item(
                    minutes: left / 2,
                    what: "Three lines: what went well, what was hard, what to keep"),
                Item(
                    minutes: left - left / 2,
                    what: "One of the questions below, answered with an example"),
            ]
        }
        let write = max(shortestItem, left / 5)
        let keep = max(shortestItem, left / 4)
        return [
            Item(minutes: write, what: "Write in silence: what went well, what was hard"),
            Item(
                minutes: left - write - keep,
                what: "Read it out, then take the question below that most notes are about"),
            Item(minutes: keep, what: "What to keep, and what made it so"),
        ]
    }

    private static func spoken(
        _ subjects: [Item], _ times: AgendaTimes, _ form: AgendaForm
    ) -> [Item] {
        let isRemote = if case .remote = form { true } else { false }
        var items = [
            Item(
                minutes: times.arrive,
                what: isRemote
                    ? "Arrive: one word each, so that all voices are in the room"
                    : "Arrive; read the page in silence")
        ]
        if times.write > 0 {
            items.append(
                Item(
                    minutes: times.write,
                    what: "Read the page and write in silence: one thought for each part"))
        }
        if times.actions > 0 {
            items.append(Item(minutes: times.actions, what: "How last time's actions went"))
        }
        let rest = Item(
            minutes: times.rest,
            what: isRemote ? "A break, away from the screen" : "A break")
        let middle = (subjects.count + 1) / 2
        items += subjects.prefix(middle)
        if times.rests > 0 { items.append(rest) }
        items += subjects.dropFirst(middle)
        if times.rests > 1 { items.append(rest) }
        items += [
            Item(
                minutes: times.choose,
                what: "Choose at most a few experiments, with an owner and a date"),
            Item(minutes: times.close, what: "Trust check, and what to keep"),
        ]
        return items
    }

    /// Nobody writes on a weekend.
    private static func written(
        _ subjects: [Item], _ times: AgendaTimes, from held: Day
    ) -> [Item] {
        let days = workingDays(from: held)
        let alone = "each of us, alone"
        var items = [
            Item(
                minutes: times.arrive, what: "Read the page; mark what surprises you",
                who: alone, by: days[0])
        ]
        if times.actions > 0 {
            items.append(
                Item(
                    minutes: times.actions, what: "How last time's actions went: a line on each",
                    who: alone, by: days[1]))
        }
        items += subjects.map {
            Item(minutes: $0.minutes, what: $0.what, who: alone, by: days[1])
        }
        return items + [
            Item(
                minutes: AgendaTimes.answers,
                what: "Read all notes; answer two of them with a question", who: "each of us",
                by: days[2]),
            Item(
                minutes: times.choose,
                what: "Mark the experiments that you would take part in, two at most",
                who: "each of us", by: days[3]),
            Item(
                minutes: times.close,
                what: "Closing call: choose, with an owner and a date; trust check; what to keep",
                who: "together", by: days[4]),
        ]
    }

    /// The first five from a day on.
    static func workingDays(from day: Day) -> [Day] {
        Array(
            (0..<8).map { day.advanced(by: $0) }
                .filter { $0.weekday != .sat && $0.weekday != .sun }.prefix(5))
    }

    /// What whoever leads it does differently in this form; `nil` for nothing.
    var advice: String? {
        switch form {
        case .room: nil
        case .remote:
            "On a screen, we write before we speak, and then speak in turn: two minutes of silence at the "
                + "start of each topic."
        case .async:
            "Whoever facilitates sends this page on the first day, with these dates, and gathers the "
                + "notes under each topic without names. Notes are opened on the third day, so that the "
                + "first one does not set the tone. What takes more than an answer waits for the call."
        }
    }
}
