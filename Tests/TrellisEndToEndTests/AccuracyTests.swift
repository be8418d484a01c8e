import Foundation
import TestSupport
import Testing

@testable import trellis_accuracy

/// Every bar of accuracy with a few teams and wide margins: whether something is broken.
///
/// How well it does is measured by `make accuracy`, with hundreds of teams. All draws are seeded, so
/// that a failure on one machine is a failure on every machine.
@Suite("A few teams of every bar")
struct AccuracyTests {
    @Test("The same facts written down otherwise give the same verdicts")
    func sameness() throws {
        let measured = try lines("D3", teams: 4)
        #expect(measured.count == 4)
        for line in measured { #expect(line.verdict(slack: 0) == .pass, "\(line.what)") }
    }

    @Test("Nothing is coached where the data cannot carry it, and every verdict says what it knows")
    func abstention() throws {
        let measured = try lines("D2", teams: 3)
        #expect(measured.count == 7)
        for line in measured { #expect(line.verdict(slack: 0) == .pass, "\(line.what)") }
    }

    @Test("Calm teams are rarely coached, and one p-value in twenty is below 0.05")
    func calm() throws {
        // A row a week, where the full run has one a day, is imported sooner.
        let families = Family.team.map { Family($0.metric, $0.noise) }
        let suite = Suite.named(
            "few-calm",
            (1...24).map {
                History(name: teamName($0), suite: "few-calm", weeks: 27, families: families)
            })
        let reports = [try laboratory(teams: 24) { try $0.moves(suite) }]
        let coached = reports.perReport { $0.contains(where: \.isCoached) ? 1 : 0 }
        #expect(coached.trials == 24 && coached.value <= 0.25, "\(coached)")
        let small = Sizes.size(reports, 0.05)
        #expect(small.trials > 400 && (0.01...0.10).contains(small.value), "\(small)")
    }

    @Test("Most true changes are coached, and nearly all are listed")
    func power() throws {
        let found = try laboratory(teams: 2) {
            try PlantedTeams.found(among: PlantedTeams.barred, window: 26, $0).flatMap(\.moves)
        }
        #expect(found.count == 16)
        #expect(found.count { $0?.isCoached ?? false } >= 8)
        #expect(found.count { $0?.isListed ?? false } >= 11)
    }

    @Test(
        "Patterns are seldom found where there are none, and half as often as the bar asks elsewhere",
        arguments: zip(["C1", "C2", "C3", "C4", "C5"], [3, 8, 8, 8, 3]))
    func patterns(bar: String, teams: Int) throws {
        var calm: [Double] = [], found: [Double] = [], asked: [Double] = []
        for line in try lines(bar, teams: teams) {
            let share = try #require(line.reached, "\(line.what)").value
            switch line.must {
            case .atMost(0): #expect(share == 0, "\(line.what)")
            case .atMost: calm.append(share)
            case .atLeast(let bound):
                found.append(share)
                asked.append(bound)
            case .within, .information: break
            }
        }
        #expect(!calm.isEmpty && mean(calm) <= 0.15, "\(calm)")
        // A hotspot is found too rarely to have a bar.
        #expect(found.isEmpty == (bar == "C5"))
        #expect(mean(found) >= mean(asked) / 2, "\(found)")
    }

    @Test("What comes back by itself is seldom called moved, and a build time that was halved is")
    func followUps() throws {
        for line in try lines("E", teams: 2) {
            let share = try #require(line.reached, "\(line.what)")
            switch line.must {
            case .atMost: #expect(share.trials == 0 || share.value <= 0.2, "\(line.what)")
            case .atLeast(let bound): #expect(share.value >= bound, "\(line.what)")
            case .within, .information: #expect(share.trials > 0)
            }
        }
    }

    private func mean(_ shares: [Double]) -> Double {
        shares.reduce(0, +) / Double(max(shares.count, 1))
    }
}

/// A laboratory with the built binary, in a folder that goes with it.
///
/// - Parameter teams: Of each kind.
private func laboratory<Result>(
    teams: Int, _ measure: (Laboratory) throws -> Result
) throws -> Result {
    let scratch = try Scratch()
    defer { withExtendedLifetime(scratch) {} }
    return try measure(
        Laboratory(
            binary: Binary.path("trellis"), root: scratch.path, scale: 0, least: teams,
            environment: ["TRELLIS_HOME": Repository.folder.path], progress: nil))
}

private func lines(_ bar: String, teams: Int) throws -> [Line] {
    let bar = try #require(Bar.all.first { $0.name == bar })
    return try laboratory(teams: teams, bar.measure)
}
