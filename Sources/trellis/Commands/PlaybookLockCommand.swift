import ArgumentParser
import Foundation
import TrellisDetect
import TrellisModel
import TrellisPlaybooks

/// `trellis playbook lock`: which revision stands for which pattern.
struct PlaybookLock: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lock",
        abstract: "Write down which revision of each playbook stands for which pattern.",
        discussion: """
            \(LibraryLock.name) keeps the revision, the date and two digests of each playbook, so \
            that lint can tell a pattern that changed under its old revision. Wording does not \
            count. Such a pattern is not locked: raise its revision first, and lock again.

            Example: trellis playbook lock --check
            """)

    @OptionGroup var options: WorkspaceOptions
    @Argument(
        help: "A folder of playbooks; without it, that of the workspace.", completion: .directory)
    var path: String?
    @Flag(help: "Write nothing; end with 1 when the lock is not what would be written.")
    var check = false

    func run() throws {
        let folder = path ?? PlaybookPages.own(in: options.workspace)
        var isFolder: ObjCBool = false
        guard unsafe FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder),
            isFolder.boolValue
        else { throw NoFolder(folder: folder) }
        let home = try LibraryHome(at: LibraryHome.folder(of: folder) ?? folder)
        let files = LintFile.files(at: LibraryHome.shown(home.folder)) ?? []
        let lock = try LibraryLock(of: files, signatures: Detection.signatures)
        let old = home.lock ?? LibraryLock(entries: [:])
        let refusals = lock.refusals(after: old)
        tell(refusals, of: files)
        guard refusals.isEmpty else { throw ExitCode(ExitStatus.checkFailed.rawValue) }
        try finish(lock, old, at: home)
    }

    private func finish(_ lock: LibraryLock, _ old: LibraryLock, at home: LibraryHome) throws {
        let shown = LibraryHome.shown(home.lockPath)
        let count = "\(lock.entries.count) playbook\(lock.entries.count == 1 ? "" : "s")"
        if home.lock != nil, try TextFile.read(home.lockPath) == lock.json {
            return Output.result("\(shown) is up to date: \(count)")
        }
        for (id, words) in lock.differences(from: old) { Output.result("\(id): \(words)") }
        if check {
            Output.result("\(shown) is not up to date: run 'trellis playbook lock'")
            throw ExitCode(ExitStatus.checkFailed.rawValue)
        }
        try FileWriter.write(lock.json, to: home.lockPath)
        Output.result("\(shown) written: \(count)")
    }

    private func tell(_ refusals: [(id: String, words: String)], of files: [LintFile]) {
        for (id, words) in refusals {
            let file = files.first { $0.path.hasSuffix("/\(id).md") }?.path ?? id
            Output.result("\(file): \(words)")
        }
    }

    private struct NoFolder: HelpfulError {
        let folder: String

        var location: SourceLocation? { SourceLocation(file: folder) }
        var summary: String { "there is no folder of playbooks here" }
        var help: String? { "name one, or run it in a workspace that has playbooks of its own" }
        var status: ExitStatus { .notFound }
    }
}
