import TrellisModel

/// TB008: a heading that lies deeper than the one above it allows.
struct HeadingSkip: LintRule {
    let code = "TB008"
    let level = LintLevel.warning
    let title = "a level of headings is left out"
    let page = """
        Headings are the outline that screen readers and tables of contents go by: a fourth level \
        right below a second one leaves a step out. Go down one level at a time.
        """
    let avoid = [LintExample.body("## Follow-up metric\n\n#### Guards\n\nTwo are read beside it.")]
    let prefer = [LintExample.body("## Follow-up metric\n\n### Guards\n\nTwo are read beside it.")]

    func findings(in playbook: LintedPlaybook) -> [LintFinding] {
        let headings = playbook.outline.headings
        return zip(headings, headings.dropFirst()).compactMap { above, heading in
            guard heading.level > above.level + 1 else { return nil }
            let signs = String(repeating: "#", count: above.level + 1)
            return finding(
                playbook, line: heading.line,
                "'\(heading.text)' is of level \(heading.level), below one of level \(above.level)",
                help: "write '\(signs) \(heading.text)'")
        }
    }
}
