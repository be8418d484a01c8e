import TrellisDetect
import TrellisModel
import TrellisPlaybooks

/// What a team's numbers say.
struct TeamReport {
    let team: TeamID
    let book: TeamBook
    let matches: [Match]
    /// By metric id.
    let moves: [MetricMove]
    /// The number of questions that were judged together.
    let considered: Int
    /// The chance up to which a finding stands beside all the others.
    let threshold: Double

    /// - Parameter challenges: The team's, without an answer.
    init(
        team: TeamID, book: TeamBook, looks: Looks, playbooks: [Playbook],
        challenges: [Challenge] = []
    ) {
        self.team = team
        self.book = book
        matches = playbooks.map { playbook in
            looks.match(playbook)
                .contested(by: challenges.filter { $0.playbook == playbook.id })
        }
        moves = looks.moves
        considered = looks.look(weeksBack: 0).family.size
        threshold = looks.look(weeksBack: 0).family.threshold
    }
}
