import ArgumentParser
import Foundation
import TrellisModel
import TrellisPlaybooks

/// `trellis playbook test`: the tests that stand beside playbooks.
struct PlaybookTest: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "test", abstract: "Run the tests that stand beside playbooks.",
        discussion: """
            PATH is a .test.yml, a playbook's .md, or a folder. Without it, the workspace's own \
            playbooks are tested; where it has no tests, the bundled ones. Ends with 1 when a test \
            fails.

            Example: trellis playbook test playbooks/flow/pr-size-creep.md --coverage
            """)

    @OptionGroup var options: WorkspaceOptions
    @Argument(help: "What to test.", completion: .file(extensions: ["yml", "md"]))
    var path: String?
    @Option(
        name: .customLong("run"),
        help: ArgumentHelp("Only the tests whose name fits.", valueName: "REGEX"))
    var filter: String?
    @Option(help: "What to print.")
    var format = PlaybookTestFormat.text
    @Flag(help: "Show what was expected and what was found on lines of their own.")
    var diff = false
    @Flag(help: "Write what playbooks say now into the tests that expected another sentence.")
    var updateSays = false
    @Flag(help: "Tell how well the tests look at each check.")
    var coverage = false

    func validate() throws {
        if let filter, (try? Regex(filter)) == nil {
            throw ValidationError("--run: '\(filter)' is not a regular expression")
        }
    }

    func run() throws {
        let filter = try filter.map { try Regex($0) }
        let suites = try PlaybookSuite.load(try files()).map { suite in
            suite.run { name in filter.map { name.contains($0) } ?? true }
        }.filter { !$0.results.isEmpty }
        guard !suites.isEmpty else { throw NoTests(place: nil) }
        if updateSays { return try update(suites) }
        let report = PlaybookTestReport(suites: suites, isDiff: diff, hasCoverage: coverage)
        switch format {
        case .text: Output.result(report.text)
        case .tap: Output.result(report.tap)
        case .json: Output.raw(report.json.compact + "\n")
        case .junit: Output.raw(report.junit + "\n")
        }
        if suites.contains(where: { $0.results.contains(where: \.isFailed) }) {
            throw ExitCode(ExitStatus.checkFailed.rawValue)
        }
    }

    /// Sentences only: what a pattern finds is never written into its tests.
    private func update(_ suites: [PlaybookSuite.Run]) throws {
        var replaced = 0
        for run in suites {
            let update = SaysUpdate(of: run.suite.text, results: run.results)
            if update.replaced > 0 { try FileWriter.write(update.text, to: run.suite.path) }
            replaced += update.replaced
            for difference in update.left {
                Output.note("\(run.suite.path): \(difference.about): \(difference.sentence)")
            }
        }
        Output.result(
            "\(replaced) sentence\(replaced == 1 ? "" : "s") updated; run the tests again")
    }

    private func files() throws -> [String] {
        if let path { return try PlaybookSuite.files(at: path) }
        let own = options.workspace == "." ? "playbooks" : "\(options.workspace)/playbooks"
        let tests = PlaybookSuite.files(in: own)
        return tests.isEmpty ? try PlaybookSuite.files(at: Resources.path("playbooks")) : tests
    }

    struct NoTests: HelpfulError {
        let place: String?

        var location: SourceLocation? { place.map { SourceLocation(file: $0) } }
        var summary: String {
            place == nil ? "no test's name fits" : "there is no test: no file ends in .test.yml"
        }
        var help: String? {
            place == nil
                ? "look at --run" : "write <id>.test.yml beside a playbook, or name another folder"
        }
        var status: ExitStatus { .notFound }
    }
}

enum PlaybookTestFormat: String, CaseIterable, ExpressibleByArgument { case text, json, junit, tap }
