import Foundation

/// What `trellis moves --format json` says: the contract `trellis/moves@1`.
struct MovesReport: Decodable {
    let schema: String
    let teams: [Team]

    struct Team: Decodable {
        let team: String
        let metrics: [Move]
    }
}

/// The verdict on one metric of one team.
struct Move: Decodable {
    let metric: String
    let tier: Tier
    let direction: String?
    let segment: String?
    let service: String?
    let ratio: Double?
    let low: Double?
    let high: Double?
    let shape: String?
    let since: String?
    let weeks: Double?
    let n: Double?
    /// One-sided, in the direction that hurts.
    let p: Double?
    let because: String?
    let visible: Double?
    let positions: Int?

    enum Tier: String, Decodable { case match, watch, none, unknown }

    var isCoached: Bool { tier == .match }
    var isListed: Bool { tier == .match || tier == .watch }
    /// The metric with its slice: what counts as one finding.
    var subject: String { "\(metric){\(segment ?? "")}\(service ?? "")" }
}

extension Workspaces {
    /// Team to its verdicts, at the Monday `ago` weeks before the last.
    func moves(ago: Int = 0, weeks: Int? = nil, strict: Bool = false) throws -> [String: [Move]] {
        let command = ["moves"] + (weeks.map { ["--weeks", String($0)] } ?? [])
        let decoder = JSONDecoder()
        let teams = try look(command, ago: ago, strict: strict).flatMap {
            try decoder.decode(MovesReport.self, from: $0).teams
        }
        return Dictionary(
            teams.filter { $0.team != Self.placeholder }.map { ($0.team, $0.metrics) },
            uniquingKeysWith: { first, _ in first })
    }
}
