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
            let text = String(text)
            let hash = text.utf8.firstIndex(of: UInt8(ascii: "#"))
            let playbook = text[..<(hash ?? text.endIndex)]
            let anchor = hash.map { text[text.utf8.index(after: $0)...] }
            guard Slug.isValid(playbook), anchor.map(Self.isAnchor) ?? true else { return nil }
            self.init(playbook: String(playbook), anchor: anchor.map(String.init))
        }

        /// What a heading can be linked by.
        private static func isAnchor(_ text: Substring) -> Bool {
            // Most are a slug, and asking what kind of letter each is takes long.
            Slug.isValid(text)
                || !text.isEmpty
                    && text.allSatisfy { $0.isLetter || $0.isNumber || "-_".contains($0) }
        }

        package var description: String { anchor.map { "\(playbook)#\($0)" } ?? playbook }
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
