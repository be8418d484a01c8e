import TrellisDetect
import TrellisModel
import TrellisPicture
import TrellisRetro

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
        let end = match.spans.window.upperBound
        let start = min(match.spans.whole.lowerBound, end.advanced(by: 1 - 26 * 7)).monday
        let id = "\(match.playbook.id)-\(report.team)-\(index)"
        let comparison = ComparisonPicture(
            id: id, finding: finding, window: match.spans.window, days: start...end,
            annotations: teamNotes, series: { report.book[$0] })
        if let drawing = comparison.drawing { return drawing.inlineSVG() }
        guard let series = report.book[finding.check.slice] else { return nil }
        let metric = series.metric
        let words = Dictionary(
            finding.verdict.words.map { ($0.name, $0.text) },
            uniquingKeysWith: { first, _ in first })
        let isFound = finding.tier == .match || finding.tier == .watch
        let change: BehaviourPicture.Change? =
            switch (isFound, words["shape"], words["since"].flatMap { Day($0) }) {
            case (true, "gradual", _):
                finding.verdict["from"].flatMap { from in
                    finding.verdict["to"].map { .drift(from: from, to: $0) }
                }
            case (true, _, let since?): .step(since: since)
            default: nil
            }
        let isLogarithmic =
            switch metric.kind {
            case .item, .level, .queue: true
            case .count, .share: false
            }
        return BehaviourPicture(
            id: id, title: metric.title, unit: metric.unit.suffix,
            isShare: metric.unit == .share, isLogarithmic: isLogarithmic,
            points: series.weekly(in: start...end), change: change,
            marks: teamNotes.marks(in: start...end)
        ).inlineSVG()
    }

    private func escaped(_ text: String) -> String { XMLText.escaped(text) }
}

extension Series {
    /// A point a week, as the engine sees them: of a daily series the sums of whole weeks.
    fileprivate func weekly(in days: ClosedRange<Day>) -> [BehaviourPicture.Point] {
        guard metric.grain == .day else {
            return everything(in: days).map { start, point in
                BehaviourPicture.Point(
                    start: start, value: point?.value, isPartial: point?.isPartial ?? false,
                    isLeftOut: masked.contains(start))
            }
        }
        return stride(from: days.lowerBound.monday, to: days.upperBound.advanced(by: -5), by: 7)
            .map { monday in
                let week = everything(in: monday...monday.advanced(by: 6)).compactMap(\.point)
                return BehaviourPicture.Point(
                    start: monday, value: week.isEmpty ? nil : week.reduce(0) { $0 + $1.value },
                    isPartial: week.count < 7 || week.contains(where: \.isPartial),
                    isLeftOut: isMasked(weekFrom: monday))
            }
    }
}
