/// How an action stands, from all of its mentions: the one place that says which of them is believed.
///
/// The newest document says how it stands, and in one document the last line. There is one
/// exception, because people tick the box in the file that they have open. A box that was ticked or
/// struck in an older document stays so while a newer one only carries its line as open. It was
/// opened again on purpose where
///
/// - the open line has a `done:` of its own, so it was closed there before; or
/// - the older line has a `done:` before the day of the newer document, which therefore knew.
///
/// An action that is open has no day on which it was done, whatever its line still says. One that is
/// closed keeps the day that an older document has while the newer ones agree that it is over.
package struct ActionStanding: Sendable {
    /// As all documents say together. Its mention is the one in which it was agreed.
    package private(set) var action: Action
    /// The newest document that speaks of it.
    private var lastMention: Day
    /// The newest document that carries it as open although an older one says that it is over.
    private var carriedOpen: Day?
    /// Whether it was open when Trellis wrote or adopted one of its lines.
    private var wasSeenOpen: Bool

    /// - Parameter mention: The oldest.
    package init(_ mention: Action) {
        action = mention.isOpen ? mention.with(\.done, nil) : mention
        lastMention = mention.mention.held
        // An offer has its id from the first, and a number only once it was adopted.
        let isAdopted = mention.base != nil || mention.mention.hasID && mention.from == nil
        wasSeenOpen = mention.isOpen || isAdopted
    }

    /// - Parameter mentions: Of any number of actions, in any order.
    /// - Returns: By id.
    package static func all(of mentions: [Action]) -> [String: ActionStanding] {
        let inOrder = mentions.sorted {
            ($0.mention.held, $0.mention.retro, $0.mention.line)
                < ($1.mention.held, $1.mention.retro, $1.mention.line)
        }
        return inOrder.reduce(into: [:]) { $0.take($1) }
    }

    /// - Parameter next: A mention in a document that is no older, or further down.
    package mutating func take(_ next: Action) {
        let before = action
        lastMention = max(lastMention, next.mention.held)
        wasSeenOpen = wasSeenOpen || next.isOpen
        let isOver = before.isClosed && next.isOpen && !isOpenedAgain(by: next)
        carriedOpen = isOver ? next.mention.held : nil
        action = next
        action.id = before.id
        action.mention = before.mention
        action.from = next.from ?? before.from
        // The first is the one that was frozen.
        action.base = before.base ?? next.base
        // A copy of the line that lost the word is of the same action.
        if before.occasion == .incident { action.occasion = .incident }
        action.supports = next.supports ?? before.supports
        if isOver {
            (action.state, action.done) = (before.state, before.done)
        } else if next.isOpen {
            action.done = nil
        } else {
            action.done = next.done ?? before.done
        }
        action.refusal = action.state == .dropped ? next.refusal ?? before.refusal : nil
    }

    private func isOpenedAgain(by next: Action) -> Bool {
        next.done != nil || action.done.map { $0 < next.mention.held } ?? false
    }

    /// The day on which it was done or dropped, where no document says one.
    ///
    /// A box that was open when Trellis last looked counts from the day on which it is first seen
    /// closed. One that was never seen open counts from the newest document that speaks of it.
    ///
    /// - Parameter today: The day of the look.
    /// - Returns: `nil` for an action that is open, and for one whose day is known.
    package func firstSeenClosed(on today: Day) -> Day? {
        guard action.isClosed, action.done == nil else { return nil }
        return wasSeenOpen ? max(today, action.mention.held) : lastMention
    }

    /// Whether it was over on a day, after the documents that were read so far.
    package func isFinished(by day: Day) -> Bool {
        guard action.isClosed else { return false }
        return action.done.map { $0 <= day } ?? carriedOpen.map { $0 < day } ?? true
    }
}

extension Action {
    /// The state of every action, as ``ActionStanding`` has it.
    ///
    /// - Parameter today: One that is over and has no day gets the day that it would get from a
    ///   sync on this day; `nil` leaves it without.
    /// - Returns: By due date, those without one last, then by id.
    package static func current(
        from mentions: [Action], seenOn today: Day? = nil
    ) -> [Action] {
        let never = Day(number: .max)
        return ActionStanding.all(of: mentions).values.map { standing in
            guard let day = today.flatMap(standing.firstSeenClosed) else { return standing.action }
            return standing.action.with(\.done, day)
        }.sorted { ($0.due ?? never, $0.id) < ($1.due ?? never, $1.id) }
    }
}

extension [String: ActionStanding] {
    /// - Parameter mention: In a document that is no older than those of the mentions before it.
    package mutating func take(_ mention: Action) {
        if self[mention.id]?.take(mention) == nil { self[mention.id] = ActionStanding(mention) }
    }
}
