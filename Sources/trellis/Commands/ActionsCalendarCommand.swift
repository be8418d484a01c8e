import ArgumentParser
import Foundation
import TrellisModel
import TrellisPlaybooks
import TrellisRetro

/// `trellis actions calendar`: due days, and when to look again, where people see them.
struct ActionsCalendar: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "calendar",
        abstract: "Write the actions' days as a calendar file.",
        discussion: """
            An all-day entry for the day until which each action is tried, and one for the day on which \
            its playbook looks at the number again. It names no owner. Subscribe to the file, or open \
            it again: entries move or are cancelled and do not stand there twice, because each keeps \
            its action's id. A hand-written line keeps its id once 'trellis actions sync' wrote it \
            down. Nothing in the file depends on the day it is written.

            Example: trellis actions calendar --team harbour -o harbour.ics
            """)

    @OptionGroup var options: WorkspaceOptions
    @Option(help: "One team; without it, every team.")
    var team: TeamID?
    @Option(
        name: .shortAndLong,
        help: ArgumentHelp(
            "Another file than the workspace's actions.ics, or - for standard output.",
            valueName: "PATH"))
    var output: String?

    func run() throws {
        let workspace = try options.open()
        let library = try workspace.library()
        let books = Dictionary(
            library.playbooks.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let mentions = Dictionary(
            grouping: try workspace.mentions(of: team), by: \.mention.team)
        let teams = mentions.keys.sorted()
        let words = try workspace.words()
        let all = teams.flatMap { team in
            ActionCalendar(team: team, title: workspace.title(of: team), words: words) {
                books[$0]
            }.entries(from: mentions[team] ?? [], seenOn: workspace.today)
        }
        let entries = all.filter(\.isRepresentable)
        if entries.count < all.count {
            Output.note(
                "note: left out \(count(all.count - entries.count)) outside of 0001 to 9998")
        }
        guard !entries.isEmpty else {
            return Output.note("No action has a day yet, so there is no calendar to write.")
        }
        let name =
            teams.count == 1
            ? words(.calendarName, ["team": workspace.title(of: teams[0])]) : words[.calendarAll]
        let text = CalendarFile.text(of: entries, name: name)
        if output == "-" { return Output.raw(text) }
        try write(text, to: output ?? workspace.path("actions.ics"), entries)
    }

    private func write(_ text: String, to path: String, _ entries: [CalendarEntry]) throws {
        let old = FileManager.default.fileExists(atPath: path) ? try TextFile.read(path) : nil
        if let old, !CalendarFile.isOwn(old) { throw NotOurs(path: path) }
        let isNew = old.map { !$0.utf8.elementsEqual(text.utf8) } ?? true
        if isNew { try FileWriter.write(text, to: path) }
        let cancelled = entries.count { $0.status == .cancelled }
        Output.note(
            count(entries.count) + (cancelled > 0 ? ", \(cancelled) of them cancelled" : "")
                + (isNew ? "" : "; the file is as it was"))
        Output.result(Workspace.shown(path))
    }

    private func count(_ entries: Int) -> String {
        entries == 1 ? "1 entry" : "\(entries) entries"
    }

    private struct NotOurs: HelpfulError {
        let path: String

        var location: SourceLocation? { SourceLocation(file: path) }
        var summary: String { "the file is there, and trellis did not write it" }
        var help: String? { "choose another file with --output, or move it away" }
        var status: ExitStatus { .cannotWrite }
    }
}

extension Workspace {
    /// Every mention of an action, oldest document first; what is wrong with a document is noted.
    ///
    /// - Throws: When the team is known neither to the retros nor to the workspace.
    func mentions(of team: TeamID?) throws -> [Action] {
        try retros(of: team).flatMap(\.actions)
    }

    /// The documents of one team, or of all, oldest first; of a date that was asked for, those until
    /// then.
    ///
    /// - Throws: As ``mentions(of:)``.
    func retros(of team: TeamID?) throws -> [RetroDocument] {
        try retroSources(of: team).map(\.retro)
    }

    /// The same with what stands in the files.
    func retroSources(of team: TeamID?) throws -> [ActionSync.Document] {
        let found = try retroSources()
        for problem in found.problems { Output.note("note: \(problem)") }
        let known = found.documents.filter { document in
            asked.map { document.retro.held <= $0 } ?? true
        }
        let wanted = known.filter { team == nil || $0.retro.team == team }
        if let team, wanted.isEmpty { _ = try teams(only: team) }
        return wanted
    }
}
