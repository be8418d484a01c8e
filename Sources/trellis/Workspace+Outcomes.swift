import Foundation
import TrellisDetect
import TrellisModel
import TrellisPlaybooks
import TrellisRetro

/// What became of the playbooks, over all retros of a workspace up to its date.
extension Workspace {
    struct Outcomes {
        let retros: Int
        /// Those of the library, by id.
        let playbooks: [PlaybookOutcome]
        /// Ids that the retros name and the library does not have.
        let unknown: [String]
        let problems: [RetroDocument.Problem]
    }

    func outcomes() throws -> Outcomes {
        let all = try retros()
        let documents = all.documents.filter { $0.held <= today }
        guard !documents.isEmpty else {
            return Outcomes(retros: 0, playbooks: [], unknown: [], problems: all.problems)
        }
        // By playbook, how many retros offered it.
        let offers = Dictionary(documents.flatMap(\.offers).map { ($0, 1) }, uniquingKeysWith: +)
        let results = try FollowUps(self, documents)
        let actions = Action.current(from: documents.flatMap(\.actions), seenOn: today)
        let attempts = try (actions + documents.flatMap(\.refused)).map { action in
            guard action.state == .done, action.from != nil else {
                return PlaybookOutcome.Attempt(action, verdict: nil)
            }
            return PlaybookOutcome.Attempt(
                action, verdict: try results[action]?.verdict ?? .notEnoughData)
        }
        let outcomes = PlaybookOutcome.all(
            offered: offers, attempts: attempts.compactMap(\.self)
        ) { Distributions.wilson($0, of: $1, confidence: 0.975) }
        let known = Set(results.pipeline.library.playbooks.map(\.id))
        return Outcomes(
            retros: documents.count { $0.kind == .retro },
            playbooks: outcomes.filter { known.contains($0.playbook) },
            unknown: outcomes.map(\.playbook).filter { !known.contains($0) },
            problems: all.problems)
    }

    /// By playbook, for the site. A library or a store that cannot be read leaves it out, and says
    /// so: the pages are there for reading all the same.
    func siteOutcomes() -> [String: PlaybookOutcome] {
        do {
            let outcomes = try outcomes().playbooks
            return Dictionary(
                outcomes.map { ($0.playbook, $0) }, uniquingKeysWith: { first, _ in first })
        } catch {
            Output.warning("what became of the playbooks is left out: \(error)")
            return [:]
        }
    }
}
