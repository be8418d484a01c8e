import TrellisModel

/// TT005: numbers that no check looks at.
struct ForeignSeries: LintRule {
    let code = "TT005"
    let level = LintLevel.warning
    let title = "a test sets a metric that the playbook does not use"
    let page = """
        A series that no check looks at has no effect on the test, so the test does not show what \
        its author thinks. Often the playbook once used the metric, or the test was copied.
        """
    let avoid = [LintExample.tests(Self.test("deploys.count"))]
    let prefer = [LintExample.tests(Self.test("ci.duration.p90"))]

    private static func test(_ metric: String) -> String {
        """
        - name: calm builds
          series: {\(metric): "10*26"}
          at: 26w
          expect: {outcome: no-match}
        """
    }

    func findings(in playbook: LintedPlaybook) -> [LintFinding] {
        guard playbook.playbook != nil, let file = playbook.tests?.file else { return [] }
        let used = Set(playbook.checks.flatMap(metrics)).sorted()
        var told: Set<String> = []
        return file.tests.flatMap { test in
            test.series.map(\.slice.metric.id).compactMap { metric in
                // Once a metric: the other tests were written from the first.
                guard !used.contains(metric), told.insert(metric).inserted else { return nil }
                return testFinding(
                    playbook, line: test.line, "tests.series.\(metric)",
                    "'\(test.name)' sets \(metric), which no check uses",
                    help: Spelling.nearest(to: metric, among: used).map { "did you mean '\($0)'?" }
                        ?? "remove the series; the checks use \(used.joined(separator: ", "))")
            }
        }
    }

    /// The metric of a check, and those that it is held against.
    private func metrics(_ check: LintedCheck) -> [String] {
        let keys = check.test?.keys.filter { $0.kind == .metric }.map(\.name) ?? []
        let others = keys.compactMap { check.settings?.metric($0, isRequired: false)?.metric.id }
        return (check.slice.map { [$0.metric.id] } ?? []) + others
    }
}
