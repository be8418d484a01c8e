/// A change of one line that mends a finding and cannot change what the line means.
package struct LintFix: Sendable, Equatable {
    /// Counted from 1.
    package let line: Int
    /// A piece of the line, exactly as it stands there, and once only.
    package let old: String
    /// What takes its place.
    package let new: String

    package init(line: Int, old: String, new: String) {
        self.line = line
        self.old = old
        self.new = new
    }
}
