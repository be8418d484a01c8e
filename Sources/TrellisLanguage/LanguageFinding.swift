package import TrellisModel

/// Words that are worth a second look.
package struct LanguageFinding: Sendable {
    package let code: String
    package let level: LintLevel
    /// Counted from 1.
    package let line: Int
    /// The key of the front matter concerned. `nil` when none is.
    package let field: String?
    /// One sentence, no full stop, quoting what was found.
    package let message: String
    /// What to do, in the imperative.
    package let help: String
    /// `nil` where only people can mend it.
    package let fix: LintFix?

    /// As a finding about a file.
    ///
    /// - Parameter level: `nil` for the rule's own.
    package func lintFinding(in file: String, level: LintLevel? = nil) -> LintFinding {
        LintFinding(
            code: code, level: level ?? self.level, file: file, line: line, field: field,
            message: message, help: help, fix: fix)
    }
}
