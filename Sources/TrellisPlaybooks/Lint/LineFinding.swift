import TrellisModel

extension LintRule {
    /// A finding about a line of the text.
    func finding(
        _ playbook: LintedPlaybook, line: Int, _ message: String, help: String,
        level: LintLevel? = nil, fix: LintFix? = nil
    ) -> LintFinding {
        LintFinding(
            code: code, level: level ?? self.level, file: playbook.path, line: line, field: nil,
            message: message, help: help, fix: fix)
    }
}
