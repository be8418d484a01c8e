import ArgumentParser
import Foundation
import TrellisModel
import TrellisRetro

/// `trellis retro update`: newer numbers in a document that people have written in.
struct RetroUpdateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "update",
        abstract: "Renew the parts of a retro that Trellis wrote, and nothing else.",
        discussion: """
            The numbers are those known on the day of the retro, with what was imported since. A part \
            that somebody has reworded is kept, and a part that somebody has taken out stays out. \
            Without a path it renews the newest retro of every team.

            Example: trellis retro update retros/2026-03-16-harbour.md --dry-run
            """)

    @OptionGroup var options: WorkspaceOptions
    @Argument(help: "Retro documents.", completion: .file(extensions: ["md"]))
    var documents: [String] = []
    @Option(help: "One team's newest retro.")
    var team: TeamID?
    @Flag(help: "Take the new text also where somebody has reworded the old.")
    var take = false
    @Flag(help: "Keep what somebody has reworded, and write the new text below it.")
    var both = false
    @Flag(help: "Bring back the parts that somebody has taken out.")
    var restore = false
    @OptionGroup var preview: PreviewOptions

    func validate() throws {
        if take, both { throw ValidationError("choose --take or --both") }
    }

    func run() throws {
        let workspace = try options.open()
        // It is the same for all documents, and takes longer than reading one of them.
        let library = Background { try workspace.library() }
        var stale = false
        for name in try names(in: workspace) {
            let (path, document, others) = try workspace.retroAndOthers(named: name)
            guard document.retro.kind == .retro else {
                Output.note("\(Workspace.shown(path)): no retro, so nothing in it is renewed")
                continue
            }
            let day = workspace.on(document.retro.held)
            // It stays in its language, whatever the workspace has chosen since.
            let words = try day.words(for: RetroLanguage(of: document.source.text))
            let fresh = try Pipeline(
                day, only: document.retro.team, library: day.library(from: library.value()),
                retros: Dictionary(grouping: others, by: \.team)
            ).retro(
                for: document.retro.team, about: document.retro.subject,
                agenda: document.retro.agenda, words: words)
            let outcome = try RetroUpdate.outcome(
                of: document.source, path: Workspace.shown(path), fresh: fresh.output.markdown,
                edited: take ? .take : both ? .both : .keep, restores: restore,
                matching: fresh.matching, words: words)
            let isChanged = outcome.text.bytes != document.source.bytes
            stale = stale || isChanged
            if isChanged {
                try preview.change(document.source, to: outcome.text, at: path)
                if preview.writes {
                    try fresh.writePictures(beside: path, without: outcome.kept)
                    noteStalePage(beside: path)
                }
            }
            tell(outcome, isChanged, Workspace.shown(path), notes: words[.notesTitle])
        }
        if preview.check, stale { throw ExitCode(ExitStatus.checkFailed.rawValue) }
    }

    private func names(in workspace: Workspace) throws -> [String] {
        guard documents.isEmpty else { return documents }
        let found = try workspace.retroSources()
        let wanted = found.documents.filter {
            $0.retro.kind == .retro && (team == nil || $0.retro.team == team)
        }
        let newest = Dictionary(
            grouping: wanted.indices,
            by: { [wanted[$0].retro.team.description, wanted[$0].retro.subject?.rawValue ?? ""] }
        ).compactMap {
            $0.value.max { (wanted[$0].retro.held, $0) < (wanted[$1].retro.held, $1) }
        }
        if newest.isEmpty {
            if let team, !found.documents.contains(where: { $0.retro.team == team }) {
                _ = try workspace.teams(only: team)
            }
            // What is there and cannot be read may be the one that is meant.
            if let problems = Problems(found.problems) { throw problems }
            Output.note("There is no retro yet: 'trellis retro new' writes one.")
        }
        for problem in found.problems { Output.note("note: \(problem)") }
        return newest.sorted().map { wanted[$0].path }
    }

    /// A page was made from what stood there before.
    private func noteStalePage(beside path: String) {
        guard path.hasSuffix(".md") else { return }
        let page = path.dropLast(2) + "html"
        guard FileManager.default.fileExists(atPath: String(page)) else { return }
        let (old, new) = (Workspace.shown(String(page)), Workspace.shown(path))
        Output.note(
            "note: \(old) shows the document as it was; 'trellis retro render \(new)' renews it")
    }

    /// - Parameter notes: The heading of the team's own notes.
    private func tell(
        _ outcome: RetroUpdate.Outcome, _ isChanged: Bool, _ path: String, notes: String
    ) {
        var hasKept = false
        for (block, event) in outcome.events {
            switch event {
            case .kept(let diff):
                hasKept = true
                let end = preview.writes ? "something else" : "this:"
                Output.note(
                    "\(path): TR010: '\(block)' stays as somebody wrote it; it would now say \(end)"
                )
                guard !preview.writes else { continue }
                for line in diff { Output.note("    \(line)") }
            case .noPlace(let heading):
                Output.note(
                    "\(path): '\(block)' has no place: there is no heading '\(heading)' any more")
            default: continue
            }
        }
        if hasKept {
            Output.note(
                "  help: --dry-run shows what it would say, --take writes it, --both writes it below; "
                    + "words of your own are best kept under '\(notes)'")
        }
        let words: [(RetroUpdate.Event, String)] = [
            (.renewed, "renewed"), (.added, "added"), (.restored, "brought back"),
            (.removed, "removed"), (.gone, "no longer matching"), (.back, "matching again"),
        ]
        let told = words.compactMap { event, word in
            let count = outcome.events.count { $0.event == event }
            return count == 0 ? nil : "\(count) \(word)"
        }
        let summary =
            !isChanged ? "up to date" : told.isEmpty ? "renewed" : told.joined(separator: ", ")
        Output.result("\(path): \(summary)")
    }
}

/// How a command that changes people's documents shows what it does.
struct PreviewOptions: ParsableArguments {
    @Flag(help: "Show what would change, and write nothing.")
    var dryRun = false
    @Flag(help: "The same, and end with status 1 when something would change.")
    var check = false

    var writes: Bool { !dryRun && !check }

    /// Writes the change, or shows it.
    func change(_ old: SourceText, to new: SourceText, at path: String) throws {
        guard writes else {
            return Output.raw(LineDiff.unified(old, new, path: Workspace.shown(path)))
        }
        try FileWriter.replace([FileWriter.Change(path: path, old: old.bytes, new: new.bytes)])
    }
}
