import TrellisModel

/// TT004: a calm team that a playbook matches.
struct QuietMatch: LintRule {
    let code = "TT004"
    let level = LintLevel.error
    let title = "the playbook matches a calm team"
    let page = """
        The calm teams of a library are numbers in which nothing happens that is worth a talk. A \
        playbook that matches one of them would take a team's hour for nothing. Ask for a larger \
        effect or a longer 'hold', or excuse what makes these numbers harmless.
        """
    let avoid = [LintExample.tests(Self.test, quietMatches: ["small-team"])]
    let prefer = [LintExample.tests(Self.test, quietMatches: [])]

    private static let test = """
        - name: longer builds
          series: {ci.duration.p90: "10*13 30*13"}
          at: 26w
          expect: {outcome: match}
        """

    func findings(in playbook: LintedPlaybook) -> [LintFinding] {
        guard let map = playbook.map(), let pattern = playbook.map("pattern"),
            let id = map.text("id", max: 60),
            let teams = playbook.context.surroundings.quietMatches(id)
        else { return [] }
        return teams.sorted().map { team in
            finding(
                pattern, "when", "it matches the calm team '\(team)'",
                help: "ask for a larger effect or a longer 'hold', or excuse what is harmless here")
        }
    }
}
