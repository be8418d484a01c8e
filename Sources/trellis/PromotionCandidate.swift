import Foundation
import TrellisDetect
import TrellisModel
import TrellisPlaybooks

/// A playbook that asks for another status, and what its gates say.
struct PromotionCandidate {
    let playbook: Playbook
    private let path: String
    private let workspace: String
    private let today: Day

    /// The share of years without anything in which a stable playbook may match.
    static let mostNoise = 0.1
    static let years = 1000

    struct Gate {
        let name: String
        let isPassed: Bool
        let why: String
    }

    init(path: String, text: String, workspace: String, today: Day) throws {
        self.path = path
        self.workspace = workspace
        self.today = today
        playbook = try PlaybookReader.read(
            text: text, path: path, origin: Playbook.Origin(isBundled: false, path: path),
            signatures: Detection.signatures)
    }

    func gates(to status: Playbook.Status) throws -> [Gate] {
        let tests = path.dropLast(3) + ".test.yml"
        guard FileManager.default.fileExists(atPath: String(tests)) else {
            return [Gate(name: "has tests", isPassed: false, why: "\(tests) is missing")]
        }
        let run = try PlaybookSuite.load([String(tests)]).map { $0.run { _ in true } }
        let gates = self.testGates(run.flatMap(\.results))
        guard status == .stable else { return gates }
        let pages = try PlaybookPages(at: path, workspace: ".")
        return try gates + [
            decisiveGate(run.flatMap(\.coverage)), quietGate(in: pages.folder),
            noiseGate(in: pages.folder), lintGate(),
        ]
    }

    private func testGates(_ results: [PlaybookTestResult]) -> [Gate] {
        let failed = results.count(where: \.isFailed)
        return [Match.Outcome.match, .noMatch, .unknown].map { outcome in
            let count = results.count { $0.isPassed && $0.test.expect.outcome == outcome }
            return Gate(
                name: "a test of \(outcome.rawValue)", isPassed: count > 0,
                why: count == 0 ? "none passes" : "\(count) pass\(count == 1 ? "es" : "")")
        } + [
            Gate(
                name: "no test fails", isPassed: failed == 0,
                why: failed == 0
                    ? "\(results.count) tests" : "\(failed) of \(results.count) fail")
        ]
    }

    private func decisiveGate(_ coverage: [CheckCoverage]) -> Gate {
        let idle = coverage.filter { !$0.isDecisive }.map(\.check)
        return Gate(
            name: "every check decides a test", isPassed: idle.isEmpty && !coverage.isEmpty,
            why: idle.isEmpty
                ? "\(coverage.count) check\(coverage.count == 1 ? "" : "s")"
                : "not \(idle.joined(separator: ", ")): see 'trellis playbook test --coverage'")
    }

    private func quietGate(in folder: String) throws -> Gate {
        let teams = try QuietTeams(for: folder)
        let found = teams.findings(playbook).first {
            teams.allowance(of: $0, today: today) == nil
        }
        return Gate(
            name: "calm teams leave it silent", isPassed: found == nil && !teams.teams.isEmpty,
            why: found.map { "it matches on \($0.team), first in the report of \($0.dates[0])" }
                ?? (teams.teams.isEmpty ? "there are none" : "\(teams.teams.count) teams"))
    }

    /// As it was recorded for this revision, else measured now.
    private func noiseGate(in folder: String) throws -> Gate {
        let recorded = try NoiseRates.read(in: folder)
            .rate(of: playbook.id, revision: playbook.revision)
        let study =
            recorded == nil
            ? NoiseStudy.measure(
                playbook, years: Self.years,
                progress: { Output.progress("\($0) of \(Self.years) simulated years") }) : nil
        Output.endProgress()
        let rate = recorded ?? study?.rate ?? 1
        let isFair = study?.isFair ?? true
        return Gate(
            name: "noise leaves it silent", isPassed: rate <= Self.mostNoise && isFair,
            why: "it matches in \(Numerals.fixed(rate * 100, 1)) % of simulated years, at most "
                + "\(Numerals.fixed(Self.mostNoise * 100, 0)) % are fair"
                + (isFair ? "" : "; and the measure is not to be relied on, see '--noise'"))
    }

    private func lintGate() throws -> Gate {
        let rates = try NoiseRates.beside([path]), files = LintFile.files(at: path) ?? []
        let report = Linter.lint(
            files, signatures: Detection.signatures, today: today,
            language: try Workspace.wordLists(near: workspace),
            surroundings: try .around(files, today: today), falseMatchesPerYear: { rates[$0] })
        let findings = report.findings.filter { $0.level >= .warning }
        return Gate(
            name: "lint is content", isPassed: findings.isEmpty,
            why: findings.isEmpty
                ? "nothing at warning or above"
                : "\(findings.count) to look at, first line \(findings[0].line): \(findings[0].message)"
        )
    }
}
