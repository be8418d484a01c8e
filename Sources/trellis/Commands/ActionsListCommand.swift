import ArgumentParser
import TrellisModel
import TrellisRetro

/// `trellis actions list`: what is open, by its day.
struct ActionsList: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List the actions of all retros by due date.",
        discussion: """
            Actions live in the retro documents; this reads them there. What is open comes first, by \
            its day: what is past it is waiting for its next step. What was finished, dropped or \
            refused is listed as long as the team's newest retro speaks of it; --state all lists the \
            rest too, and so does JSON unless --state says otherwise. What makes an experiment \
            possible stands below it. Owners are shown as the team wrote them, and nothing is sorted, \
            filtered or counted by them.

            Example: trellis actions list --format json
            """)

    enum State: String, CaseIterable, ExpressibleByArgument { case open, all }

    @OptionGroup var options: WorkspaceOptions
    @Option(help: "One team; without it, every team.")
    var team: TeamID?
    @Option(
        help: "Only what is open, or everything; without it, what is open and what ended lately.")
    var state: State?
    @Option(help: "What to print.")
    var format = OutputFormat.text

    func run() throws {
        let workspace = try options.open()
        let sources = try workspace.retroSources(of: team)
        let documents = sources.map(\.retro)
        let list = CurrentActions(documents, on: workspace.today)
        defer { UnfollowedNote.tell(of: sources, on: workspace.today) }
        let wanted =
            switch state ?? (format == .json ? .all : nil) {
            case .open: list.actions.filter(\.isOpen)
            case .all: list.actions
            case nil: list.actions.filter { $0.isOpen || list.isRecent($0) }
            }
        let groups = ActionGroups(wanted, among: list.actions, at: workspace.today).groups
        let results = try FollowUps(workspace, documents)
        if format == .json {
            return try json(groups, list, results, at: workspace.today).close()
        }
        if groups.isEmpty {
            return Output.note(
                list.actions.isEmpty
                    ? "No actions yet: the retros hold none."
                    : "Nothing is open. 'trellis actions list --state all' lists what was agreed.")
        }
        var verdicts: [String: FollowUpResult.Verdict] = [:]
        for action in wanted { verdicts[action.id] = try results[list.dated(action)]?.verdict }
        let isOneTeam = Set(documents.map(\.team)).count < 2
        let text = ActionsText(
            today: workspace.today, team: isOneTeam ? nil : { workspace.title(of: $0) },
            unadopted: list.unadopted, verdict: { verdicts[$0.id] })
        Output.result(text.text(groups))
        if wanted.contains(where: { list.unadopted.contains($0.id) }) {
            Output.note("'trellis actions sync' gives an id to those that have none yet.")
        }
    }

    private func json(
        _ groups: [ActionGroups.Group], _ list: CurrentActions, _ results: FollowUps, at today: Day
    ) throws -> JSONList {
        let json = JSONList(
            opening: [
                ("schema", .text("trellis/actions@1")), ("asOf", .text(today.description)),
            ], key: "actions")
        for group in groups {
            for entry in group.entries {
                let action = entry.action
                json.add(
                    .object([
                        ("id", .text(action.id)), ("text", .text(action.what)),
                        ("state", .text(action.state.rawValue)),
                        ("due", .optional(action.due?.description)),
                        ("from", .optional(action.from?.description)),
                        ("retro", .text(action.mention.retro)),
                        ("followUp", try results[list.dated(action)].map(Self.json) ?? .null),
                        ("team", .text(action.mention.team.description)),
                        (
                            "group",
                            .text(ActionGroups.Kind(action, at: today).rawValue)
                        ),
                        ("waiting", .flag(action.isWaiting(at: today))),
                        ("done", .optional(action.done?.description)),
                        ("for", .optional(action.supports)),
                        ("origin", .text(action.occasion.rawValue)),
                        ("refused", .optional(action.refusal)),
                        ("agreed", .flag(!list.offers.contains(action.id))),
                        ("adopted", .flag(!list.unadopted.contains(action.id))),
                    ]))
            }
        }
        return json
    }

    private static func json(_ result: FollowUpResult) -> JSON {
        .object([
            ("metric", .text(result.slice.description)), ("baseline", .optional(result.baseline)),
            ("now", .optional(result.now)), ("verdict", .text(result.verdict.rawValue)),
            ("ratio", .optional(result.change?.ratio)),
            ("low", .optional(result.change?.interval?.lowerBound)),
            ("high", .optional(result.change?.interval?.upperBound)),
            ("byItself", .optional(result.change?.byItself)),
        ])
    }
}

/// What the documents say of all actions, and of offers that were refused.
private struct CurrentActions {
    let actions: [Action]
    /// Ids of what nobody agreed on.
    let offers: Set<String>
    /// Ids that stand in no document yet.
    let unadopted: Set<String>
    /// Ids of which their team's newest retro speaks.
    private let recent: Set<String>
    /// By id, with the day that a sync would write down for those that have none.
    private let dated: [String: Action]

    init(_ documents: [RetroDocument], on today: Day) {
        let agreed = documents.flatMap(\.actions)
        let known = Set(agreed.map(\.id))
        let refused = documents.flatMap(\.refused).filter { !known.contains($0.id) }
        actions = Action.current(from: agreed + refused)
        dated = Dictionary(
            Action.current(from: agreed, seenOn: today).map { ($0.id, $0) },
            uniquingKeysWith: { first, _ in first })
        offers = Set(refused.map(\.id))
        unadopted = Set(documents.flatMap(\.unadopted))
        let newest = Dictionary(
            documents.filter { $0.kind == .retro }.map { ($0.team, $0.held) },
            uniquingKeysWith: max)
        recent = Set(
            documents.filter { newest[$0.team] == $0.held }
                .flatMap { ($0.actions + $0.refused).map(\.id) })
    }

    func dated(_ action: Action) -> Action { dated[action.id] ?? action }

    func isRecent(_ action: Action) -> Bool { recent.contains(action.id) }
}
