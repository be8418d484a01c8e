import TrellisModel

/// TB002: a heading with nothing below it.
struct EmptySection: LintRule {
    let code = "TB002"
    let level = LintLevel.warning
    let title = "an empty section"
    let page = """
        A section without a word promises something that is not there. Write two sentences, or say \
        in one that there is nothing to say and why: 'When to leave it alone' may be short, and it \
        is the section that saves a team from acting on nothing.
        """
    let avoid = [LintExample.body("## When to leave it alone\n")]
    let prefer = [LintExample.body("## When to leave it alone\n\nA new suite may need some weeks.")]

    func findings(in playbook: LintedPlaybook) -> [LintFinding] {
        playbook.outline.sections(level: 2).filter(\.isEmpty).map { section in
            finding(
                playbook, line: section.heading.line,
                "the section '\(section.heading.text)' is empty",
                help: "write what a team should know")
        }
    }
}
