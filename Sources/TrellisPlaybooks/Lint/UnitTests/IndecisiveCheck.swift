import TrellisModel

/// TT003: a check that could be left out without any test noticing.
struct IndecisiveCheck: LintRule {
    let code = "TT003"
    let level = LintLevel.warning
    let title = "no test hangs on a check"
    let page = """
        A check is decisive when making it true, whatever the numbers say, would turn a test, and \
        making it false would turn one too. A check that is not could be removed, or be wrong, \
        and every test would pass. 'trellis playbook test --coverage' shows all of them.
        """
    let avoid = [
        LintExample.tests(
            """
            - name: calm builds
              series: {ci.duration.p90: "10*26"}
              at: 26w
              expect: {outcome: no-match}
            """)
    ]
    let prefer = [
        LintExample.tests(
            """
            - name: calm builds
              series: {ci.duration.p90: "10*26"}
              at: 26w
              expect: {outcome: no-match}
            - name: longer builds
              series: {ci.duration.p90: "10*13 30*13"}
              at: 26w
              expect: {outcome: match}
            """)
    ]

    func findings(in playbook: LintedPlaybook) -> [LintFinding] {
        guard let page = playbook.playbook, let results = playbook.testResults else { return [] }
        return CheckCoverage.measure(page.pattern.when, in: results.compactMap(\.match))
            .filter { !$0.isDecisive }.map { coverage in
                let truth = coverage.turnsWhenFalse == 0 ? "true" : "false"
                return testFinding(
                    playbook, line: 1, "tests",
                    "no test hangs on '\(coverage.check)' being \(truth)",
                    help: "add one in which '\(coverage.check)' is \(truth) and it alone decides")
            }
    }
}
