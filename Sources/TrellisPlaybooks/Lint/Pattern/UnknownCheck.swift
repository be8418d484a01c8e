import TrellisModel

/// TP003: `when` names a check that cannot decide.
struct UnknownCheck: LintRule {
    let code = "TP003"
    let level = LintLevel.error
    let title = "'when' names a check that is not defined"
    let page = """
        Every name in 'when' has to be that of a check of the pattern, and a name with a star has to \
        fit at least one. A check with 'inform: true' is reported and decides nothing, so it cannot \
        stand in 'when' either.
        """
    let avoid = [
        LintExample.pattern("when: slowr"), .pattern("when: any of slow-*"),
        .pattern(
            """
            checks:
              slower: {metric: ci.duration.p90, move: {direction: up}}
              failing: {metric: ci.failure.share, level: {stat: pooled, gte: 0.2}, inform: true}
            when: slower and failing
            """),
    ]
    let prefer = [LintExample.pattern("when: slower"), .pattern("when: any of slow*")]

    func findings(in playbook: LintedPlaybook) -> [LintFinding] {
        guard let pattern = playbook.map("pattern") else { return [] }
        let informing = playbook.checks.filter(\.informs).map(\.name)
        let deciding = playbook.decidingNames
        return playbook.mentioned.compactMap { name in
            guard !deciding.contains(where: name.means) else { return nil }
            guard !informing.contains(name) else {
                return finding(
                    pattern, "when", "'\(name)' informs, so it does not decide",
                    help: "take it out of 'when', or take 'inform: true' out of the check")
            }
            return finding(
                pattern, "when", "no deciding check is named '\(name)'",
                help: deciding.isEmpty
                    ? "add a check of that name" : Suggestion.help(for: name, among: deciding))
        }
    }
}
