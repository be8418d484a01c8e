import TrellisModel

/// TB004: an intervention that is a heading and nothing else.
struct EmptyIntervention: LintRule {
    let code = "TB004"
    let level = LintLevel.warning
    let title = "an intervention without text"
    let page = """
        A heading says what to try. The text below it says how a team can begin this week: who sits \
        together, for how long, and what exists afterwards. Without it, the action that is agreed \
        in the retro means something else to each of them.
        """
    let avoid = [
        LintExample.body(
            """
            ## Recommended interventions

            ### Cache it

            ### Split the suite

            Run the slow tests beside the others.
            """)
    ]
    let prefer = [
        LintExample.body(
            """
            ## Recommended interventions

            ### Cache it

            Keep what does not change between two builds.
            """)
    ]

    func findings(in playbook: LintedPlaybook) -> [LintFinding] {
        guard let section = playbook.outline.section("Recommended interventions") else { return [] }
        return playbook.outline.parts(of: section).filter(\.isEmpty).map { part in
            finding(
                playbook, line: part.heading.line,
                "the intervention '\(part.heading.text)' has no text",
                help: "say how a team can begin with it this week")
        }
    }
}
