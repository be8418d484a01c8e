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
    /// What was judged together: worries, and metrics by themselves.
    let family: Family
    private let newest: Look

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
        newest = looks.look(weeksBack: 0)
        family = newest.family
    }

    /// The questions that a check was judged among: hopes are a family of their own.
    func family(of check: Check) -> Family { newest.family(of: check) }
}
