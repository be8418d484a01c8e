import TrellisDetect
import TrellisModel
import TrellisPicture

extension Explanation {
    /// The body of an HTML page, with a process-behaviour picture of every series that is looked at.
    var html: String {
        var parts = [
            "<h1>\(escaped(title))</h1>",
            "<p class=\"lead\">\(escaped(report.team.description)) · \(escaped(outcome)).</p>",
        ]
        parts += basis.map { "<p>\(escaped($0))</p>" }
        parts.append("<p>It matches when: <code>\(escaped(match.playbook.pattern.rule))</code></p>")
        var drawn: Set<MetricSlice> = []
        for (index, check) in checks.enumerated() {
            parts.append(
                "<h2 id=\"\(check.name)\">\(escaped(check.name)): \(escaped(check.answer))</h2>")
            let sentences = check.sentences.isEmpty ? ["\(check.question)."] : check.sentences
            parts += sentences.map { "<p>\(escaped($0))</p>" }
            // One picture a series, with the first check that asks about it.
            if drawn.insert(check.finding.check.slice).inserted,
                let picture = picture(of: check.finding, index)
            {
                parts.append("<figure>\(picture)</figure>")
            }
            parts.append(table(check))
        }
        parts.append("<h2 id=\"leave-alone\">When to leave it alone</h2>")
        parts += match.playbook.body.leaveAlone.split(separator: "\n\n").map {
            "<p>\(escaped(String($0)))</p>"
        }
        return parts.joined(separator: "\n")
    }

    private func table(_ check: CheckReasoning) -> String {
        let rows = check.numbers.map {
            "<tr><td><code>\(escaped($0.name))</code></td><td>\(escaped($0.value))</td>"
                + "<td>\(escaped($0.meaning))</td></tr>"
        }
        let asked =
            "<p>The check <code>\(escaped(check.name))</code> asks <code>"
            + "\(escaped(check.finding.check.test))</code> about <code>"
            + "\(escaped(check.finding.check.slice.description))</code>.</p>"
        return
            "<details><summary>The check and its numbers</summary>\n\(asked)\n<table>\n<thead><tr><th>Name</th><th>Value</th>"
            + "<th>What it is</th></tr></thead>\n<tbody>\(rows.joined(separator: "\n"))</tbody>\n"
            + "</table></details>"
    }

    private func picture(of finding: Match.Finding, _ index: Int) -> String? {
        FindingPicture(
            id: "\(match.playbook.id)-\(report.team)-\(index)", finding: finding,
            spans: match.spans, book: report.book, notes: teamNotes
        ).drawing?.inlineSVG()
    }

    private func escaped(_ text: String) -> String { XMLText.escaped(text) }
}
