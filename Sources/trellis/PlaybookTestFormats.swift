import TrellisModel
import TrellisPlaybooks

/// The two formats that build servers read.
extension PlaybookTestReport {
    /// TAP 13: one line a test, what differs as YAML below it, coverage as comments.
    ///
    /// Source: "Test Anything Protocol", version 13.
    var tap: String {
        let tests = suites.flatMap { run in
            run.results.map { (playbook: run.suite.file.playbook, result: $0) }
        }
        var lines = ["TAP version 13", "1..\(tests.count)"]
        for (index, test) in tests.enumerated() {
            let result = test.result
            let todo = result.test.isTodo ? " # TODO" : ""
            let name = Self.escaped("\(test.playbook): \(result.test.name)", for: ["\\", "#"])
            lines.append("\(result.isPassed ? "ok" : "not ok") \(index + 1) - \(name)\(todo)")
            guard !result.isPassed else { continue }
            let differences = result.differences.flatMap { one in
                [
                    "  - about: \(JSON.text(one.about).compact)",
                    "    expected: \(JSON.text(one.expected).compact)",
                    "    found: \(JSON.text(one.found).compact)",
                ] + (one.distance.map { ["    distance: \(JSON.number($0).compact)"] } ?? [])
            }
            lines += (["---", "differences:"] + differences + ["..."]).map { "  \($0)" }
        }
        if hasCoverage { lines += coverageLines.map { "# \($0)" } }
        return lines.joined(separator: "\n")
    }

    /// JUnit's XML, without times: the same tests give the same bytes.
    var junit: String {
        var lines = ["<?xml version=\"1.0\" encoding=\"UTF-8\"?>"]
        lines.append("<testsuites name=\"trellis playbook test\" \(Self.counts(results))>")
        for run in suites {
            let name = XMLText.escaped(run.suite.file.playbook)
            lines.append("  <testsuite name=\"\(name)\" \(Self.counts(run.results))>")
            lines += run.results.flatMap { result in
                Self.testcase(result, of: name, in: run.suite.file.path)
            }
            if hasCoverage {
                let table = Self.table(run.coverage)
                lines.append("    <system-out>\(XMLText.escaped(table))</system-out>")
            }
            lines.append("  </testsuite>")
        }
        return (lines + ["</testsuites>"]).joined(separator: "\n")
    }

    private var coverageLines: [String] {
        suites.flatMap { run in
            [run.suite.file.playbook]
                + Self.table(run.coverage).split(separator: "\n").map(String.init)
        }
    }

    private static func testcase(
        _ result: PlaybookTestResult, of playbook: String, in file: String
    ) -> [String] {
        let head =
            "    <testcase classname=\"\(playbook)\" name=\"\(XMLText.escaped(result.test.name))\""
            + " file=\"\(XMLText.escaped(file))\" line=\"\(result.test.line)\""
        guard !result.isPassed else { return ["\(head)/>"] }
        let differences = result.differences.map { "\($0.about): \($0.sentence)" }
        let first = XMLText.escaped(differences.first ?? "")
        let inner =
            result.isFailed
            ? "<failure message=\"\(first)\">\(XMLText.escaped(differences.joined(separator: "\n")))</failure>"
            : "<skipped message=\"todo: \(first)\"/>"
        return ["\(head)>", "      \(inner)", "    </testcase>"]
    }

    private static func counts(_ results: [PlaybookTestResult]) -> String {
        let (failed, todo) = count(results)
        return "tests=\"\(results.count)\" failures=\"\(failed)\" errors=\"0\" skipped=\"\(todo)\""
    }

    private static func escaped(_ text: String, for signs: Set<Character>) -> String {
        String(text.flatMap { signs.contains($0) ? ["\\", $0] : [$0] })
    }
}
