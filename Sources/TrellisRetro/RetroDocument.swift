package import TrellisModel

/// A retro, or the review of an incident, as it stands in its file: read line by line, never
/// re-rendered.
package struct RetroDocument: Sendable {
    package let kind: Kind
    package let team: TeamID
    package let held: Day
    /// What it is about; `nil` for everything, and for a subject that is not known here.
    package let subject: RetroSubject?
    /// The form of its meeting; `nil` where the document does not say.
    package let agenda: AgendaForm?
    /// `nil` for English.
    package let language: String?
    /// Ids of the playbooks that it brought to the table, sorted.
    package let offers: [String]
    /// Every task line that is an action, in order. Those of an incident's review say so, also
    /// where their lines do not.
    package let actions: [Action]
    /// Offers, and playbooks, that were refused with a reason. Nobody had agreed on them.
    package let refused: [Action]
    /// Ids of the actions whose lines have none yet.
    package let unadopted: Set<String>
    /// Playbooks that were refused as a whole, with the reason.
    let refusedPlaybooks: [(playbook: String, because: String)]
    /// `nil` where nobody has filled it in, and outside of a retro.
    package let trust: TrustCheck?

    /// By the schema of the front matter.
    package enum Kind: String, Sendable {
        case retro = "trellis/retro@1"
        case postmortem = "trellis/postmortem@1"
    }

    /// What is wrong with a file that should be a retro.
    package struct Problem: HelpfulError {
        package let location: SourceLocation?
        package let summary: String
        package let help: String?
        package var status: ExitStatus { .badData }

        package static func unreadable(path: String) -> Problem {
            Problem(
                location: SourceLocation(file: path),
                summary: "the file is no UTF-8 text that can be read",
                help: "mend it, or move it out of retros/")
        }
    }

    /// - Parameter path: Relative to the workspace; for messages and mentions.
    /// - Throws: ``Problem`` when the front matter does not say whose retro it is and when it was.
    package init(reading text: String, path: String) throws(Problem) {
        let lines = Substring(text).lines
        let front = RetroFrontMatter(lines)
        guard let kind = front["schema"].flatMap(Kind.init) else {
            throw Problem(
                location: SourceLocation(file: path, line: 1, field: "schema"),
                summary: "the file does not begin with the front matter of a retro",
                help: "it begins with '---' and 'schema: trellis/retro@1'")
        }
        guard let team = front["team"].flatMap({ TeamID($0) }) else {
            throw Problem(
                location: SourceLocation(file: path, line: 1, field: "team"),
                summary: "no team is named", help: "add 'team: NAME' to the front matter")
        }
        guard let held = front["held"].flatMap({ Day($0) }) else {
            throw Problem(
                location: SourceLocation(file: path, line: 1, field: "held"),
                summary: "no day is named", help: "add 'held: YYYY-MM-DD' to the front matter")
        }
        self.kind = kind
        self.team = team
        self.held = held
        subject = front["about"].flatMap(RetroSubject.init)
        agenda = front["agenda"].flatMap { AgendaForm($0) }
        language = RetroLanguage(front).name
        offers = RetroOffers.playbooks(in: lines)
        trust =
            kind == .retro
            ? TrustCheck(in: lines.dropFirst(front.bodyStart), language: language) : nil
        let tasks = RetroTasks(lines, from: front.bodyStart)
        let place = Place(
            path: path, team: team, held: held, occasion: kind == .postmortem ? .incident : .retro)
        actions = SupportLinks.resolved(Self.actions(tasks.tasks, place))
        refused = Self.refused(tasks.tasks, beside: actions, place)
        let written = Set(tasks.tasks.compactMap(\.reading.id))
        unadopted = Set(actions.map(\.id)).subtracting(written)
        refusedPlaybooks = tasks.refusedPlaybooks
    }

    /// Whose document it is, from the beginning of its file.
    ///
    /// - Returns: `nil` where that cannot be told without reading all of it.
    package static func team(_ bytes: [UInt8]) -> TeamID? {
        let beginning = String(decoding: bytes.prefix(4096), as: UTF8.self)
        return RetroFrontMatter(Substring(beginning).lines)["team"].flatMap { TeamID($0) }
    }

    /// Whose document it is.
    private struct Place {
        let path: String
        let team: TeamID
        let held: Day
        /// What it was for, unless a line says otherwise.
        let occasion: Action.Occasion

        func action(_ task: RetroTasks.Task, id: String, from: Action.Origin?) -> Action {
            let reading = task.reading
            return Action(
                id: id, text: reading.text, state: reading.state, owner: reading.owner,
                due: reading.due, done: reading.done, from: from, base: reading.base,
                occasion: occasion == .incident ? occasion : reading.occasion ?? occasion,
                supports: reading.supports, refusal: task.refusal,
                mention: Action.Mention(
                    retro: path, team: team, held: held, line: task.index + 1,
                    hasID: reading.id == id))
        }
    }

    /// What people have agreed on.
    private static func actions(_ all: [RetroTasks.Task], _ place: Place) -> [Action] {
        var actions: [Action] = [], taken: Set<String> = [], texts: [String: String] = [:]
        // How many actions of one origin have had to make their own id.
        var made: [[String]: Int] = [:]
        let tasks = all.filter(\.isAction)
        // What stands further down has its id already.
        let reserved = Set(tasks.compactMap(\.reading.id))
        for task in tasks {
            let reading = task.reading
            let key = reading.from?.anchor ?? reading.text
            // A line that was copied and reworded still carries the other one's id.
            let isCopy = reading.id.flatMap { texts[$0] }.map { $0 != reading.text } ?? false
            let origin = [reading.from?.playbook ?? "", key]
            let id =
                (isCopy ? nil : reading.id)
                ?? ActionID.make(
                    team: place.team, held: place.held, playbook: reading.from?.playbook, key: key,
                    taken: taken.union(reserved), from: made[origin, default: 0])
            if isCopy || reading.id == nil { made[origin, default: 0] += 1 }
            // An offer that somebody took over and left standing above is the same action.
            guard taken.insert(id).inserted else { continue }
            texts[id] = reading.text
            actions.append(place.action(task, id: id, from: reading.from))
        }
        return actions
    }

    /// Offers that stay offers, and why.
    private static func refused(
        _ tasks: [RetroTasks.Task], beside actions: [Action], _ place: Place
    ) -> [Action] {
        var taken = Set(actions.map(\.id) + tasks.compactMap(\.reading.id))
        let agreed = Set(actions.map(\.id))
        return tasks.compactMap { task in
            guard !task.isAction, !task.reading.isPlaceholder, task.refusal != nil else {
                return nil
            }
            let from =
                task.reading.from ?? task.offeredBy.map { Action.Origin(playbook: $0, anchor: nil) }
            if let id = task.reading.id {
                return agreed.contains(id) ? nil : place.action(task, id: id, from: from)
            }
            let id = ActionID.make(
                team: place.team, held: place.held, playbook: from?.playbook,
                key: task.reading.text, taken: taken)
            taken.insert(id)
            return place.action(task, id: id, from: from)
        }
    }
}
