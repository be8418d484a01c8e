import TrellisModel

/// TB003: a page that leaves a team too little to choose from.
struct TooFew: LintRule {
    let code = "TB003"
    let level = LintLevel.warning
    let title = "fewer than three causes or interventions"
    let page = """
        One cause reads as a diagnosis, and one intervention as an order. With three or more, a team \
        compares them with what it knows about its own work, and chooses. Causes are the items of \
        the list in 'Likely causes', interventions the third-level headings in 'Recommended \
        interventions'.
        """
    let avoid = [
        LintExample.body("## Likely causes\n\n- The cache is cold.\n- The suite has grown."),
        .body("## Recommended interventions\n\n### Cache it\n\nKeep what does not change."),
    ]
    let prefer = [
        LintExample.body(
            """
            ## Likely causes

            - The cache is cold.
            - The suite has grown.
            - The machines are shared.
            """)
    ]

    static let fewest = 3

    func findings(in playbook: LintedPlaybook) -> [LintFinding] {
        let outline = playbook.outline
        var found: [LintFinding] = []
        // One that is empty, or no list, has a finding of its own.
        if let causes = outline.section("Likely causes"), !causes.items.isEmpty,
            causes.items.count < Self.fewest
        {
            found.append(
                tooFew(
                    causes, causes.items.count, "cause", "add what else may stand behind it",
                    playbook)
            )
        }
        if let section = outline.section("Recommended interventions"), !section.isEmpty {
            let count = outline.parts(of: section).count
            if count < Self.fewest {
                found.append(
                    tooFew(
                        section, count, "intervention",
                        "add '### …' with something to try, and a few sentences about it", playbook)
                )
            }
        }
        return found
    }

    private func tooFew(
        _ section: BodyOutline.Section, _ count: Int, _ noun: String, _ help: String,
        _ playbook: LintedPlaybook
    ) -> LintFinding {
        finding(
            playbook, line: section.heading.line,
            "\(count) \(noun)\(count == 1 ? "" : "s"), at least \(Self.fewest) leave a choice",
            help: help)
    }
}
