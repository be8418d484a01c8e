import ArgumentParser
import TrellisModel
import TrellisPlaybooks
import TrellisRetro

/// `trellis actions sync`: one state of every action, in every document.
struct ActionsSync: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sync",
        abstract: "Adopt hand-written actions, and tell all retros what became of theirs.",
        discussion: """
            A task line under 'Actions' gets an id, and what its number was on the day of the retro; \
            nothing else on it changes. Where an action stands in several retros, the newest says \
            how it is, unless its box was ticked in an older one since; box and dates are written \
            into the others. A box that is closed without a day gets the day of this sync, or that \
            of the newest retro with it where no sync has seen it open.

            Example: trellis actions sync --dry-run
            """)

    @OptionGroup var options: WorkspaceOptions
    @Option(help: "One team; without it, every team.")
    var team: TeamID?
    @OptionGroup var preview: PreviewOptions

    /// With more than these, fewer finish.
    static let mostNew = 5

    func run() throws {
        let workspace = try options.open()
        let found = try workspace.retroSources()
        for problem in found.problems { Output.note("note: \(problem)") }
        let documents = found.documents.filter { team == nil || $0.retro.team == team }
        let baselines = Baselines(
            workspace, retros: Dictionary(grouping: found.documents.map(\.retro), by: \.team))
        for document in documents {
            try RetroBlocks.refuseConflicts(in: document.source, path: document.path)
        }
        let changes = ActionSync.changes(
            in: documents, on: workspace.today, bases: baselines.of)
        if preview.writes {
            try FileWriter.replace(
                changes.map {
                    FileWriter.Change(
                        path: workspace.path($0.path), old: $0.old.bytes, new: $0.new.bytes)
                })
        }
        for change in changes {
            let path = workspace.path(change.path)
            if !preview.writes { try preview.change(change.old, to: change.new, at: path) }
            Output.result("\(Workspace.shown(path)): \(Self.words(change))")
        }
        if changes.isEmpty { Output.note("Every retro says the same already.") }
        for change in changes where change.adoptedOpen.count > Self.mostNew {
            Output.note(
                "\(change.path): \(change.adoptedOpen.count) new open actions. Teams tend to finish "
                    + "more when they choose \(Self.mostNew) or fewer; which could wait?")
        }
        UnfollowedNote.tell(of: documents, on: workspace.today)
        if preview.check, !changes.isEmpty {
            throw ExitCode(ExitStatus.checkFailed.rawValue)
        }
    }

    private static func words(_ change: ActionSync.Change) -> String {
        [
            (change.adopted.count, "adopted"),
            (change.measured.count, "with its number written down"),
            (change.dated.count, "with the day on which it ended"),
            (change.openedAgain.count, "open again, without the day on which it ended"),
            (change.told.count, "told what another retro says"),
        ]
        .filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
    }
}
