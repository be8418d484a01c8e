import ArgumentParser
import TrellisModel

/// `trellis playbook outcomes`: what works here.
struct PlaybookOutcomes: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "outcomes",
        abstract: "Tell what became of the playbooks, over all retros of the workspace.",
        discussion: """
            It counts retros: in how many a playbook was offered, in how many something from it was \
            agreed and tried, and what its follow-up number did then. 'moved' is held against the \
            tries that can be told, with a 95 % interval; what moved at a cost is not among the \
            moved. What was refused with a reason is no try. It names no team, and ranks nothing.

            Example: trellis playbook outcomes --format json
            """)

    @OptionGroup var options: WorkspaceOptions
    @Option(help: "What to print.")
    var format = OutputFormat.text

    func run() throws {
        let workspace = try options.open()
        let outcomes = try workspace.outcomes()
        for problem in outcomes.problems { Output.note("note: \(problem)") }
        if !outcomes.unknown.isEmpty {
            Output.note(
                "note: the library does not have \(outcomes.unknown.joined(separator: ", ")), which "
                    + "retros name")
        }
        if format == .json {
            return Output.raw(json(outcomes, at: workspace.today).compact + "\n")
        }
        guard !outcomes.playbooks.isEmpty else {
            return Output.note("Nothing yet: no retro has offered a playbook, or tried one.")
        }
        Output.result(text(outcomes))
    }

    private func text(_ outcomes: Workspace.Outcomes) -> String {
        let header = [
            "playbook", "offered", "tried", "moved", "at a cost", "held", "too little data",
            "not yet", "dropped", "refused", "moved of those told", "teams",
        ]
        let rows = outcomes.playbooks.map { outcome in
            [outcome.playbook]
                + [
                    outcome.offered, outcome.tried, outcome.count(.moved),
                    outcome.count(.movedAtACost), outcome.count(.held),
                    outcome.count(.notEnoughData), outcome.count(.notYet), outcome.dropped,
                    outcome.refused,
                ].map(String.init) + [share(outcome), teams(outcome)]
        }
        let few = outcomes.playbooks.contains { $0.tried > 0 && $0.isTooFewToTell }
        return Table.text([header] + rows, rightAligned: Set(1...9)) + "\n\n"
            + "Counted over \(outcomes.retros) \(outcomes.retros == 1 ? "retro" : "retros"). "
            + "A number that moved after a try may have moved for other reasons."
            + (few
                ? "\nToo few to tell: with fewer than \(PlaybookOutcome.fewest) tries that can be told, "
                    + "a share says next to nothing." : "")
    }

    private func share(_ outcome: PlaybookOutcome) -> String {
        guard let interval = outcome.interval else { return outcome.tried > 0 ? "none told" : "–" }
        let bounds =
            "\(Numerals.percent(interval.lowerBound)) to \(Numerals.percent(interval.upperBound))"
        return "\(outcome.count(.moved)) of \(outcome.told), \(bounds)"
            + (outcome.isTooFewToTell ? ": too few to tell" : "")
    }

    private func teams(_ outcome: PlaybookOutcome) -> String {
        guard outcome.tried > 0 else { return "–" }
        return outcome.teams.map(String.init) ?? "fewer than three"
    }

    private func json(_ outcomes: Workspace.Outcomes, at day: Day) -> JSON {
        .object([
            ("schema", .text("trellis/outcomes@1")), ("asOf", .text(day.description)),
            ("retros", .integer(outcomes.retros)),
            ("playbooks", .list(outcomes.playbooks.map(Self.json))),
        ])
    }

    private static func json(_ outcome: PlaybookOutcome) -> JSON {
        .object([
            ("playbook", .text(outcome.playbook)), ("offered", .integer(outcome.offered)),
            ("tried", .integer(outcome.tried)), ("moved", .integer(outcome.count(.moved))),
            ("movedAtACost", .integer(outcome.count(.movedAtACost))),
            ("held", .integer(outcome.count(.held))),
            ("notEnoughData", .integer(outcome.count(.notEnoughData))),
            ("notYet", .integer(outcome.count(.notYet))), ("dropped", .integer(outcome.dropped)),
            ("refused", .integer(outcome.refused)),
            ("told", .integer(outcome.told)), ("low", .optional(outcome.interval?.lowerBound)),
            ("high", .optional(outcome.interval?.upperBound)),
            ("tooFewToTell", .flag(outcome.isTooFewToTell)),
            // Null for fewer than three.
            ("teams", outcome.teams.map(JSON.integer) ?? .null),
        ])
    }
}
