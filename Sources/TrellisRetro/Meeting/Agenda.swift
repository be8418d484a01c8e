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
    private let words: RetroWords

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
    init(
        _ form: AgendaForm, held: Day, topics: [String], hasActions: Bool,
        words: RetroWords = .english
    ) {
        self.form = form
        self.words = words
        let times = AgendaTimes(form, hasActions: hasActions)
        let shown = Array(topics.prefix(Self.room(in: form, hasActions: hasActions)))
        let subjects = Self.subjects(shown, times, left: times.left(of: form), form, words)
        items =
            form == .async
            ? Self.written(subjects, times, from: held, words)
            : Self.spoken(subjects, times, form, words)
    }

    /// What is talked about, with its minutes: the topics, and what no number shows where time is left.
    private static func subjects(
        _ topics: [String], _ times: AgendaTimes, left: Int, _ form: AgendaForm,
        _ words: RetroWords
    ) -> [Item] {
        guard !topics.isEmpty else { return openRound(left, form, words) }
        var own = min(left, topics.count * times.topic.upperBound)
        if left - own < shortestItem + 2 { own = left }
        let each = own / topics.count
        // The first topic has what does not divide evenly.
        var items = topics.enumerated().map { index, title in
            Item(minutes: index == 0 ? own - each * (topics.count - 1) : each, what: title)
        }
        if left > own {
            items.append(Item(minutes: left - own, what: words[.agendaOpen]))
        }
        return items
    }

    private static func openRound(
        _ left: Int, _ form: AgendaForm, _ words: RetroWords
    ) -> [Item] {
        guard form != .async else {
            return [
                Item(
                    minutes: left / 2,
                    what: words[.agendaLines]),
                Item(
                    minutes: left - left / 2,
                    what: words[.agendaAnswer]),
            ]
        }
        let write = max(shortestItem, left / 5)
        let keep = max(shortestItem, left / 4)
        return [
            Item(minutes: write, what: words[.agendaSilence]),
            Item(
                minutes: left - write - keep,
                what: words[.agendaRead]),
            Item(minutes: keep, what: words[.agendaKeep]),
        ]
    }

    private static func spoken(
        _ subjects: [Item], _ times: AgendaTimes, _ form: AgendaForm, _ words: RetroWords
    ) -> [Item] {
        let isRemote = if case .remote = form { true } else { false }
        var items = [
            Item(
                minutes: times.arrive,
                what: words[isRemote ? .agendaArriveRemote : .agendaArrive])
        ]
        if times.write > 0 {
            items.append(
                Item(
                    minutes: times.write,
                    what: words[.agendaWrite]))
        }
        if times.actions > 0 {
            items.append(Item(minutes: times.actions, what: words[.agendaActions]))
        }
        let rest = Item(
            minutes: times.rest,
            what: words[isRemote ? .agendaBreakRemote : .agendaBreak])
        let middle = (subjects.count + 1) / 2
        items += subjects.prefix(middle)
        if times.rests > 0 { items.append(rest) }
        items += subjects.dropFirst(middle)
        if times.rests > 1 { items.append(rest) }
        items += [
            Item(
                minutes: times.choose,
                what: words[.agendaChoose]),
            Item(minutes: times.close, what: words[.agendaClose]),
        ]
        return items
    }

    /// Nobody writes on a weekend.
    private static func written(
        _ subjects: [Item], _ times: AgendaTimes, from held: Day, _ words: RetroWords
    ) -> [Item] {
        let days = workingDays(from: held)
        let alone = words[.agendaAlone]
        var items = [
            Item(
                minutes: times.arrive, what: words[.agendaMark],
                who: alone, by: days[0])
        ]
        if times.actions > 0 {
            items.append(
                Item(
                    minutes: times.actions, what: words[.agendaActionsWritten],
                    who: alone, by: days[1]))
        }
        items += subjects.map {
            Item(minutes: $0.minutes, what: $0.what, who: alone, by: days[1])
        }
        return items + [
            Item(
                minutes: AgendaTimes.answers,
                what: words[.agendaNotes], who: words[.agendaEverybody],
                by: days[2]),
            Item(
                minutes: times.choose,
                what: words[.agendaChooseWritten],
                who: words[.agendaEverybody], by: days[3]),
            Item(
                minutes: times.close,
                what: words[.agendaCloseWritten],
                who: words[.agendaTogether], by: days[4]),
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
            words[.agendaAdviceRemote]
        case .async:
            words[.agendaAdviceAsync]
        }
    }
}
