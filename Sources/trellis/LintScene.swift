import TrellisModel
import TrellisPlaybooks

extension LintSurroundings {
    /// What lies around these files: the rest of their libraries, their locks, the bundled
    /// playbooks, and the judge that runs their tests.
    ///
    /// - Parameter today: Allowances of an earlier date have ended.
    /// - Throws: What is wrong with a lock or a manifest, or with a calm team.
    static func around(_ files: [LintFile], today: Day) throws -> LintSurroundings {
        var scene = LintSurroundings()
        let homes = Set(files.compactMap(\.home)).sorted()
        for home in homes { scene.homes[home] = try LibraryHome(at: home) }
        let linted = Set(files.map { LibraryHome.resolved($0.path) })
        scene.neighbours = homes.flatMap { LintFile.files(at: LibraryHome.shown($0)) ?? [] }
            .filter { !linted.contains(LibraryHome.resolved($0.path)) }
        let bundled = try Resources.path("playbooks")
        if !homes.contains(LibraryHome.resolved(bundled)) {
            scene.below = LintFile.files(at: bundled) ?? []
        }
        scene.version = Trellis.version
        scene.judge = { playbook, series, date, annotations in
            PatternJudge.judge(
                playbook: playbook.beyondTrial, series: series, at: date, annotations: annotations)
        }
        scene.quietMatches = try quietMatches(files, today: today)
        return scene
    }

    /// Each page is run over the calm teams of its own library when it is asked about.
    private static func quietMatches(
        _ files: [LintFile], today: Day
    ) throws -> @Sendable (String) -> [String]? {
        var teams: [String: QuietTeams] = [:], pages: [String: PlaybookPages] = [:]
        for file in files {
            guard let page = try? PlaybookPages(at: file.path, workspace: "."),
                let playbook = page.playbooks.first
            else { continue }
            if teams[page.folder] == nil { teams[page.folder] = try QuietTeams(for: page.folder) }
            pages[playbook.id] = page
        }
        return { [teams, pages] id in
            guard let page = pages[id], let playbook = page.playbooks.first else { return nil }
            return teams[page.folder]?.unallowed(playbook, today: today)
        }
    }
}
