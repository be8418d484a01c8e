import TrellisModel

/// TP005: a condition that does not depend on the data.
struct ConstantCondition: LintRule {
    let code = "TP005"
    let level = LintLevel.error
    let title = "'when' can never be true, or never be false"
    let page = """
        However the checks come out, the condition gives the same answer: the playbook would be \
        silent for ever, or match every team. This is found by trying every combination of true and \
        false, for up to 12 names; it is usually an 'or' that was meant as an 'and'.
        """
    let avoid = [
        LintExample.pattern("when: slower and not slower"),
        .pattern("when: slower or not slower"),
    ]
    let prefer = [
        LintExample.pattern("when: slower"), .pattern("when: slower and (slower or slower)"),
    ]

    func findings(in playbook: LintedPlaybook) -> [LintFinding] {
        guard let pattern = playbook.map("pattern"),
            let table = playbook.condition.flatMap(TruthTable.init)
        else { return [] }
        if !table.canHold() {
            return [
                finding(
                    pattern, "when", "the condition can never be true",
                    help: "look for a check that is asked for and excluded at once")
            ]
        }
        if !table.canFail {
            return [
                finding(
                    pattern, "when", "the condition can never be false",
                    help: "look for an 'or' that leaves no way to fail")
            ]
        }
        return []
    }
}
