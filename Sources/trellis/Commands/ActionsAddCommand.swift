import ArgumentParser
import TrellisModel
import TrellisPlaybooks
import TrellisRetro

/// `trellis actions add`: one more line under a retro's actions.
struct ActionsAdd: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: "Write an action into a retro.",
        discussion: """
            It is written at the end of the section 'Actions' of the team's newest retro. Typing the \
            line there by hand and running 'trellis actions sync' comes to the same. With --for it is \
            what makes another action possible: something that the lead or the platform removes or \
            provides. The line that was written is printed.

            Example: trellis actions add "Split the checkout test" --owner platform --due 2026-03-30 \
            --from flaky-tests --team harbour
            """)

    @OptionGroup var options: WorkspaceOptions
    @Argument(help: "What to try, in one line.")
    var text: String
    @Option(help: "The team, where the workspace has several.")
    var team: TeamID?
    @Option(help: "Another retro than the newest.", completion: .file(extensions: ["md"]))
    var retro: String?
    @Option(help: "A role or a name in one word, as the team says it.")
    var owner: String?
    @Option(help: ArgumentHelp("The day by which to look at it.", valueName: "YYYY-MM-DD"))
    var due: Day?
    @Option(help: "The playbook, or PLAYBOOK#INTERVENTION, that it comes from.")
    var from: Action.Origin?
    @Option(name: .customLong("for"), help: "The id of the action that it makes possible.")
    var experiment: String?
    @OptionGroup var preview: PreviewOptions

    func validate() throws {
        guard !text.trimmed.contains(where: \.isNewline), text.contains(where: \.isLetter)
        else { throw ValidationError("the text has to be one line, with words in it") }
    }

    func run() throws {
        let workspace = try options.open()
        let (path, document) = try document(in: workspace)
        try RetroBlocks.refuseConflicts(in: document.source, path: document.path)
        let found = try workspace.retroSources().documents
        let known = Set((found + [document]).flatMap(\.retro.actions).map(\.id))
        if let experiment, !known.contains(experiment) {
            throw NoAction(id: experiment, known: known)
        }
        try check(from, in: workspace)
        let draft = Action(
            id: "", text: text.trimmed, state: .open,
            owner: owner.map { $0.hasPrefix("@") ? String($0.dropFirst()) : $0 }, due: due,
            done: nil, from: from, base: nil, occasion: .retro, supports: experiment, refusal: nil,
            mention: Action.Mention(
                retro: document.path, team: document.retro.team, held: document.retro.held, line: 0)
        )
        guard
            let added = try ActionInsert.adding(
                draft, base: Baselines(workspace)[draft], to: document.source,
                taken: known)
        else {
            throw NoSection(
                path: Workspace.shown(path),
                heading: RetroLanguage(of: document.source.text).actions)
        }
        try preview.change(document.source, to: added.text, at: path)
        if preview.writes {
            Output.result("\(Workspace.shown(path)):\(added.number): \(added.line)")
        }
        let open =
            document.retro.actions.filter { $0.state == .open && $0.supports == nil }.count + 1
        if experiment == nil, open > ActionsSync.mostNew {
            Output.note(
                "That makes \(open) open actions. Teams tend to finish more when they choose "
                    + "\(ActionsSync.mostNew) or fewer; which could wait?")
        }
        if preview.check { throw ExitCode(ExitStatus.checkFailed.rawValue) }
    }

    /// - Throws: An error for a playbook, or an intervention of it, that is not there.
    private func check(_ origin: Action.Origin?, in workspace: Workspace) throws {
        guard let origin else { return }
        let library = try workspace.library()
        guard let playbook = library[origin.playbook] else {
            throw UnknownPlaybook(id: origin.playbook, known: library.playbooks.map(\.id))
        }
        guard let anchor = origin.anchor else { return }
        let known = playbook.body.interventions.map(\.anchor)
        guard known.contains(anchor) else {
            throw NoIntervention(playbook: playbook.id, anchor: anchor, known: known)
        }
    }

    private func document(
        in workspace: Workspace
    ) throws -> (path: String, document: ActionSync.Document) {
        if let retro { return try workspace.retro(named: retro) }
        let all = try workspace.retroSources().documents.filter { $0.retro.kind == .retro }
        let teams = Set(all.map(\.retro.team)).sorted()
        guard team != nil || teams.count <= 1 else {
            throw ValidationError(
                "there are retros of \(teams.map(\.description).joined(separator: ", ")); choose one "
                    + "with --team")
        }
        let own = all.filter { team == nil || $0.retro.team == team }
        if let team, own.isEmpty { _ = try workspace.teams(only: team) }
        guard let newest = own.max(by: { ($0.retro.held, $0.path) < ($1.retro.held, $1.path) })
        else { throw NoRetro(folder: workspace.path("retros")) }
        return (workspace.path(newest.path), newest)
    }

    private struct NoRetro: HelpfulError {
        let folder: String
        var location: SourceLocation? { SourceLocation(file: folder) }
        var summary: String { "there is no retro to write it into" }
        var help: String? { "write one with 'trellis retro new'" }
        var status: ExitStatus { .notFound }
    }

    private struct NoAction: HelpfulError {
        let id: String
        let known: Set<String>
        var location: SourceLocation? { nil }
        var summary: String { "no retro has an action '\(id)'" }
        var help: String? {
            Spelling.nearest(to: id, among: known.sorted()).map { "did you mean '\($0)'?" }
                ?? "'trellis actions list --state all' shows the ids"
        }
        var status: ExitStatus { .notFound }
    }

    private struct NoIntervention: HelpfulError {
        let playbook: String
        let anchor: String
        let known: [String]
        var location: SourceLocation? { nil }
        var summary: String { "'\(playbook)' recommends no intervention '#\(anchor)'" }
        var help: String? {
            Spelling.nearest(to: anchor, among: known).map { "did you mean '#\($0)'?" }
                ?? "one of: \(known.map { "#\($0)" }.joined(separator: ", "))"
        }
        var status: ExitStatus { .notFound }
    }

    private struct NoSection: HelpfulError {
        let path: String
        let heading: String
        var location: SourceLocation? { SourceLocation(file: path) }
        var summary: String { "the document has no section '## \(heading)'" }
        var help: String? { "add the heading where the actions shall stand" }
        var status: ExitStatus { .badData }
    }
}

extension Action.Origin: ExpressibleByArgument {
    package init?(argument: String) { self.init(argument) }
}
