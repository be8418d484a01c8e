import TrellisModel
import TrellisPlaybooks

extension LintSurroundings {
    /// What lies around these files: the rest of their libraries, their locks, the bundled
    /// playbooks, and the judge that runs their tests.
    ///
    /// - Throws: What is wrong with a lock or a manifest.
    static func around(_ files: [LintFile]) throws -> LintSurroundings {
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
                playbook: playbook, series: series, at: date, annotations: annotations)
        }
        return scene
    }
}
