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

            Beyond their own tests, playbooks are held against teams to which nothing happens: \
            --noise simulates years of them and tells in how many a playbook matched, and --quiet \
            runs the library over the calm teams in playbooks/quiet, where no stable playbook may \
            match.

            Example: trellis playbook test playbooks/flow/pr-size-creep.md --coverage
            Example: trellis playbook test --noise 1000 playbooks/flow/pr-size-creep.md
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
    @Option(
        help: ArgumentHelp(
            "Simulate so many years of calm teams, and tell how often playbooks match.",
            valueName: "YEARS"))
    var noise: Int?
    @Option(help: ArgumentHelp("What the simulated teams are drawn from.", valueName: "NUMBER"))
    var seed: UInt64?
    @Flag(help: "Run the library over the calm teams of playbooks/quiet.")
    var quiet = false
    @Flag(
        help: ArgumentHelp(
            "With --noise, keep the rates in false-matches.json; with --quiet, draw the calm teams "
                + "anew."))
    var record = false

    func validate() throws {
        if let noise, !(1...1_000_000).contains(noise) {
            throw ValidationError("--noise: \(noise) is not a number of years from 1 to 1000000")
        }
        if noise != nil, quiet { throw ValidationError("--noise and --quiet: choose one") }
        if noise == nil, !quiet, record || seed != nil {
            throw ValidationError("--record and --seed go with --noise or --quiet")
        }
        if noise != nil || quiet {
            guard filter == nil, !diff, !coverage, !updateSays else {
                throw ValidationError("--noise and --quiet look at playbooks, not at their tests")
            }
            guard format == .text || format == .json else {
                throw ValidationError("--format: '\(format)' is for tests; use text or json")
            }
        }
        if let filter, (try? Regex(filter)) == nil {
            throw ValidationError("--run: '\(filter)' is not a regular expression")
        }
    }

    func run() throws {
        if let noise { return try measure(years: noise) }
        if quiet { return try record ? drawCalmTeams() : runOverCalmTeams() }
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

    private func measure(years: Int) throws {
        let pages = try PlaybookPages(at: path, workspace: options.workspace)
        let studies = pages.playbooks.map { playbook in
            NoiseStudy.measure(
                playbook, years: years, seed: seed ?? NoiseStudy.usualSeed,
                progress: { Output.progress("\(playbook.id): \($0) of \(years) years") })
        }
        Output.endProgress()
        let report = NoiseReport(studies: studies)
        switch format {
        case .json: Output.raw(report.json.compact + "\n")
        default: Output.result(report.text)
        }
        if record {
            let file = try NoiseRates.record(studies, in: pages.folder)
            Output.note("recorded in \(Workspace.shown(file))")
        }
    }

    private func runOverCalmTeams() throws {
        let pages = try PlaybookPages(at: path, workspace: options.workspace)
        let report = QuietReport(
            pages.playbooks, try QuietTeams(for: pages.folder),
            today: try options.today())
        switch format {
        case .json: Output.raw(report.json.compact + "\n")
        default: Output.result(report.text)
        }
        if report.isFailed { throw ExitCode(ExitStatus.checkFailed.rawValue) }
    }

    private func drawCalmTeams() throws {
        let folder = try path ?? PlaybookPages.usual(in: options.workspace)
        let files = try QuietRecorder.record(seed: seed ?? NoiseStudy.usualSeed, in: folder)
        Output.result("drew \(files.map(Workspace.shown).joined(separator: ", "))")
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
        let own = PlaybookPages.own(in: options.workspace)
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
