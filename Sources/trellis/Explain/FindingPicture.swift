import TrellisDetect
import TrellisModel
import TrellisPicture
import TrellisRetro

/// What a check found, drawn: a process-behaviour picture of its series, or bars or two lines where it
/// compares those.
struct FindingPicture {
    /// A slug, one of its own in the page.
    let id: String
    let finding: Match.Finding
    let spans: Spans
    let book: TeamBook
    let notes: [Annotation]

    /// `nil` where the series is not known.
    var drawing: (any Picture)? {
        let end = spans.window.upperBound
        let half = min(spans.whole.lowerBound, end.advanced(by: 1 - 26 * 7)).monday
        // Weeks before the first number say nothing.
        let start = min(max(half, book[finding.check.slice]?.first?.monday ?? half), end)
        let comparison = ComparisonPicture(
            id: id, finding: finding, window: spans.window, days: start...end, annotations: notes,
            slices: book.series.map(\.slice), series: { book[$0] })
        return comparison.drawing ?? behaviour(in: start...end)
    }

    private func behaviour(in days: ClosedRange<Day>) -> BehaviourPicture? {
        guard let series = book[finding.check.slice] else { return nil }
        let metric = series.metric
        let isLogarithmic =
            switch metric.kind {
            case .item, .level, .queue: true
            case .count, .share: false
            }
        return BehaviourPicture(
            id: id, title: metric.title, unit: metric.unit.suffix,
            isShare: metric.unit == .share, isLogarithmic: isLogarithmic,
            points: series.weekly(in: days), change: change, marks: notes.marks(in: days))
    }

    private var change: BehaviourPicture.Change? {
        let words = Dictionary(
            finding.verdict.words.map { ($0.name, $0.text) },
            uniquingKeysWith: { first, _ in first })
        let isFound = finding.tier == .match || finding.tier == .watch
        return switch (isFound, words["shape"], words["since"].flatMap { Day($0) }) {
        case (true, "gradual", _):
            finding.verdict["from"].flatMap { from in
                finding.verdict["to"].map { .drift(from: from, to: $0) }
            }
        case (true, _, let since?): .step(since: since)
        default: nil
        }
    }
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
