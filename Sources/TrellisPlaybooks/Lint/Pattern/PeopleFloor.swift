import TrellisModel

/// TP010: fewer people than Trellis ever shows.
struct PeopleFloor: LintRule {
    let code = "TP010"
    let level = LintLevel.error
    let title = "'people' is below the floor"
    let page = """
        Numbers that come from people's work are kept only when at least \(PrivacyPolicy.floor) \
        people stand behind them. No playbook and no setting goes below that; a playbook may ask for \
        more.
        """
    let avoid = [LintExample.pattern("needs: {people: 3}")]
    let prefer = [LintExample.pattern("needs: {people: 8}")]

    func findings(in playbook: LintedPlaybook) -> [LintFinding] {
        guard let needs = playbook.map("pattern", "needs"),
            let people = needs.integer("people", in: Int.min...Int.max, isRequired: false),
            people < PrivacyPolicy.floor
        else { return [] }
        return [
            finding(
                needs, "people", "\(people) people, and the floor is \(PrivacyPolicy.floor)",
                help: "write \(PrivacyPolicy.floor) or more, or leave it out")
        ]
    }
}
