import ArgumentParser
import Foundation
import TrellisLanguage
import TrellisModel
import TrellisPlaybooks
import TrellisRetro

/// `trellis retro lint`: looks for what Trellis, or a reader, would trip over in the documents.
struct RetroLint: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lint",
        abstract: "Check retro documents that people have edited.",
        discussion: """
            Without a path it checks all retros of the workspace. About what people wrote it only \
            makes suggestions. 'trellis explain TR004' says what a code means.

            Example: trellis retro lint retros/2026-03-16-harbour.md --fail-on warning
            """)

    @OptionGroup var options: WorkspaceOptions
    @Argument(
        help: "Retro documents, or folders of them.", completion: .file(extensions: ["md"]))
    var paths: [String] = []
    @Option(help: "End with status 1 when a finding weighs at least so much.")
    var failOn = LintLevel.error
    @Option(help: "What to print.")
    var format = LintFormat.text

    func run() throws {
        let workspace = try options.open()
        let files = try files(of: workspace)
        let playbooks = Dictionary(
            try workspace.library().playbooks.map { ($0.id, $0.body.interventions.map(\.anchor)) },
            uniquingKeysWith: { first, _ in first })
        let report = RetroLinter.lint(
            files, language: try workspace.wordLists(), playbooks: playbooks,
            actions: Set(try workspace.retros().documents.flatMap(\.actions).map(\.id)),
            // A language that nobody has is told by whoever writes in it.
            words: { (try? workspace.words(for: $0)) ?? .english }, today: workspace.today)
        let text = LintReportText(
            report: report, failOn: failOn, rules: Self.rules, command: "trellis retro lint")
        Output.raw(text.text(as: format))
        if report.reaches(failOn) { throw ExitCode(ExitStatus.checkFailed.rawValue) }
    }

    private static var rules: [any LintPage] {
        retroRules + languageRules + lintRules.filter { $0.code == Suppressions.staleCode }
    }

    /// Each document once, however it was named. A path is one from here, else one in the workspace.
    private func files(of workspace: Workspace) throws -> [(path: String, text: String)] {
        guard !paths.isEmpty else {
            return try documents(in: workspace.path("retros")).map { ($0, try TextFile.read($0)) }
        }
        var seen: Set<String> = []
        return try paths.flatMap { path in
            let manager = FileManager.default
            guard
                let found = [path, workspace.path(path)].first(where: {
                    manager.fileExists(atPath: $0)
                })
            else { throw TextFile.Problem.missing(path) }
            return documents(in: found)
        }.filter { seen.insert(URL(filePath: $0).resolvingSymlinksInPath().path).inserted }
            .map { ($0, try TextFile.read($0)) }
    }

    /// The file itself, or the documents that lie in the folder, sorted.
    private func documents(in path: String) -> [String] {
        guard
            let names = try? FileManager.default.contentsOfDirectory(
                atPath: URL(filePath: path).resolvingSymlinksInPath().path)
        else { return FileManager.default.fileExists(atPath: path) ? [path] : [] }
        let folder = path.hasSuffix("/") ? String(path.dropLast()) : path
        return names.filter { $0.hasSuffix(".md") }.sorted().map { "\(folder)/\($0)" }
    }
}
