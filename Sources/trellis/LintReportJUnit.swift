import TrellisModel

extension LintReportText {
    /// JUnit's XML: a case for each finding, and one for each file without any. What weighs less
    /// than it takes to fail is skipped.
    var junit: String {
        let findings = Dictionary(grouping: report.findings, by: \.file)
        let cases = report.files.flatMap { file in
            findings[file]?.flatMap(testcase)
                ?? ["    <testcase classname=\"\(XMLText.escaped(file))\" name=\"lint\"/>"]
        }
        let tests = report.files.reduce(0) { $0 + max(1, findings[$1]?.count ?? 0) }
        let failed = report.findings.filter { $0.level >= failOn }.count
        let counts =
            "tests=\"\(tests)\" failures=\"\(failed)\" errors=\"0\""
            + " skipped=\"\(report.findings.count - failed)\""
        let name = "name=\"\(command)\""
        let head = [
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>", "<testsuites \(name) \(counts)>",
            "  <testsuite \(name) \(counts)>",
        ]
        return (head + cases + ["  </testsuite>", "</testsuites>", ""]).joined(separator: "\n")
    }

    private func testcase(_ finding: LintFinding) -> [String] {
        let file = XMLText.escaped(finding.file)
        let message = XMLText.escaped(finding.message)
        let help = XMLText.escaped("\(finding.location)\nhelp: \(finding.help)")
        let inner =
            finding.level >= failOn
            ? "<failure type=\"\(finding.level.rawValue)\" message=\"\(message)\">\(help)</failure>"
            : "<skipped message=\"\(finding.level.rawValue): \(message)\"/>"
        return [
            "    <testcase classname=\"\(file)\" name=\"\(finding.code) line \(finding.line)\""
                + " file=\"\(file)\" line=\"\(finding.line)\">",
            "      \(inner)", "    </testcase>",
        ]
    }
}
