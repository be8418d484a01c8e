/// A line that takes findings of one rule out of a report, for a reason.
struct Suppression {
    let line: Int
    let code: String
    /// The last day on which it holds.
    let until: Day?
    /// The lines of the next block; `nil` for one that stands in the front matter.
    let block: ClosedRange<Int>?

    static let form = "write 'trellis-ignore TP008 until 2026-12-31: the reason'"

    /// Reads what follows `trellis-ignore`.
    ///
    /// - Throws: What is wrong, in words.
    init(_ text: Substring, line: Int, block: ClosedRange<Int>?) throws(Malformed) {
        guard let colon = text.firstIndex(of: ":") else { throw .init("it gives no reason") }
        let words = text[..<colon].split(separator: " ")
        guard words.count == 1 || (words.count == 3 && words[1] == "until") else {
            throw .init("'\(text[..<colon].trimmed)' is not a code, or a code and an end date")
        }
        guard !text[text.index(after: colon)...].trimmed.isEmpty else {
            throw .init("it gives no reason")
        }
        let until = words.count == 3 ? Day(String(words[2])) : nil
        if words.count == 3, until == nil { throw .init("'\(words[2])' is not a date") }
        (self.line, code, self.until, self.block) = (line, String(words[0]), until, block)
    }

    struct Malformed: Error {
        let summary: String

        init(_ summary: String) { self.summary = summary }
    }

    /// One in the front matter is for all of the front matter; one in the text is for the next
    /// block, or for the front matter where the finding lies there.
    /// What lies in the tests beside the page counts as its front matter.
    func covers(_ finding: LintFinding, in page: String, bodyLine: Int) -> Bool {
        finding.code == code
            && (finding.line < bodyLine || finding.file != page
                || block?.contains(finding.line) ?? false)
    }
}

/// The suppressions of one file.
package struct Suppressions {
    /// The code under which one without an effect is reported: no reason can suppress that.
    package static let staleCode = "TX009"

    private let path: String
    private let bodyLine: Int
    private var valid: [Suppression] = []
    private var stale: [LintFinding] = []

    /// - Parameters:
    ///   - bodyLine: The line after the front matter.
    ///   - codes: The rules that are run.
    ///   - known: All rules whose findings a reason can make right.
    ///   - today: A suppression of an earlier date has ended. `nil`: none has.
    package init(
        of text: String, path: String, bodyLine: Int, codes: [String], known: Set<String>,
        today: Day?
    ) {
        self.path = path
        self.bodyLine = bodyLine
        for comment in SuppressionComments(text, bodyLine: bodyLine).found {
            do throws(Suppression.Malformed) {
                let suppression = try Suppression(
                    comment.text, line: comment.line, block: comment.block)
                let (code, line) = (suppression.code, suppression.line)
                if !known.contains(code) {
                    report(
                        line, "no rule that can be suppressed has the code '\(code)'",
                        help: Suggestion.help(for: code, among: known.sorted()))
                } else if let until = suppression.until, let today, until < today {
                    report(
                        line, "the suppression of \(code) ended on \(until)",
                        help: "mend what it suppressed, or agree on another date")
                } else {
                    valid.append(suppression)
                }
            } catch {
                report(
                    comment.line, "the suppression has no effect: \(error.summary)",
                    help: Suppression.form)
            }
        }
        // Whether a rule that was not run would have found something cannot be said.
        valid.removeAll { !codes.contains($0.code) }
    }

    private mutating func report(_ line: Int, _ message: String, help: String) {
        stale.append(
            LintFinding(
                code: Self.staleCode, level: .warning, file: path, line: line, field: nil,
                message: message, help: help))
    }

    /// - Returns: What is left of the findings, and the suppressions without an effect.
    package func applied(
        to findings: [LintFinding]
    ) -> (findings: [LintFinding], stale: [LintFinding]) {
        var result = self
        var used: Set<Int> = []
        let kept = findings.filter { finding in
            let covering = valid.filter { $0.covers(finding, in: path, bodyLine: bodyLine) }
            used.formUnion(covering.map(\.line))
            return !covering.contains { $0.until != nil || finding.level < .error }
        }
        for suppression in valid {
            let (code, line) = (suppression.code, suppression.line)
            if !used.contains(line) {
                result.report(
                    line, "\(code) finds nothing here that could be suppressed",
                    help: "remove the comment")
            } else if suppression.until == nil,
                kept.contains(where: {
                    suppression.covers($0, in: path, bodyLine: bodyLine)
                })
            {
                result.report(
                    line, "the suppression of \(code), an error, has no end date",
                    help: Suppression.form)
            }
        }
        return (kept, result.stale)
    }
}
