import Foundation
import Synchronization
import TrellisDetect
import TrellisImport
import TrellisModel
import TrellisPlaybooks
import TrellisRetro
import TrellisSite
import TrellisStore

/// A folder with `trellis.yml`, and what lies in it.
struct Workspace: Sendable {
    let folder: String
    let settings: Settings
    /// The date of every report: as asked for, else as `trellis.yml` pins it, else the clock's.
    private(set) var today: Day
    /// The date that this command was asked for, so that what came later is not looked at.
    private(set) var asked: Day?
    /// Of all teams.
    let notes: [Annotation]
    /// `nil` where `trellis.yml` names no region.
    let calendar: HolidayCalendar?
    private let opened = Opened()

    struct Missing: HelpfulError {
        let folder: String

        var location: SourceLocation? { SourceLocation(file: folder) }
        var summary: String { "there is no trellis.yml here, so this is no workspace" }
        var help: String? { "run 'trellis init' to make one, or name another folder with -C" }
        var status: ExitStatus { .badConfiguration }
    }

    init(at folder: String, asOf: Day?) throws {
        self.folder = folder
        asked = asOf
        let file = Self.join(folder, "trellis.yml")
        guard FileManager.default.fileExists(atPath: file) else { throw Missing(folder: folder) }
        settings = try Settings(reading: try TextFile.configuration(file), path: file)
        calendar = settings.region.flatMap { HolidayCalendar(region: $0) }
        today = asOf ?? settings.asOf ?? Clock.today(in: settings.timeZone)
        let notesFile = Self.join(folder, AnnotationsFile.name)
        notes =
            FileManager.default.fileExists(atPath: notesFile)
            ? try AnnotationsFile.read(try TextFile.configuration(notesFile), path: notesFile) : []
    }

    /// The same on another day, with what was read of it.
    func on(_ day: Day) -> Workspace {
        var workspace = self
        (workspace.today, workspace.asked) = (day, day)
        return workspace
    }

    /// - Parameter path: Relative to the workspace, or absolute.
    func path(_ path: String) -> String { Self.join(folder, path) }

    private static func join(_ folder: String, _ path: String) -> String {
        path.hasPrefix("/") || folder == "." ? path : "\(folder)/\(path)"
    }

    /// A path as it is shown: from here, where it lies below here.
    static func shown(_ path: String) -> String {
        let here = FileManager.default.currentDirectoryPath + "/"
        return path.hasPrefix(here) ? String(path.dropFirst(here.count)) : path
    }

    /// Those about the team as a whole.
    func annotations(for team: TeamID) -> [Annotation] {
        notes.filter { $0.concerns(Scope(team: team)) }
    }

    func title(of team: TeamID) -> String {
        settings.teams.first { $0.id == team }?.title ?? team.description
    }

    /// The teams of `trellis.yml` and those that the store knows, alphabetically.
    func teams(only team: TeamID?) throws -> [TeamID] {
        let known = Set(settings.teams.map(\.id)).union(try existingStore()?.teams() ?? []).sorted()
        guard let team else { return known }
        guard known.contains(team) else { throw UnknownTeam(team: team, known: known) }
        return [team]
    }

    private struct UnknownTeam: HelpfulError {
        let team: TeamID
        let known: [TeamID]

        var location: SourceLocation? { nil }
        var summary: String { "there is no team '\(team)' here" }
        var help: String? {
            Spelling.nearest(to: team.description, among: known.map(\.description))
                .map { "did you mean '\($0)'?" } ?? "the teams stand in trellis.yml"
        }
        var status: ExitStatus { .notFound }
    }

    // What lies in it.

    private var storePath: String { path(".trellis/trellis.sqlite") }

    func store() throws -> Store { try Store(at: storePath, today: today) }

    /// - Returns: `nil` before the first import. Nothing is made.
    func existingStore() throws -> Store? {
        try opened.store.withLock { store in
            if store == nil { store = try Store.existing(at: storePath, today: today) }
            return store
        }
    }

    /// A store is looked through when it is opened, so a command opens it once.
    private final class Opened: Sendable {
        let store = Mutex<Store?>(nil)
    }

    /// The bundled playbooks, under those of the workspace.
    func library() throws -> Library {
        if !settings.tuningLines.isEmpty {
            try validateTuning(
                against: Self.library(folder: path("playbooks"), tuning: [:], off: []))
        }
        return try Self.library(
            folder: path("playbooks"), tuning: settings.tuning, off: off)
    }

    /// The same, where it was read for another day: a playbook may be off until one.
    func library(from read: Library) -> Library { Library(playbooks: read.playbooks, off: off) }

    /// Ids of the playbooks that are turned off today.
    private var off: [String] { settings.off.filter { $0.value >= today }.keys.sorted() }

    /// The library for a command that needs no workspace.
    static func library(near folder: String) throws -> Library {
        guard FileManager.default.fileExists(atPath: join(folder, "trellis.yml")) else {
            return try library(folder: join(folder, "playbooks"), tuning: [:], off: [])
        }
        return try Workspace(at: folder, asOf: nil).library()
    }

    private static func library(
        folder: String, tuning: [String: [String: Double]], off: [String]
    ) throws -> Library {
        let bundled = try Resources.path("playbooks")
        var folders = [(path: bundled, isBundled: true)]
        if FileManager.default.fileExists(atPath: folder) { folders.append((folder, false)) }
        return try Library.load(
            folders: folders, signatures: Detection.signatures, tuning: tuning, off: off)
    }

    /// A template of the workspace, else the bundled one.
    func template(_ name: String) throws -> String {
        let own = path("templates/\(name)")
        return FileManager.default.fileExists(atPath: own)
            ? try TextFile.read(own) : try Resources.text("templates/\(name)")
    }

    func shell() throws -> PageShell {
        try PageShell(template: template("page.html.mustache"), css: template("page.css"))
    }

    /// Where a retro's reader finds the guide for whoever leads the meeting.
    func guideLink(words: RetroWords) -> String {
        FileManager.default.fileExists(atPath: path("site/guide.html"))
            ? "[\(words[.linkGuide])](../site/guide.html)" : "`trellis explain facilitating`"
    }

    /// Where a retro's reader finds a playbook: the team's own file, a page of the site when it is
    /// built, else the command that prints it.
    func link(to playbook: Playbook, words: RetroWords = .english) -> String {
        let name = words[.linkPlaybook]
        if !playbook.origin.isBundled { return "[\(name)](../playbooks/\(playbook.origin.path))" }
        let page = "site/playbooks/\(playbook.id).html"
        return FileManager.default.fileExists(atPath: path(page))
            ? "[\(name)](../\(page))" : "`trellis playbook show \(playbook.id)`"
    }
}
