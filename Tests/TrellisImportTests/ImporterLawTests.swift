import Foundation
import TestSupport
import Testing
import TrellisModel

@testable import TrellisImport

/// What every importer promises, checked on a fixture of each.
@Suite("Every importer")
struct ImporterLawTests {
    static let fixtures = [
        "aggregates": "Tests/Fixtures/aggregates.csv",
        "copilot": "Examples/harbour/exports/copilot.ndjson",
        "deploys": "Examples/harbour/exports/deployments.csv",
        "git": "Examples/harbour/exports/git.log",
        "github-jobs": "Tests/Fixtures/jobs.json",
        "github-pulls": "Examples/harbour/exports/pulls.json",
        "github-runs": "Examples/harbour/exports/runs",
        "incidents": "Examples/harbour/exports/incidents.json",
        "junit": "Examples/harbour/exports/junit",
    ]

    static let names = fixtures.keys.sorted()

    private func read(_ name: String, strict: Bool = false) throws -> Intake.Result {
        var options = try Reading.options()
        options.isStrict = strict
        return try Reading.paths(
            name, [Repository.path(try #require(Self.fixtures[name]))], options: options)
    }

    @Test("has a file, a place in the list, and a fixture")
    func registered() throws {
        let files = try Repository.names(
            in: "Sources/TrellisImport/Importers", ending: "Importer.swift")
        #expect(
            files.sorted()
                == importers.map { "\(type(of: $0))".replacing("Importer", with: "") }.sorted())
        #expect(importers.map(\.name).sorted() == Self.names)
    }

    @Test("says what it gives, and how to make its export", arguments: names)
    func described(name: String) throws {
        let importer = try #require(importers.first { $0.name == name })
        #expect(importer.metrics.allSatisfy { MetricCatalogue.metric($0) != nil })
        #expect(importer.recipe.contains("trellis import") || importer.recipe.contains("header"))
        #expect(!importer.summary.hasSuffix("."))
    }

    @Test("accounts for every record, without a bad one in its fixture", arguments: names)
    func accounts(name: String) throws {
        let tally = try read(name, strict: true).tally
        #expect(tally.read > 0)
        #expect(tally.read == tally.kept + tally.dropped.values.reduce(0, +))
    }

    @Test("gives the same twice, and only metrics that it names", arguments: names)
    func repeatable(name: String) throws {
        let (first, second) = (try read(name), try read(name))
        #expect(first.records.map(\.aggregates) == second.records.map(\.aggregates))
        let importer = try #require(importers.first { $0.name == name })
        let given = Set(first.records.flatMap(\.aggregates).map(\.cell.slice.metric.id))
        #expect(!given.isEmpty && given.isSubset(of: importer.metrics))
    }

    @Test("keeps nothing from fewer than five people, or mostly from one", arguments: names)
    func floor(name: String) throws {
        for cell in try read(name).records.flatMap(\.aggregates).map(\.cell)
        where cell.slice.metric.needsPeople {
            #expect((cell.people ?? 0) >= 5, "\(cell.slice) \(cell.start)")
            if let heaviest = cell.heaviest { #expect(heaviest.first <= 0.5) }
        }
    }

    @Test(
        "reads records in any order to the same numbers",
        arguments: [
            ("github-pulls", "[\n", ",\n", "\n]\n"), ("copilot", "", "\n", "\n"),
        ])
    func order(name: String, opening: String, between: String, closing: String) throws {
        let text = try Repository.text(try #require(Self.fixtures[name]))
        let records = text.split(separator: "\n").map { line in
            var line = line.drop { $0 == "[" && name == "github-pulls" }
            if line.hasSuffix(",") { line = line.dropLast() }
            return String(line == "]" ? "" : line)
        }.filter { !$0.isEmpty }
        let scratch = try Scratch()
        var random = SplitMix64(seed: 7)
        let shuffled =
            opening
            + records.shuffled(using: &random).joined(separator: between) + closing
        let path = try scratch.write(shuffled, to: "shuffled.json")
        let expected = try read(name)
        let found = try Reading.paths(name, [path], options: try Reading.options())
        #expect(found.records.map(\.aggregates) == expected.records.map(\.aggregates))
    }

    @Test("refuses the export of any other source", arguments: names)
    func others(name: String) throws {
        let importer = try #require(importers.first { $0.name == name })
        for (other, path) in Self.fixtures where other != name {
            // A folder of other endings is refused for that reason alone.
            let file =
                path.hasSuffix("runs")
                ? "\(path)/runs-1.json"
                : path.hasSuffix("junit") ? "\(path)/2026-03-12-1.xml" : path
            #expect(throws: ImportError.self, "\(name) takes \(other)") {
                _ = try Reading.paths(
                    importer.name, [Repository.path(file)], options: try Reading.options())
            }
        }
    }
}
