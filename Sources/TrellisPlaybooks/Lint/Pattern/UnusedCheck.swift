import TrellisModel

/// TP004: a check that neither decides nor informs.
struct UnusedCheck: LintRule {
    let code = "TP004"
    let level = LintLevel.warning
    let title = "a check is not used"
    let page = """
        The check does not stand in 'when' and is not marked 'inform: true'. A reader cannot tell \
        whether it was forgotten. Name it in 'when' if it decides; mark it if it is only to be told \
        beside a match.
        """
    let avoid = [LintExample.pattern(Self.checks(""))]
    let prefer = [LintExample.pattern(Self.checks(", inform: true"))]

    private static func checks(_ mark: String) -> String {
        """
        checks:
          slower: {metric: ci.duration.p90, move: {direction: up}}
          failing: {metric: ci.failure.share, level: {stat: pooled, gte: 0.2}\(mark)}
        when: slower
        """
    }

    func findings(in playbook: LintedPlaybook) -> [LintFinding] {
        let mentioned = playbook.mentioned
        // A name that means no check may be this one, misspelt; without a line that can be read,
        // every check would seem unused.
        guard !mentioned.isEmpty, let checks = playbook.map("pattern", "checks"),
            mentioned.allSatisfy({ checks.keys.contains(where: $0.means) })
        else { return [] }
        return playbook.checks.compactMap { check in
            guard !check.informs, !mentioned.contains(where: { $0.means(check.name) }) else {
                return nil
            }
            return finding(
                checks, check.name, "the check '\(check.name)' is not in 'when'",
                help: "name it there, or add 'inform: true' when it is only to be told")
        }
    }
}
