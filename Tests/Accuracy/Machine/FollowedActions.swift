import Foundation

/// What `trellis actions list --format json` says: the contract `trellis/actions@1`.
struct ActionsReport: Decodable {
    let schema: String
    let actions: [Entry]

    struct Entry: Decodable {
        let retro: String
        let followUp: FollowUp?
    }

    struct FollowUp: Decodable {
        let metric: String
        let verdict: String
        let ratio: Double?
        let low: Double?
        let high: Double?
    }
}

extension Workspaces {
    /// What became of every action that is done.
    func followUps() throws -> [(team: String, metric: String, verdict: String)] {
        let decoder = JSONDecoder()
        return try look(["actions", "list"]).flatMap { data in
            try decoder.decode(ActionsReport.self, from: data).actions.compactMap { entry in
                entry.followUp.map {
                    // `retros/2026-01-05-t0001.md`
                    (
                        String(entry.retro.dropLast(3).split(separator: "-").last ?? ""), $0.metric,
                        $0.verdict
                    )
                }
            }
        }
    }
}
