import Foundation
import TrellisDetect
import TrellisModel
import TrellisPlaybooks

/// A playbook's page and its tests.
struct PlaybookSuite {
    let file: PlaybookTestFile
    let playbook: Playbook
    /// The test file as it was read.
    let text: String
    let path: String
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
        text = try TextFile.configuration(path)
        self.path = path
        file = try PlaybookTestReader.read(text: text, path: path)
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
            // What an experimental page would say once it is out of its trial.
            reading: { try Self.read(page, pagePath, $0).beyondTrial },
            judge: { playbook, series, date, annotations in
                PatternJudge.judge(
                    playbook: playbook, series: series, at: date, annotations: annotations)
            })
        return Run(suite: self, results: results)
    }
}
