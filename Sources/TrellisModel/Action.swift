/// Something a team agreed to try, as it stands in one retro document.
package struct Action: Sendable, Equatable {
    /// Five characters that never change.
    package var id: String
    package var text: String
    package var state: State
    /// A name or role as the team wrote it, without `@`. It is shown and never counted.
    package var owner: String?
    package var due: Day?
    /// When it was done, or dropped on purpose.
    package var done: Day?
    /// The playbook, and the anchor of its intervention, that it came from.
    package var from: Origin?
    /// What its number was when it was agreed; `nil` when nobody has written it down.
    package var base: Baseline?
    package var occasion: Occasion
    /// The id of the experiment that it makes possible; a word that names none where nobody has
    /// agreed on one.
    package var supports: String?
    /// Why it was refused, as the team wrote it, from its "because" on; `nil` unless it was dropped.
    package var refusal: String?
    package var mention: Mention

    /// Every field is asked for, so that none is forgotten where an action is read or taken over.
    package init(
        id: String, text: String, state: State, owner: String?, due: Day?, done: Day?,
        from: Origin?, base: Baseline?, occasion: Occasion, supports: String?, refusal: String?,
        mention: Mention
    ) {
        self.id = id
        self.text = text
        self.state = state
        self.owner = owner
        self.due = due
        self.done = done
        self.from = from
        self.base = base
        self.occasion = occasion
        self.supports = supports
        self.refusal = refusal
        self.mention = mention
    }

    /// The same with another value in one place.
    package func with<Value>(_ field: WritableKeyPath<Action, Value>, _ value: Value) -> Action {
        var copy = self
        copy[keyPath: field] = value
        return copy
    }

    /// What people had come together for when they agreed on it.
    package enum Occasion: String, Sendable { case retro, incident }

    /// Whether there is something left to do.
    package var isOpen: Bool { state.isOpen }

    /// Whether it is done, or was dropped on purpose.
    package var isClosed: Bool { state.isClosed }

    /// Whether its day has passed. Nobody is late: it waits for its next step.
    package func isWaiting(at today: Day) -> Bool { isOpen && due.map { $0 < today } ?? false }

    package enum State: String, Sendable {
        case open, started, done, dropped

        package var isOpen: Bool { self == .open || self == .started }

        /// Dropping one on purpose is a decision made.
        package var isClosed: Bool { self == .done || self == .dropped }

        package var box: Character {
            switch self {
            case .open: " "
            case .started: "/"
            case .done: "x"
            case .dropped: "-"
            }
        }
    }

    package struct Origin: Sendable, Equatable, CustomStringConvertible {
        package let playbook: String
        package let anchor: String?

        package init(playbook: String, anchor: String?) {
            self.playbook = playbook
            self.anchor = anchor
        }

        package init?(_ text: some StringProtocol) {
            let parts = text.split(separator: "#", maxSplits: 1)
            guard let playbook = parts.first, Slug.isValid(playbook) else { return nil }
            self.init(playbook: String(playbook), anchor: parts.count > 1 ? String(parts[1]) : nil)
        }

        package var description: String { anchor.map { "\(playbook)#\($0)" } ?? playbook }
    }

    /// The number as it was when the action was agreed: `280@2026-02-16+8w/n212/d3f9a`. Without the
    /// last part, as it was written at first, nobody knows how it was counted.
    package struct Baseline: Sendable, Equatable, CustomStringConvertible {
        package let value: Double
        /// The first day of the weeks it was measured over.
        package let first: Day
        /// At least 1.
        package let weeks: Int
        /// The records behind it.
        package let n: Int
        /// Four signs that stand for how it was counted: ``FollowUp/definition(_:)``.
        package let definition: String?

        package init(value: Double, first: Day, weeks: Int, n: Int, definition: String? = nil) {
            (self.value, self.first, self.weeks, self.n) = (value, first, weeks, n)
            self.definition = definition
        }

        package init?(_ text: some StringProtocol) {
            let parts = text.split(whereSeparator: { "@+/".contains($0) })
            guard (4...5).contains(parts.count), let value = Double(parts[0]), value.isFinite,
                let first = Day(parts[1]), parts[2].last == "w",
                let weeks = Int(parts[2].dropLast()), (1...520).contains(weeks),
                parts[3].first == "n", let n = Int(parts[3].dropFirst()), n >= 0
            else { return nil }
            let last = parts.count > 4 ? parts[4] : nil
            if let last, last.first != "d" || last.count != 5 { return nil }
            self.init(
                value: value, first: first, weeks: weeks, n: n,
                definition: last.map { String($0.dropFirst()) })
        }

        package var days: ClosedRange<Day> { first...first.advanced(by: weeks * 7 - 1) }

        /// To a ten-thousandth, which is finer than any number is shown.
        package var description: String {
            let rounded = (value * 10_000).rounded() / 10_000
            let text = "\(rounded)"
            return
                "\(text.hasSuffix(".0") ? String(text.dropLast(2)) : text)@\(first)+\(weeks)w/n\(n)"
                + (definition.map { "/d\($0)" } ?? "")
        }
    }

    /// Where it is written.
    package struct Mention: Sendable, Equatable {
        /// Path of the document, relative to the workspace.
        package let retro: String
        package let team: TeamID
        package let held: Day
        package let line: Int
        /// Whether the line itself says which action it is.
        package let hasID: Bool

        package init(retro: String, team: TeamID, held: Day, line: Int, hasID: Bool = false) {
            self.retro = retro
            self.team = team
            self.held = held
            self.line = line
            self.hasID = hasID
        }
    }
}
