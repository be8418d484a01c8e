import ArgumentParser
import Foundation
import TrellisDetect
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

/// A playbook's page and its tests.
struct PlaybookSuite {
    let file: PlaybookTestFile
    let playbook: Playbook
    private let page: String
    private let pagePath: String

    private static let ending = ".test.yml"

    /// One playbook's tests that were run, and what became of them.
    struct Run {
        let suite: PlaybookSuite
        let results: [PlaybookTestResult]

        var coverage: [CheckCoverage] {
            CheckCoverage.measure(
                suite.playbook.pattern.when, in: results.compactMap(\.match))
        }
    }

    /// Test files at or below a path. A playbook stands for the tests beside it.
    static func files(at path: String) throws -> [String] {
        var isFolder: ObjCBool = false
        guard unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder),
            isFolder.boolValue
        else {
            guard path.hasSuffix(".md") else { return [path] }
            _ = try TextFile.configuration(path)
            return [path.dropLast(3) + ending]
        }
        let files = files(in: path)
        guard !files.isEmpty else { throw PlaybookTest.NoTests(place: path) }
        return files
    }

    /// Sorted; empty for a folder that does not exist.
    static func files(in folder: String) -> [String] {
        let below = (try? FileManager.default.subpathsOfDirectory(atPath: folder)) ?? []
        let prefix = folder.hasSuffix("/") ? folder : "\(folder)/"
        return below.sorted().filter { name in
            name.hasSuffix(ending) && !name.split(separator: "/").contains { $0.hasPrefix(".") }
        }.map { prefix + $0 }
    }

    /// - Throws: ``Problems`` with everything that is wrong with any of the files.
    static func load(_ paths: [String]) throws -> [PlaybookSuite] {
        var suites: [PlaybookSuite] = [], problems: [DocumentProblem] = []
        for path in paths {
            do {
                suites.append(try PlaybookSuite(at: path))
            } catch let found as Problems<DocumentProblem> {
                problems += found.problems
            }
        }
        if let found = Problems(problems) { throw found }
        return suites
    }

    private init(at path: String) throws {
        file = try PlaybookTestReader.read(text: try TextFile.configuration(path), path: path)
        pagePath = path.dropLast(Self.ending.count) + ".md"
        page = try TextFile.configuration(pagePath)
        playbook = try Self.read(page, pagePath, [:])
    }

    /// A test sets its parameters itself: what a workspace tunes stays out of it.
    private static func read(
        _ page: String, _ path: String, _ params: [String: Double]
    ) throws -> Playbook {
        try PlaybookReader.read(
            text: page, path: path, origin: Playbook.Origin(isBundled: false, path: path),
            signatures: Detection.signatures, tuning: params)
    }

    func run(where isWanted: (String) -> Bool) -> Run {
        let results = PlaybookTestRunner.run(
            file.tests.filter { isWanted($0.name) },
            reading: { try Self.read(page, pagePath, $0) },
            judge: { playbook, series, date, annotations in
                PatternJudge.judge(
                    playbook: playbook, series: series, at: date, annotations: annotations)
            })
        return Run(suite: self, results: results)
    }
}
