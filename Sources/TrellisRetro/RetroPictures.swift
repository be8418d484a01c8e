import TrellisModel
import TrellisPicture

/// The pictures of one match, and the line of text that stands for them.
struct RetroPictures {
    let facts: RetroFacts
    private var words: RetroWords { facts.words }

    struct Picture {
        /// Without the folder, such as `pr-size-creep.svg`.
        let name: String
        let alt: String
        let svg: String
        let sparkline: String
        /// What the sparkline covers.
        let words: String
    }

    /// The picture that explains a match: bars for a weekday, two lines for two cohorts, else the
    /// series with its baseline and window.
    func picture(of match: Match) -> Picture? {
        guard
            let finding = match.checks.first(where: { !$0.check.inform && $0.says != nil })
                ?? match.checks.first(where: { !$0.check.inform })
        else { return nil }
        let slice = finding.check.slice
        let id = match.playbook.id
        let sparkline = sparkline(of: finding, match)
        let title = words.title(of: slice.metric)
        let svg =
            ComparisonPicture(
                id: id, finding: finding, window: match.spans.window, days: days(of: match),
                annotations: facts.annotations, slices: facts.allSeries.map(\.slice),
                words: words,
                series: facts.series
            ).drawing?.svg()
            ?? facts.series(slice).map { self.series($0, finding, match, id).svg() }
        return svg.map {
            Picture(
                name: "\(id).svg",
                alt: words(.pictureAlt, ["title": title, "words": sparkline.words]), svg: $0,
                sparkline: sparkline.text,
                words: sparkline.words)
        }
    }

    /// At least half a year, so that people see the usual before the unusual.
    private func days(of match: Match) -> ClosedRange<Day> {
        let end = facts.held.monday.advanced(by: -1)
        let start = min(match.spans.whole.lowerBound, end.advanced(by: 1 - 26 * 7))
        return start.monday...end
    }

    private func series(
        _ series: Series, _ finding: Match.Finding, _ match: Match, _ id: String
    ) -> SeriesPicture {
        let days = days(of: match)
        let metric = series.metric
        let (before, now) = spans(finding, match)
        return SeriesPicture(
            id: id, title: words.title(of: metric), unit: words.unit(metric.unit),
            isShare: metric.unit == .share,
            points: series.everything(in: days).map {
                SeriesPicture.Point(
                    start: $0.start, value: $0.point?.value, isPartial: $0.point?.isPartial ?? false
                )
            },
            baseline: before.map { SeriesPicture.Span(days: $0, label: "before") },
            window: SeriesPicture.Span(days: now, label: "now"),
            marks: facts.annotations.marks(in: days, words: facts.words),
            levels: (
                finding.verdict["baseline"] ?? finding.verdict["from"],
                finding.verdict["window"] ?? finding.verdict["value"] ?? finding.verdict["to"]
            ))
    }

    /// What is compared with what: of a move, the weeks before it began and those since.
    private func spans(
        _ finding: Match.Finding, _ match: Match
    ) -> (before: ClosedRange<Day>?, now: ClosedRange<Day>) {
        let window = match.spans.window
        let told = finding.verdict.words
        guard finding.check.test == "move",
            told.first(where: { $0.name == "shape" })?.text != "gradual",
            let since = told.first(where: { $0.name == "since" }).flatMap({ Day($0.text) }),
            window.lowerBound < since, since <= window.upperBound
        else { return (match.spans.baseline, window) }
        return (window.lowerBound...since.advanced(by: -1), since...window.upperBound)
    }

    private func sparkline(
        of finding: Match.Finding, _ match: Match
    ) -> (text: String, words: String) {
        let slice =
            finding.check.test == "cohort"
            ? MetricSlice(
                finding.check.slice.metric,
                segment: "cohort=\(finding.check.settings.text("of") ?? "")") : finding.check.slice
        guard let series = facts.series(slice) else { return ("", "") }
        let days = days(of: match)
        guard series.metric.grain == .day else {
            let values = series.everything(in: days).map { $0.point?.value }
            return (
                Sparkline.text(values),
                words(
                    .pictureWeeks, ["count": "\(values.count)", "day": "\(days.upperBound)"])
            )
        }
        // A line of days says little; weeks of the named day say what the playbook is about.
        let points = series.everything(in: match.spans.window)
        let day = finding.check.settings.text("bucket").flatMap(Weekday.init)
        let values = points.filter { day == nil || $0.start.weekday == day }.map { $0.point?.value }
        return (
            Sparkline.text(values),
            words(
                .pictureWeekdays,
                [
                    "weekday": day.map(words.weekday) ?? words[.pictureDay],
                    "count": "\(values.count)", "day": "\(days.upperBound)",
                ])
        )
    }
}
