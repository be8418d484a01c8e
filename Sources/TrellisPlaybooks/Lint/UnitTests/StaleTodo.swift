import TrellisModel

/// TT006: a test that is put off and passes.
struct StaleTodo: LintRule {
    let code = "TT006"
    let level = LintLevel.warning
    let title = "a test that is marked 'todo' passes"
    let page = """
        'todo: true' lets a test fail for now: it says what the playbook should do one day. Once it \
        passes, that day has come. Without the mark, the test keeps it so.
        """
    let avoid = [LintExample.tests(Self.test("\n  todo: true"))]
    let prefer = [
        LintExample.tests(Self.test("")),
        .tests(
            Self.test("\n  todo: true").replacing("outcome: no-match", with: "outcome: match")),
    ]

    private static func test(_ mark: String) -> String {
        """
        - name: calm builds\(mark)
          series: {ci.duration.p90: "10*26"}
          at: 26w
          expect: {outcome: no-match}
        """
    }

    func findings(in playbook: LintedPlaybook) -> [LintFinding] {
        guard let file = playbook.tests?.file, file.tests.contains(where: \.isTodo),
            let results = playbook.testResults
        else { return [] }
        return results.filter { $0.test.isTodo && $0.isPassed }.map { result in
            testFinding(
                playbook, line: result.test.line, "tests.todo",
                "'\(result.test.name)' passes, and is marked 'todo'", help: "remove 'todo: true'")
        }
    }
}
