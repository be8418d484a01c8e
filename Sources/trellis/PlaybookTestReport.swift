import TrellisModel
import TrellisPlaybooks

/// What became of playbooks' tests, for people and for programs.
struct PlaybookTestReport {
    let suites: [PlaybookSuite.Run]
    /// Whether the expected and the found stand on lines of their own.
    let isDiff: Bool
    let hasCoverage: Bool

    var results: [PlaybookTestResult] { suites.flatMap(\.results) }

    static func count(_ results: [PlaybookTestResult]) -> (failed: Int, todo: Int) {
        (
            results.filter(\.isFailed).count,
            results.filter { !$0.isPassed && $0.test.isTodo }.count
        )
    }

    // For people.

    var text: String {
        let blocks = suites.map { run in
            let lines = run.results.flatMap { told($0, in: run) }
            return
                ([Terminal.styled(run.suite.file.playbook, .bold)] + lines
                + (hasCoverage ? ["", Self.table(run.coverage)] : [])).joined(separator: "\n")
        }
        let (failed, todo) = Self.count(results)
        let summary =
            "\(results.count) \(results.count == 1 ? "test" : "tests"), \(failed) failed"
            + (todo > 0 ? ", \(todo) still to do" : "")
        return (blocks + [summary]).joined(separator: "\n\n")
    }

    private func told(_ result: PlaybookTestResult, in run: PlaybookSuite.Run) -> [String] {
        let mark = result.isPassed ? "ok    " : result.test.isTodo ? "todo  " : "FAILED"
        let note =
            result.isFailed
            ? "  (\(run.suite.file.path):\(result.test.line))"
            : result.isPassed && result.test.isTodo ? "  (it passes: 'todo' can go)" : ""
        return ["  \(mark)  \(result.test.name)\(note)"]
            + result.differences.flatMap(difference).map { "            \($0)" }
    }

    private func difference(_ one: PlaybookTestResult.Difference) -> [String] {
        guard isDiff else { return ["\(one.about): \(one.sentence)"] }
        return [
            one.about + (one.apart.map { ", \($0)" } ?? ""), "- \(one.expected)", "+ \(one.found)",
        ]
    }

    /// How often each check was seen each way, and how often forcing it would turn a test.
    static func table(_ coverage: [CheckCoverage]) -> String {
        let header = [
            "  check", "true", "false", "unknown", "turns if true", "turns if false", "decisive",
        ]
        let rows = coverage.map { one in
            ["  \(one.check)"]
                + [one.isTrue, one.isFalse, one.isUnknown, one.turnsWhenTrue, one.turnsWhenFalse]
                .map(String.init) + [one.isDecisive ? "yes" : "no"]
        }
        return Table.text([header] + rows, rightAligned: [1, 2, 3, 4, 5])
    }

    // For programs.

    var json: JSON {
        let (failed, todo) = Self.count(results)
        return .object([
            ("schema", .text("trellis/playbook-test@1")), ("tests", .integer(results.count)),
            ("failed", .integer(failed)), ("todo", .integer(todo)),
            ("playbooks", .list(suites.map(json))),
        ])
    }

    private func json(_ run: PlaybookSuite.Run) -> JSON {
        .object(
            [
                ("playbook", .text(run.suite.file.playbook)),
                ("file", .text(run.suite.file.path)), ("tests", .list(run.results.map(json))),
            ] + (hasCoverage ? [("coverage", .list(run.coverage.map(json)))] : []))
    }

    private func json(_ result: PlaybookTestResult) -> JSON {
        .object([
            ("name", .text(result.test.name)), ("line", .integer(result.test.line)),
            ("passed", .flag(result.isPassed)), ("todo", .flag(result.test.isTodo)),
            ("outcome", .optional(result.match?.outcome.rawValue)),
            (
                "differences",
                .list(
                    result.differences.map {
                        .object([
                            ("about", .text($0.about)), ("expected", .text($0.expected)),
                            ("found", .text($0.found)), ("distance", .optional($0.distance)),
                        ])
                    })
            ),
        ])
    }

    private func json(_ coverage: CheckCoverage) -> JSON {
        .object([
            ("check", .text(coverage.check)), ("true", .integer(coverage.isTrue)),
            ("false", .integer(coverage.isFalse)), ("unknown", .integer(coverage.isUnknown)),
            ("turnsWhenTrue", .integer(coverage.turnsWhenTrue)),
            ("turnsWhenFalse", .integer(coverage.turnsWhenFalse)),
            ("decisive", .flag(coverage.isDecisive)),
        ])
    }
}
