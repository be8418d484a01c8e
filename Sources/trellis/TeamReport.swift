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

    init(team: TeamID, book: TeamBook, looks: Looks, playbooks: [Playbook]) {
        self.team = team
        self.book = book
        matches = playbooks.map { looks.match($0) }
        moves = looks.moves
        considered = looks.look(weeksBack: 0).family.size
        threshold = looks.look(weeksBack: 0).family.threshold
    }
}
