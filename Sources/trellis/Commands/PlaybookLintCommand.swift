import ArgumentParser
import Foundation
import TrellisDetect
import TrellisModel
import TrellisPlaybooks

/// `trellis playbook lint`: looks for what a reader, or the numbers, would trip over.
struct PlaybookLint: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lint",
        abstract: "Check playbooks before anybody relies on them.",
        discussion: """
            Without a path it checks the workspace's playbooks, else the bundled ones. 'trellis \
            explain TP005' says what a code means.

            The tests beside a page are read and run, and links are followed as far as files go; the \
            network is not asked.

            Example: trellis playbook lint playbooks/flow --fail-on warning
            """)

    @OptionGroup var options: WorkspaceOptions
    @Argument(help: "Playbooks, or folders of them.", completion: .file(extensions: ["md"]))
    var paths: [String] = []
    @Option(help: "End with status 1 when a finding weighs at least so much.")
    var failOn = LintLevel.error
    @Option(help: "What to print.")
    var format = LintFormat.text
    @Flag(help: "Mend what can be mended without a change of meaning, and tell it.")
    var fix = false

    func run() throws {
        var report = try lint()
        if fix {
            let mended = try LintRepair.mend(report)
            for line in mended { format == .text ? Output.result(line) : Output.note(line) }
            if !mended.isEmpty { report = try lint() }
        }
        Output.raw(
            LintReportText(
                report: report, failOn: failOn, rules: lintRules,
                command: "trellis playbook lint", canMend: true
            ).text(as: format))
        if report.reaches(failOn) { throw ExitCode(ExitStatus.checkFailed.rawValue) }
    }

    private func lint() throws -> LintReport {
        let files = try files(), today = try options.today()
        let rates = try NoiseRates.beside(files.map(\.path))
        return Linter.lint(
            files, signatures: Detection.signatures, today: today,
            language: try Workspace.wordLists(near: options.workspace),
            surroundings: try .around(files, today: today),
            falseMatchesPerYear: { rates[$0] })
    }

    /// Each file once, however it was named. A path is one from here, else one in the workspace.
    private func files() throws -> [LintFile] {
        var seen: Set<String> = []
        return try (paths.isEmpty ? [defaultFolder()] : paths).flatMap { path in
            guard let files = LintFile.files(at: path) ?? LintFile.files(at: options.below(path))
            else {
                throw TextFile.Problem.missing(path)
            }
            return files.filter {
                seen.insert(URL(filePath: $0.path).resolvingSymlinksInPath().path).inserted
            }
        }
    }

    private func defaultFolder() throws -> String {
        let own = options.below("playbooks")
        return FileManager.default.fileExists(atPath: own)
            ? own : Workspace.shown(try Resources.path("playbooks"))
    }
}

/// What `lint` prints.
enum LintFormat: String, CaseIterable, ExpressibleByArgument {
    case text, json, sarif, junit, github
}

extension LintLevel: ExpressibleByArgument {}
