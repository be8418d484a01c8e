package import TrellisModel

/// Brings the action lines of all documents to one state.
///
/// A line without an id is adopted: it gets one, and nothing else on it changes. A box that was ticked
/// or struck without a day gets one, a line that is open again loses it, and an action from a playbook
/// gets what its number was when it was agreed. Where an action stands in several documents,
/// ``ActionStanding`` says how it is, and all of them are told.
package struct ActionSync {
    package struct Document: Sendable {
        /// Relative to the workspace.
        package let path: String
        package let source: SourceText
        package let retro: RetroDocument

        package init(path: String, source: SourceText, retro: RetroDocument) {
            (self.path, self.source, self.retro) = (path, source, retro)
        }

        /// The ids that stand on the lines of its actions.
        fileprivate var writtenIDs: Set<String> {
            Set(retro.actions.filter(\.mention.hasID).map(\.id))
        }
    }

    package struct Change: Sendable {
        package let path: String
        package let old: SourceText
        package let new: SourceText
        /// Ids of the actions that were adopted.
        package let adopted: [String]
        /// Ids of those among them with something left to do.
        package let adoptedOpen: [String]
        /// Ids of those whose number was written down.
        package let measured: [String]
        /// Ids of those that got the day on which they ended.
        package let dated: [String]
        /// Ids of those that are open again and have lost that day.
        package let openedAgain: [String]
        /// Ids of those that were told what another document says.
        package let told: [String]
    }

    /// - Parameters:
    ///   - documents: Of any number of teams.
    ///   - today: The day of this sync; what it is the first to see closed may have ended on it.
    ///   - bases: Of some actions, what their numbers were when they were agreed, by id; none for one
    ///     without a number.
    /// - Returns: One change for each document that changes.
    package static func changes(
        in documents: [Document], on today: Day, bases: ([Action]) -> [String: Action.Baseline]
    ) -> [Change] {
        let actions = distinct(documents)
        let standings = ActionStanding.all(of: actions.flatMap(\.self))
        // The number belongs to the day of the agreement, and so to the first document only.
        let agreed = actions.joined().filter {
            $0.base == nil && $0.from != nil && standings[$0.id]?.action.mention == $0.mention
        }
        let bases = bases(agreed)
        return Parallel.map(Array(zip(documents, actions))) { document, actions in
            var change = Edits(document)
            for action in actions {
                guard let standing = standings[action.id] else { continue }
                let isFirst = standing.action.mention == action.mention
                change.tell(
                    action, how: standing, on: today, base: isFirst ? bases[action.id] : nil)
            }
            return change.result
        }.compactMap(\.self)
    }

    /// The actions of each document. An id that is about to be given and stands only in later
    /// documents of the team came there from this line; one that stands elsewhere belongs there.
    private static func distinct(_ documents: [Document]) -> [[Action]] {
        let written = documents.map { $0.writtenIDs }
        var taken = Set(written.flatMap(\.self))
        var places: [String: [RetroDocument]] = [:]
        for (document, own) in zip(documents, written) {
            for id in own { places[id, default: []].append(document.retro) }
        }
        return zip(documents, written).map { document, own in
            var renamed: [String: String] = [:]
            let actions = document.retro.actions.map { action in
                let isCarried =
                    places[action.id]?.allSatisfy {
                        $0.team == document.retro.team && $0.held > document.retro.held
                    } ?? false
                if own.contains(action.id) || taken.insert(action.id).inserted || isCarried {
                    return action
                }
                let id = ActionID.make(
                    team: action.mention.team, held: action.mention.held,
                    playbook: action.from?.playbook, key: action.from?.anchor ?? action.text,
                    taken: taken)
                taken.insert(id)
                renamed[action.id] = id
                return action.with(\.id, id)
            }
            return actions.map { action in
                action.supports.flatMap { renamed[$0] }
                    .map { action.with(\.supports, $0) } ?? action
            }
        }
    }

    private struct Edits {
        let document: Document
        var splices: [Splice] = []
        var adopted: [String] = []
        var adoptedOpen: [String] = []
        var measured: [String] = []
        var dated: [String] = []
        var openedAgain: [String] = []
        var told: [String] = []

        init(_ document: Document) { self.document = document }

        mutating func tell(
            _ action: Action, how standing: ActionStanding, on today: Day,
            base: Action.Baseline?
        ) {
            let index = action.mention.line - 1
            let source = document.source
            let current = standing.action
            guard source.lines.indices.contains(index) else { return }
            var edit = ActionEdit(source.lines[index])
            guard let reading = edit.reading() else { return }
            if reading.id != action.id {
                guard edit.set(.id, action.id) else { return }
                adopted.append(action.id)
                if current.isOpen { adoptedOpen.append(action.id) }
            }
            if reading.base == nil, let base, edit.set(.base, "\(base)") {
                measured.append(action.id)
            }
            if let experiment = current.supports, experiment != reading.supports {
                edit.set(.supports, experiment)
            }
            tellState(of: action, how: standing, on: today, in: &edit)
            guard edit.line != String(source.lines[index]) else { return }
            splices.append(Splice(range: source.content(index), text: edit.line))
        }

        private mutating func tellState(
            of action: Action, how standing: ActionStanding, on today: Day,
            in edit: inout ActionEdit
        ) {
            let (current, before) = (standing.action, edit.line)
            edit.set(current.state)
            if let due = current.due, due != action.due { edit.set(.due, "\(due)") }
            let isNews = edit.line != before
            let firstSeen = standing.firstSeenClosed(on: today)
            if current.isOpen {
                edit.remove(.done)
            } else if let done = current.done ?? firstSeen, done != action.done {
                edit.set(.done, "\(done)")
            }
            guard edit.line != before else { return }
            if isNews {
                told.append(action.id)
            } else if current.isOpen {
                openedAgain.append(action.id)
            } else if firstSeen != nil {
                dated.append(action.id)
            } else {
                told.append(action.id)
            }
        }

        var result: Change? {
            guard !splices.isEmpty,
                let new = SourceText(Splice.apply(splices, to: document.source))
            else { return nil }
            return Change(
                path: document.path, old: document.source, new: new, adopted: adopted,
                adoptedOpen: adoptedOpen, measured: measured, dated: dated,
                openedAgain: openedAgain, told: told)
        }
    }
}
