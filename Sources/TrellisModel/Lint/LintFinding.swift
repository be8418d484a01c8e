/// Something in a document that is worth a second look.
package struct LintFinding: Sendable, Equatable {
    package let code: String
    package let level: LintLevel
    package let file: String
    /// Counted from 1.
    package let line: Int
    /// The key concerned, such as `pattern.when`. `nil` when none is.
    package let field: String?
    /// One sentence, no full stop, quoting what was found.
    package let message: String
    /// What to do, in the imperative.
    package let help: String
    /// `nil` where only people can mend it.
    package let fix: LintFix?

    package init(
        code: String, level: LintLevel, file: String, line: Int, field: String?, message: String,
        help: String, fix: LintFix? = nil
    ) {
        self.code = code
        self.level = level
        self.file = file
        self.line = line
        self.field = field
        self.message = message
        self.help = help
        self.fix = fix
    }

    package var location: SourceLocation { SourceLocation(file: file, line: line, field: field) }
}

/// What was found in a set of files.
package struct LintReport: Sendable {
    /// By file, line and code.
    package let findings: [LintFinding]
    /// Every file that was looked at, sorted.
    package let files: [String]
    /// Findings that a suppression with a reason took out.
    package let suppressed: Int

    package init(findings: [LintFinding], files: [String], suppressed: Int) {
        self.findings = findings.sorted { Self.key($0) < Self.key($1) }
        self.files = files.sorted()
        self.suppressed = suppressed
    }

    private static func key(_ finding: LintFinding) -> (String, Int, String, String, String) {
        (
            finding.file, finding.line, finding.code, finding.field ?? "",
            "\(finding.message) \(finding.help)"
        )
    }

    package func count(of level: LintLevel) -> Int { findings.filter { $0.level == level }.count }

    /// Whether a finding weighs at least so much.
    package func reaches(_ level: LintLevel) -> Bool { findings.contains { $0.level >= level } }
}
