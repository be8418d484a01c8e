import Foundation
import TrellisDetect
import TrellisModel
import TrellisPlaybooks

/// The calm teams of `playbooks/quiet`, and what playbooks say about them.
struct QuietTeams: Sendable {
    /// By name.
    let teams: [QuietFixture]
    let allowances: [QuietAllowance]
    /// Where the allowances stand, for messages.
    let allowancesPath: String

    /// The bundled ones, and those of the folder, which take the place of bundled ones of their name.
    ///
    /// - Parameter folder: A folder of playbooks.
    init(for folder: String) throws {
        let bundled = try Resources.path("playbooks") + "/quiet"
        let own = "\(folder)/quiet"
        var found: [String: QuietFixture] = [:]
        for place in [bundled, own] {
            let names = (try? FileManager.default.contentsOfDirectory(atPath: place)) ?? []
            for file in names.sorted() where file.hasSuffix(".csv") && !file.hasPrefix(".") {
                let name = String(file.dropLast(4)), path = "\(place)/\(file)"
                found[name] = try QuietFixture.read(
                    try TextFile.configuration(path), name: name, path: path)
            }
        }
        teams = found.values.sorted { $0.name < $1.name }
        let paths = [own, bundled].map { "\($0)/\(QuietAllowance.name)" }
        let path = paths.first { FileManager.default.fileExists(atPath: $0) }
        allowancesPath = path ?? paths[0]
        allowances =
            try path.map { try QuietAllowance.read(try TextFile.configuration($0), path: $0) } ?? []
    }

    /// A match on a calm team.
    struct Finding: Sendable {
        let playbook: Playbook
        let team: String
        /// The dates of the reports in which it matched, oldest first.
        let dates: [Day]
    }

    /// Where a playbook matches, at every weekly position.
    func findings(_ playbook: Playbook) -> [Finding] {
        let playbook = playbook.beyondTrial
        return teams.compactMap { team in
            let dates = Self.matches(of: playbook, on: team)
            return dates.isEmpty ? nil : Finding(playbook: playbook, team: team.name, dates: dates)
        }
    }

    /// The calm teams that a stable playbook matches and that nothing allows: what lint asks for.
    func unallowed(_ playbook: Playbook, today: Day) -> [String] {
        guard playbook.status == .stable else { return [] }
        return findings(playbook).filter { allowance(of: $0, today: today) == nil }.map(\.team)
    }

    func allowance(of finding: Finding, today: Day) -> QuietAllowance? {
        allowances.first { $0.covers(finding.playbook.id, on: finding.team, at: today) }
    }

    private static func matches(of playbook: Playbook, on team: QuietFixture) -> [Day] {
        guard let days = team.days else { return [] }
        // The Monday after the last number, and every one back to the second week.
        let end = days.upperBound.monday.advanced(by: 7)
        let weeks = days.lowerBound.distance(to: end) / 7
        return PatternJudge.outcomes(
            of: playbook, series: team.series, until: end, positions: max(1, weeks)
        ).filter { $0.match.outcome == .match }.map(\.date)
    }
}
