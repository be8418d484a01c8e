import TrellisModel

/// TP002: a check without a test, or with more than one.
struct OneTest: LintRule {
    let code = "TP002"
    let level = LintLevel.error
    let title = "a check has no test, or several"
    let page = """
        A check asks one question: one metric, one test. Two tests in one check would be two \
        questions with one answer, and 'when' could not say which of them it means. Make two checks, \
        and join them in 'when'.
        """
    let avoid = [
        LintExample.pattern("checks: {slower: {metric: ci.duration.p90}}"),
        .pattern(
            """
            checks:
              slower:
                metric: ci.duration.p90
                move: {direction: up}
                level: {stat: median, gte: 20}
            """),
    ]
    let prefer = [
        LintExample.pattern(
            """
            checks:
              slower: {metric: ci.duration.p90, move: {direction: up}}
              long: {metric: ci.duration.p90, level: {stat: median, gte: 20}}
            when: slower and long
            """)
    ]

    func findings(in playbook: LintedPlaybook) -> [LintFinding] {
        playbook.checks.compactMap { check in
            guard check.tests.count != 1 else { return nil }
            guard check.tests.isEmpty else {
                return finding(
                    check.map, check.tests[1].name, "a second test in one check",
                    help: "make it a check of its own; this one uses '\(check.tests[0].name)'")
            }
            return missing(check, known: playbook.context.signatures.map(\.name))
        }
    }

    /// A misspelt test is found where it stands, a missing one at its check.
    private func missing(_ check: LintedCheck, known: [String]) -> LintFinding {
        let others = ["metric", "say", "if-missing", "inform"]
        let unknown = check.map.keys.first { !others.contains($0) && !$0.hasPrefix("x-") }
        guard let unknown else {
            return LintFinding(
                code: code, level: level, file: check.map.problems.file, line: check.map.line,
                field: check.map.path, message: "the check has no test",
                help: "add one of: \(known.joined(separator: ", "))")
        }
        return finding(
            check.map, unknown, "no test is named '\(unknown)'",
            help: Suggestion.help(for: unknown, among: known + others))
    }
}
