import ArgumentParser
import TrellisModel

/// `trellis annotate`: what the calendar explains.
struct AnnotateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "annotate",
        abstract: "Note on the calendar what explains a number: a freeze, a migration, a holiday.",
        discussion: """
            Example: trellis annotate freeze --from 2026-12-14 --to 2027-01-03 --note "Year-end freeze"
            """,
        subcommands: [AnnotateAdd.self, AnnotateList.self], defaultSubcommand: AnnotateAdd.self)
}

struct AnnotateAdd: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: "Add a note to annotations.yml; 'add' may be left out.",
        discussion: """
            It shows in pictures and retros. Days of a freeze or a holiday are left out of every \
            comparison; a policy change or a tooling rollout is a day on which a change is looked for \
            first. While most of the newest four weeks lie in a freeze, a holiday or an incident \
            response, no playbook is judged. What stands in the file already is kept as it is.

            Example: trellis annotate freeze --from 2026-12-14 --to 2027-01-03 --note "Year-end freeze"
            Example: trellis annotate tooling-rollout --from 2026-02-02 --team harbour --note "New CI"
            """)

    @OptionGroup var options: WorkspaceOptions
    @Argument(
        help: ArgumentHelp(
            "\(Annotation.Kind.allCases.map(\.rawValue).dropLast().joined(separator: ", ")) or "
                + "\(Annotation.Kind.allCases.last?.rawValue ?? "")."))
    var kind: Annotation.Kind
    @Option(help: ArgumentHelp("Its first day.", valueName: "YYYY-MM-DD"))
    var from: Day
    @Option(help: ArgumentHelp("Its last day; without it, one day.", valueName: "YYYY-MM-DD"))
    var to: Day?
    @Option(help: "One team; without it, every team.")
    var team: TeamID?
    @Option(help: "One service, whose own numbers alone it explains.")
    var service: String?
    @Option(help: "What it was, in a sentence that names nobody.")
    var note: String

    func run() throws {
        let workspace = try options.open()
        let last = to ?? from
        guard from <= last else {
            throw ValidationError("it ends on \(last), before it begins on \(from)")
        }
        if let team { _ = try workspace.teams(only: team) }
        let service = try service.map { try ContextText.line($0, of: "--service") }
        if let service { try tellWhetherKnown(service, workspace) }
        let note = Annotation(
            days: from...last, kind: kind, note: try ContextText.line(note, of: "--note"),
            team: team, service: service)
        let path = workspace.path(AnnotationsFile.name)
        guard try AnnotationsFile.add(note, at: path) else {
            return Output.note("That is noted already, in \(Workspace.shown(path)).")
        }
        Output.result("\(Workspace.shown(path)): \(kind.words), \(Day.words(for: note.days))")
    }

    /// A slip in a service's name would explain nothing, and nobody would see it.
    private func tellWhetherKnown(_ service: String, _ workspace: Workspace) throws {
        let listed = workspace.settings.teams.filter { (team ?? $0.id) == $0.id }
            .flatMap(\.services)
        let reporter = try Pipeline(workspace).reporter()
        let stored = try workspace.teams(only: team).flatMap {
            try reporter.book(of: $0).series.compactMap(\.scope.service)
        }
        let known = Set(listed + stored).sorted()
        guard !known.contains(service) else { return }
        Output.warning(
            "no number of a service '\(service)' is known yet"
                + (Spelling.nearest(to: service, among: known).map { "; did you mean '\($0)'?" }
                    ?? ""))
    }
}

struct AnnotateList: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List what stands on the calendar.",
        discussion: "Example: trellis annotate list --team harbour --format json")

    @OptionGroup var options: WorkspaceOptions
    @Option(help: "One team, with what holds for every team; without it, all.")
    var team: TeamID?
    @Option(help: "What to print.")
    var format = OutputFormat.text

    func run() throws {
        let workspace = try options.open()
        if let team { _ = try workspace.teams(only: team) }
        let notes = workspace.notes.filter { team == nil || $0.team == nil || $0.team == team }
        if format == .json {
            let document = JSON.object([
                ("schema", .text("trellis/annotations@1")),
                ("annotations", .list(notes.map(Self.json))),
            ])
            return Output.raw(document.compact + "\n")
        }
        if notes.isEmpty {
            return Output.note("Nothing is noted yet; 'trellis annotate' adds a note.")
        }
        let rows = notes.map { note in
            [
                note.days.lowerBound.description, note.days.upperBound.description,
                note.kind.words, note.team?.description ?? "every team", note.service ?? "–",
                note.note,
            ]
        }
        Output.result(Table.text([["from", "to", "kind", "team", "service", "note"]] + rows))
    }

    private static func json(_ note: Annotation) -> JSON {
        .object([
            ("kind", .text(note.kind.rawValue)),
            ("from", .text(note.days.lowerBound.description)),
            ("to", .text(note.days.upperBound.description)),
            ("team", .optional(note.team?.description)), ("service", .optional(note.service)),
            ("note", .text(note.note)),
        ])
    }
}

extension Annotation.Kind: ExpressibleByArgument {}
