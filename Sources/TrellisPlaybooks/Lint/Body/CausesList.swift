import TrellisModel

/// TB009: causes that are told in one breath.
struct CausesList: LintRule {
    let code = "TB009"
    let level = LintLevel.warning
    let title = "causes are not a list"
    let page = """
        One idea an item: a team goes through the list and keeps or drops each. In running text, \
        the first cause weighs most and the others are lost; and the retro takes the items as they \
        stand.
        """
    let avoid = [
        LintExample.body("## Likely causes\n\nThe cache may be cold, or the suite has grown.")
    ]
    let prefer = [
        LintExample.body(
            """
            ## Likely causes

            One of these may be behind it:

            - The cache is cold.
            - The suite has grown.
            - The machines are shared.
            """)
    ]

    func findings(in playbook: LintedPlaybook) -> [LintFinding] {
        guard let causes = playbook.outline.section("Likely causes"), !causes.isEmpty,
            causes.items.isEmpty
        else { return [] }
        return [
            finding(
                playbook, line: causes.heading.line, "the causes are not written as a list",
                help: "write each as '- …', one idea an item")
        ]
    }
}
