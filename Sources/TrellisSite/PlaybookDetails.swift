import TrellisMarkdown
import TrellisModel

/// What the front matter of a playbook says, in words, below its text.
enum PlaybookDetails {
    static func markdown(of playbook: Playbook) -> String {
        let pattern = playbook.pattern
        var lines = ["", "", "## When this page is opened", ""]
        lines.append(
            "It is opened by a pattern over \(span(pattern.windowDays))"
                + (pattern.baselineDays > 0
                    ? ", held against the \(span(pattern.baselineDays)) before" : "")
                + ", once it has held for \(pattern.hold) weekly looks in a row.")
        lines.append("")
        for check in pattern.checks {
            lines.append(
                "- `\(check.name)`: \(Markdown.escaped(check.slice.metric.title.lowercased()))"
                    + " (`\(check.slice)`), test `\(check.test)`"
                    + (check.inform ? ", told and never deciding" : ""))
        }
        if !playbook.params.isEmpty {
            lines += [
                "", "| Parameter | Value | From | To | Meaning |",
                "| --- | --: | --: | --: | --- |",
            ]
            lines += playbook.params.map { param in
                "| `\(param.name)` | \(number(param.value)) | \(number(param.bounds.lowerBound)) | "
                    + "\(number(param.bounds.upperBound)) | \(Markdown.escaped(param.help)) |"
            }
        }
        if !playbook.references.isEmpty {
            lines += ["", "## Further reading", ""]
            lines += playbook.references.map { "- [\(Markdown.escaped($0.title))](<\($0.url)>)" }
        }
        lines += [
            "",
            "Revision \(playbook.revision), \(playbook.updated.words), \(playbook.status.rawValue).",
        ]
        return lines.joined(separator: "\n") + "\n"
    }

    private static func span(_ days: Int) -> String {
        days.isMultiple(of: 7) ? "\(days / 7) weeks" : "\(days) days"
    }

    private static func number(_ value: Double) -> String {
        Numerals.fixed(value, value == value.rounded() ? 0 : 2)
    }
}
