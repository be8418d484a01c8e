import ArgumentParser
import TrellisModel
import TrellisPlaybooks

/// `trellis challenge`: objections to what a playbook makes of the numbers.
struct ChallengeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "challenge",
        abstract: "Object to what a playbook makes of a team's numbers, and answer objections.",
        discussion: """
            Example: trellis challenge pr-size-creep --team harbour --because "Half are tariff tables"
            """,
        subcommands: [ChallengeAdd.self, ChallengeAnswer.self, ChallengeList.self],
        defaultSubcommand: ChallengeAdd.self)
}

struct ChallengeAdd: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: "Note an objection in challenges.yml; 'add' may be left out.",
        discussion: """
            Until it is answered, the match is shown as contested, with the objection beside it. Who \
            objected is not kept.

            Example: trellis challenge pr-size-creep --team harbour --because "Half are tariff tables"
            """)

    @OptionGroup var options: WorkspaceOptions
    @Argument(help: "The playbook's id, such as pr-size-creep.")
    var playbook: String
    @Option(help: "The team whose numbers they are; may be left out where there is only one.")
    var team: TeamID?
    @Option(help: "What the reading misses, in a sentence that names nobody.")
    var because: String

    func run() throws {
        let workspace = try options.open()
        let library = try workspace.library()
        guard library[playbook] != nil else {
            throw UnknownPlaybook(id: playbook, known: library.playbooks.map(\.id))
        }
        let path = workspace.path(ChallengesFile.name)
        let (challenge, isNew) = try ChallengesFile.add(
            team: try OneTeam.of(workspace.teams(only: team), for: "an objection"),
            playbook: playbook, day: workspace.today,
            because: try ContextText.line(because, of: "--because"), at: path)
        guard isNew else {
            return Output.note(
                "That is noted already, as \(challenge.id) in \(Workspace.shown(path)).")
        }
        Output.result(
            "\(Workspace.shown(path)): \(challenge.id), \(playbook) for \(challenge.team), "
                + "contested since \(challenge.day.words)")
    }
}

struct ChallengeAnswer: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "answer",
        abstract: "Answer an objection; the next retro tells both.",
        discussion: """
            The answer is written below the objection in challenges.yml.

            Example: trellis challenge answer t3k9a --with "Without the tables it rose by a third"
            """)

    @OptionGroup var options: WorkspaceOptions
    @Argument(help: "The objection's id, as 'trellis challenge list' shows it.")
    var id: String
    @Option(name: .customLong("with"), help: "The answer, in a sentence that names nobody.")
    var text: String

    func run() throws {
        let workspace = try options.open()
        let path = workspace.path(ChallengesFile.name)
        let (challenge, isNew) = try ChallengesFile.answer(
            id,
            with: Challenge.Answer(
                day: workspace.today, text: try ContextText.line(text, of: "--with")),
            at: path)
        guard isNew else { return Output.note("'\(id)' has that answer already.") }
        Output.result(
            "\(Workspace.shown(path)): \(id) is answered; the next retro of \(challenge.team) tells it"
        )
    }
}

struct ChallengeList: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List objections and their answers.",
        discussion: "Example: trellis challenge list --team harbour --format json")

    @OptionGroup var options: WorkspaceOptions
    @Option(help: "One team; without it, every team.")
    var team: TeamID?
    @Option(help: "What to print.")
    var format = OutputFormat.text

    func run() throws {
        let workspace = try options.open()
        if let team { _ = try workspace.teams(only: team) }
        let today = workspace.today
        // What came after the date of the report was not known then.
        let challenges = try workspace.challenges().filter {
            $0.day <= today && (team ?? $0.team) == $0.team
        }
        if format == .json {
            let document = JSON.object([
                ("schema", .text("trellis/challenges@1")),
                ("challenges", .list(challenges.map { Self.json($0, at: today) })),
            ])
            return Output.raw(document.compact + "\n")
        }
        if challenges.isEmpty {
            return Output.note("Nothing is contested; 'trellis challenge' notes an objection.")
        }
        let rows = challenges.map { challenge in
            [
                challenge.id, challenge.isOpen(on: today) ? "open" : "answered",
                challenge.team.description, challenge.playbook, challenge.day.description,
                challenge.because,
                challenge.isOpen(on: today) ? "" : challenge.answer?.text ?? "",
            ]
        }
        Output.result(
            Table.text(
                [["id", "state", "team", "playbook", "since", "because", "answer"]] + rows))
    }

    private static func json(_ challenge: Challenge, at today: Day) -> JSON {
        let answer = challenge.isOpen(on: today) ? nil : challenge.answer
        return .object([
            ("id", .text(challenge.id)), ("state", .text(answer == nil ? "open" : "answered")),
            ("team", .text(challenge.team.description)),
            ("playbook", .text(challenge.playbook)), ("date", .text(challenge.day.description)),
            ("because", .text(challenge.because)),
            ("answered", .optional(answer?.day.description)),
            ("answer", .optional(answer?.text)),
        ])
    }
}
