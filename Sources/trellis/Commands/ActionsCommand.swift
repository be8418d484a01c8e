import ArgumentParser
import TrellisModel
import TrellisRetro

/// `trellis actions`: what is open across retros.
struct ActionsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "actions",
        abstract: "See what was agreed in the retros, and what became of it.",
        subcommands: [
            ActionsList.self, ActionsAdd.self, ActionsSync.self, ActionsCalendar.self,
            ActionsExport.self,
        ])
}

struct ActionsList: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List the actions of all retros by due date.",
        discussion: """
            Actions live in the retro documents; this reads them there. Owners are shown as the team \
            wrote them, and never counted.

            Example: trellis actions list --format json
            """)

    @OptionGroup var options: WorkspaceOptions
    @Option(help: "One team; without it, every team.")
    var team: TeamID?
    @Option(help: "What to print.")
    var format = OutputFormat.text

    func run() throws {
        let workspace = try options.open()
        let pipeline = try Pipeline(workspace)
        let retros = try workspace.retros()
        for problem in retros.problems { Output.note("note: \(problem)") }
        let wanted = retros.documents.filter { team == nil || $0.team == team }
        let reporter = try pipeline.reporter()
        let books = try Dictionary(
            uniqueKeysWithValues: Set(wanted.map(\.team)).map { ($0, try reporter.book(of: $0)) })
        let actions = Action.current(from: wanted.flatMap(\.actions)).map { action in
            (action, books[action.mention.team].flatMap { pipeline.followUp(of: action, in: $0) })
        }
        if format == .json { return Output.raw(json(actions).compact + "\n") }
        if actions.isEmpty { return Output.note("No actions yet: the retros hold none.") }
        let rows = actions.map { action, followUp in
            [
                action.id, state(action, at: workspace.today), action.due?.description ?? "–",
                action.text, followUp?.verdict.rawValue ?? "",
            ]
        }
        Output.result(Table.text([["id", "state", "due", "what we try", "its number"]] + rows))
    }

    /// Past its day an open action is waiting, not late.
    private func state(_ action: Action, at today: Day) -> String {
        guard action.state == .open || action.state == .started, let due = action.due, due < today
        else { return action.state.rawValue }
        return "waiting"
    }

    private func json(_ actions: [(Action, FollowUpResult?)]) -> JSON {
        .object([
            ("schema", .text("trellis/actions@1")),
            (
                "actions",
                .list(
                    actions.map { action, followUp in
                        .object([
                            ("id", .text(action.id)), ("text", .text(action.text)),
                            ("state", .text(action.state.rawValue)),
                            ("due", .optional(action.due?.description)),
                            ("from", .optional(action.from?.description)),
                            ("retro", .text(action.mention.retro)),
                            ("followUp", followUp.map(Self.json) ?? .null),
                        ])
                    })
            ),
        ])
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
