import Foundation

/// What `trellis match --format json` says: the contract `trellis/match@1`.
struct MatchesReport: Decodable {
    let schema: String
    let teams: [Team]

    struct Team: Decodable {
        let team: String
        let results: [Result]
    }

    struct Result: Decodable {
        let playbook: String
        let outcome: String
        let checks: [Check]
    }

    struct Check: Decodable {
        let name: String
        /// true, false or unknown.
        let outcome: String
        let values: [String: Double?]

        subscript(name: String) -> Double? { values[name] ?? nil }
        var holds: Bool { outcome == "true" }
        var isUnknown: Bool { outcome == "unknown" }
    }
}

extension Workspaces {
    /// Team to what became of each playbook.
    func matches() throws -> [String: [MatchesReport.Result]] {
        let decoder = JSONDecoder()
        let teams = try look(["match"]).flatMap {
            try decoder.decode(MatchesReport.self, from: $0).teams
        }
        return Dictionary(
            teams.filter { $0.team != Self.placeholder }.map { ($0.team, $0.results) },
            uniquingKeysWith: { first, _ in first })
    }

    /// Team to one check of one playbook, and to the playbook's outcome.
    func check(
        _ name: String, of playbook: String
    ) throws -> [String: (check: MatchesReport.Check, outcome: String)] {
        try matches().compactMapValues { results in
            results.first { $0.playbook == playbook }.flatMap { result in
                result.checks.first { $0.name == name }.map { ($0, result.outcome) }
            }
        }
    }
}

extension [MatchesReport.Check?] {
    /// How often something is found. A check that could not be judged found nothing, and is left out
    /// of a bar for false alarms, which silence must not hold.
    func share(_ must: Line.Must, where isFound: (MatchesReport.Check) -> Bool) -> Estimate {
        let judged = compactMap(\.self).filter { !$0.isUnknown }
        let found = judged.count(where: isFound)
        if case .atMost = must { return Estimate(found, of: judged.count) }
        return Estimate(found, of: count)
    }

    /// How many could not be judged, as the end of a remark; nothing when all could.
    var unjudged: String {
        let count = count { $0?.isUnknown ?? true }
        return count == 0 ? "" : "; unknown: \(count)"
    }
}
