package import TrellisModel

/// Brings the action lines of all documents to one state.
///
/// A line without an id is adopted: it gets one, and nothing else on it changes. A box that was ticked
/// or struck without a day gets the day of the retro, and an action from a playbook gets what its number was
/// when it was agreed. Where an action stands in several documents the newest says how it is, and
/// the older ones are told.
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
            Set(
                retro.actions.compactMap { action in
                    let index = action.mention.line - 1
                    return source.lines.indices.contains(index)
                        ? ActionLine.read(source.lines[index])?.id : nil
                })
        }
    }

    package struct Change: Sendable {
        package let path: String
        package let old: SourceText
        package let new: SourceText
        /// Ids of the actions that were adopted.
        package let adopted: [String]
        /// Ids of those whose number was written down.
        package let measured: [String]
        /// Ids of those that were told what a newer document says.
        package let told: [String]
    }

    /// - Parameters:
    ///   - documents: Of any number of teams.
    ///   - base: What the number of an action was when it was agreed; `nil` for one without a number.
    /// - Returns: One change for each document that changes.
    package static func changes(
        in documents: [Document], base: (Action) -> Action.Baseline?
    ) -> [Change] {
        let actions = distinct(documents)
        let newest = Dictionary(
            actions.flatMap(\.self).map { ($0.id, $0.mention.held) }, uniquingKeysWith: max)
        // A box that was ticked or struck without a day was so at the newest retro that shows it.
        // Without the day, an older retro that is told would say that it was so from the first.
        let current = Dictionary(
            Action.current(from: actions.flatMap(\.self)).map {
                ($0.id, $0.state.isClosed && $0.done == nil ? $0.done(on: newest[$0.id]) : $0)
            },
            uniquingKeysWith: { first, _ in first })
        return zip(documents, actions).compactMap { document, actions in
            var change = Edits(document)
            for action in actions {
                change.tell(action, as: current[action.id] ?? action, base: base)
            }
            return change.result
        }
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
                return action.renamed(id)
            }
            return actions.map { action in
                action.supports.flatMap { renamed[$0] }.map(action.supporting) ?? action
            }
        }
    }

    private struct Edits {
        let document: Document
        var splices: [Splice] = []
        var adopted: [String] = []
        var measured: [String] = []
        var told: [String] = []

        init(_ document: Document) { self.document = document }

        mutating func tell(
            _ action: Action, as current: Action, base: (Action) -> Action.Baseline?
        ) {
            let index = action.mention.line - 1
            let source = document.source
            guard source.lines.indices.contains(index),
                let reading = ActionLine.read(source.lines[index])
            else { return }
            var edit = ActionEdit(source.lines[index])
            if reading.id != action.id {
                guard edit.set(.id, action.id) else { return }
                adopted.append(action.id)
            }
            // The number belongs to the day of the agreement, and so to the first document only.
            if reading.base == nil, action.from != nil, current.mention == action.mention,
                let base = base(action), edit.set(.base, "\(base)")
            {
                measured.append(action.id)
            }
            if let experiment = current.supports, experiment != reading.supports {
                edit.set(.supports, experiment)
            }
            if action.state != current.state || action.due != current.due
                || action.done != current.done
            {
                edit.set(current.state)
                if let due = current.due, due != reading.due { edit.set(.due, "\(due)") }
                if let done = current.done, done != reading.done { edit.set(.done, "\(done)") }
                if edit.line != String(source.lines[index]) { told.append(action.id) }
            }
            guard edit.line != String(source.lines[index]) else { return }
            splices.append(Splice(range: source.content(index), text: edit.line))
        }

        var result: Change? {
            guard !splices.isEmpty,
                let new = SourceText(Splice.apply(splices, to: document.source))
            else { return nil }
            return Change(
                path: document.path, old: document.source, new: new, adopted: adopted,
                measured: measured, told: told)
        }
    }
}
