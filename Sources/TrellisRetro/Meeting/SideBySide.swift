import TrellisModel
import TrellisPicture

/// How much is assisted, and what became of outcomes in the same weeks: two lists, and no line between.
struct SideBySide {
    let facts: RetroFacts
    let weeks: Int

    struct Group {
        let heading: String
        let rows: [Row]
    }

    struct Row {
        let title: String
        let before: String
        let now: String
        /// Whether the engine finds a move, in two or three words.
        let said: String
        let sparkline: String
    }

    static let adoption = ["ai.active.share", "ai.assisted.share", "ai.accepted.share"]
    static let outcomes = [
        "rework.share{cohort=assisted}", "rework.share{cohort=other}", "cycle_time.typical",
        "lead_time.typical", "pr.size.typical", "change.failure.share", "findings.opened.count",
        "findings.high.count",
    ]
    /// Fewer weeks with a number say nothing about a quarter.
    private static let fewest = 4

    /// Those that have something to tell.
    var groups: [Group] {
        [
            (facts.words[.assistedAssistance], Self.adoption),
            (facts.words[.assistedOutcomes], Self.outcomes),
        ].compactMap { heading, names in
            let rows = names.compactMap(Self.slice).compactMap(row)
            return rows.isEmpty ? nil : Group(heading: heading, rows: rows)
        }
    }

    private func row(_ slice: MetricSlice) -> Row? {
        guard let series = facts.series(slice) else { return nil }
        let end = facts.held.monday.advanced(by: -1)
        let now = end.advanced(by: 1 - 7 * weeks)...end
        let before = now.lowerBound.advanced(by: -7 * weeks)...now.lowerBound.advanced(by: -1)
        guard let latest = quantity(series, in: now) else { return nil }
        return Row(
            title: Self.title(slice, facts.words), before: quantity(series, in: before) ?? "–",
            now: latest,
            said: said(slice),
            sparkline: Sparkline.text(
                series.everything(in: before.lowerBound...end).map { $0.point?.value }))
    }

    private func quantity(_ series: Series, in days: ClosedRange<Day>) -> String? {
        let points = series.values(in: days).compactMap(\.self)
        guard points.count >= Self.fewest else { return nil }
        let stat: Stat =
            switch series.metric.kind {
            case .share: .pooled
            case .count: .mean
            case .item, .level, .queue: .median
            }
        return stat.value(of: points).map {
            let quantity = facts.words.quantity($0, series.metric.unit)
            return series.metric.kind == .count
                ? facts.words(.assistedWeek, ["value": quantity]) : quantity
        }
    }

    private func said(_ slice: MetricSlice) -> String {
        guard slice.segment == nil else { return facts.words[.assistedSaidTogether] }
        guard let move = facts.moves.first(where: { $0.slice == slice && $0.service == nil }),
            let tier = move.tier
        else { return facts.words[.assistedSaidLittle] }
        let rose = move.direction == .up
        let word: RetroWord =
            switch (tier, slice.metric.hurts) {
            case (.match, _): rose ? .assistedSaidRose : .assistedSaidFell
            case (.watch, _): rose ? .assistedSaidRosePerhaps : .assistedSaidFellPerhaps
            case (.none, .up?): .assistedSaidNorise
            case (.none, .down?): .assistedSaidNofall
            case (.none, nil): .assistedSaidNomove
            }
        return facts.words[word]
    }

    private static func slice(_ name: String) -> MetricSlice? {
        let (id, segment) = MetricSlice.split(name)
        return MetricCatalogue.metric(id).map { MetricSlice($0, segment: segment) }
    }

    static func title(_ slice: MetricSlice, _ words: RetroWords) -> String {
        let part = slice.segment.flatMap { $0.split(separator: "=").last }.map { ", \($0)" } ?? ""
        return words.title(of: slice.metric) + part
    }
}

extension SideBySide.Group: TemplateView {
    var tags: [String: any TemplateValue] { ["heading": heading, "rows": rows] }
}

extension SideBySide.Row: TemplateView {
    var tags: [String: any TemplateValue] {
        ["title": title, "before": before, "now": now, "said": said, "sparkline": sparkline]
    }
}
