import TrellisModel

/// TT001: a playbook without tests that can be run.
struct NoTests: LintRule {
    let code = "TT001"
    let level = LintLevel.warning
    let title = "no tests beside the playbook"
    let page = """
        '<id>.test.yml' beside a playbook says on small worlds what it finds and what it leaves \
        alone. Without it, nobody can change a number and know what else changed. A file that cannot \
        be read is no test either, and is an error. For an experimental playbook this is a \
        suggestion.
        """
    let avoid = [LintExample.tests(""), .tests("- {name: a test without numbers}")]
    let prefer = [
        LintExample.tests(
            """
            - name: builds that take longer match
              series: {ci.duration.p90: "10*13 30*13"}
              at: 26w
              expect: {outcome: match}
            """)
    ]

    func findings(in playbook: LintedPlaybook) -> [LintFinding] {
        guard let tests = playbook.tests else { return [] }
        guard let path = tests.path else {
            let line = playbook.map().map { $0.line(of: "id") } ?? 1
            let name = LintFile.testPath(of: playbook.path).split(separator: "/").last ?? ""
            return [
                finding(
                    playbook, line: line, "there are no tests",
                    help: "write \(name) beside it, with a test that matches and one that does not",
                    level: playbook.isExperimental ? .suggestion : level)
            ]
        }
        return tests.problems.map { problem in
            LintFinding(
                code: code, level: .error, file: path, line: problem.location?.line ?? 1,
                field: problem.location?.field, message: problem.summary,
                help: problem.help ?? "'trellis playbook test' says whether it can be read")
        }
    }
}

extension LintedPlaybook {
    var isExperimental: Bool { map()?.text("status") == Playbook.Status.experimental.rawValue }
}

extension LintRule {
    /// A finding about the tests beside the page.
    func testFinding(
        _ playbook: LintedPlaybook, line: Int, _ field: String, _ message: String, help: String
    ) -> LintFinding {
        LintFinding(
            code: code, level: playbook.isExperimental ? .suggestion : level,
            file: playbook.tests?.path ?? playbook.path, line: line, field: field,
            message: message, help: help)
    }
}
