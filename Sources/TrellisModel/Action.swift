/// Something a team agreed to try, as it stands in one retro document.
package struct Action: Sendable, Equatable {
    /// Five characters that never change.
    package let id: String
    package let text: String
    package let state: State
    /// A name or role as the team wrote it, without `@`. It is shown and never counted.
    package let owner: String?
    package let due: Day?
    /// When it was done, or dropped on purpose.
    package let done: Day?
    /// The playbook, and the anchor of its intervention, that it came from.
    package let from: Origin?
    /// What its number was when it was agreed; `nil` when nobody has written it down.
    package let base: Baseline?
    package let occasion: Occasion
    /// The id of the experiment that it makes possible; a word that names none where nobody has
    /// agreed on one.
    package let supports: String?
    /// Why it was refused, as the team wrote it, from its "because" on; `nil` unless it was dropped.
    package let refusal: String?
    package let mention: Mention

    package init(
        id: String, text: String, state: State, owner: String?, due: Day?, done: Day?,
        from: Origin?, base: Baseline? = nil, occasion: Occasion = .retro,
        supports: String? = nil, refusal: String? = nil, mention: Mention
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

    /// The same under another id.
    package func renamed(_ id: String) -> Action {
        Action(
            id: id, text: text, state: state, owner: owner, due: due, done: done, from: from,
            base: base, occasion: occasion, supports: supports, refusal: refusal, mention: mention)
    }

    /// The same for another experiment.
    package func supporting(_ experiment: String?) -> Action {
        Action(
            id: id, text: text, state: state, owner: owner, due: due, done: done, from: from,
            base: base, occasion: occasion, supports: experiment, refusal: refusal, mention: mention
        )
    }

    /// The same with the day on which it was done.
    package func done(on day: Day?) -> Action {
        Action(
            id: id, text: text, state: state, owner: owner, due: due, done: day, from: from,
            base: base, occasion: occasion, supports: supports, refusal: refusal, mention: mention)
    }

    /// What people had come together for when they agreed on it.
    package enum Occasion: String, Sendable { case retro, incident }

    /// Whether there is something left to do.
    package var isOpen: Bool { state == .open || state == .started }

    /// Whether its day has passed. Nobody is late: it waits for its next step.
    package func isWaiting(at today: Day) -> Bool { isOpen && due.map { $0 < today } ?? false }

    package enum State: String, Sendable {
        case open, started, done, dropped

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
            let parts = text.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
            guard let playbook = parts.first, Slug.isValid(playbook),
                parts.count < 2 || Self.isAnchor(parts[1])
            else { return nil }
            self.init(playbook: String(playbook), anchor: parts.count > 1 ? String(parts[1]) : nil)
        }

        /// What a heading can be linked by.
        private static func isAnchor(_ text: some StringProtocol) -> Bool {
            !text.isEmpty && text.allSatisfy { $0.isLetter || $0.isNumber || "-_".contains($0) }
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

        package init(retro: String, team: TeamID, held: Day, line: Int) {
            self.retro = retro
            self.team = team
            self.held = held
            self.line = line
        }
    }

    /// The state of every action, from all its mentions: the newest document wins, and in one
    /// document the last line. `retro` stays the document in which it was agreed.
    ///
    /// - Returns: By due date, those without one last, then by id.
    package static func current(from mentions: [Action]) -> [Action] {
        let inOrder = mentions.sorted {
            ($0.mention.held, $0.mention.retro, $0.mention.line)
                < ($1.mention.held, $1.mention.retro, $1.mention.line)
        }
        var latest: [String: Action] = [:]
        for action in inOrder {
            let agreed = latest[action.id]?.mention ?? action.mention
            latest[action.id] = Action(
                id: action.id, text: action.text, state: action.state, owner: action.owner,
                due: action.due, done: action.done ?? latest[action.id]?.done,
                from: action.from ?? latest[action.id]?.from,
                // The first is the one that was frozen.
                base: latest[action.id]?.base ?? action.base,
                // A copy of the line that lost the word is of the same action.
                occasion: latest[action.id]?.occasion == .incident ? .incident : action.occasion,
                supports: action.supports ?? latest[action.id]?.supports,
                refusal: action.state == .dropped
                    ? action.refusal ?? latest[action.id]?.refusal : nil,
                mention: agreed)
        }
        let never = Day(number: .max)
        return latest.values.sorted { ($0.due ?? never, $0.id) < ($1.due ?? never, $1.id) }
    }
}
