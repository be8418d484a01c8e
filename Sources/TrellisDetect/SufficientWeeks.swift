import TrellisModel

/// Whether there is enough to look for a move, and how much more it takes.
extension Sufficiency {
    enum WeeksOutcome {
        case enough(Weeks)
        case short(Verdict)
    }

    /// Fewer things in the whole window are not looked at.
    static let fewestEvents = 8.0
    /// Without a usable week among so many newest ones, it would be about the past.
    static let newest = 4

    static func weeks(of evidence: Evidence) -> WeeksOutcome {
        guard let series = evidence.series, !series.isEmpty || !series.withheld.isEmpty else {
            return .short(Verdict(unknown: .missing, "nothing is recorded"))
        }
        let span = evidence.spans.window
        let weeks = Weeks(of: series, in: span)
        let hidden =
            series.withheld.isEmpty
            ? 0 : series.periods(in: span).count { series.withheld[$0] != nil }
        let present = weeks.usable.count
        let needed = max(
            Contrasts.fewestWeeks,
            Int((evidence.needs.coverage * Double(min(weeks.asked, Weeks.most))).rounded(.up)))
        let end = (weeks.start.distance(to: span.upperBound.advanced(by: 1))) / 7
        if present == 0, hidden == 0, weeks.asked == 0 {
            return .short(
                Verdict(unknown: .coverage, "every week is left out, by holidays or freezes"))
        }
        if present + hidden < needed || present == 0 && hidden == 0 {
            return .short(
                present == 0
                    ? nothing(of: series, before: span) : few(weeks, needed, end, series))
        }
        if present < needed {
            return .short(
                Verdict(
                    unknown: .people,
                    series.metric.grain == .retro
                        ? fewAnswers(hidden)
                        : "\(hidden) of \(weeks.asked) weeks have too few people"))
        }
        let last = weeks.usable.last?.place ?? 0
        let lastHidden = series.withheld.keys.max().map { weeks.start.distance(to: $0) / 7 } ?? -1
        if end - last > newest, lastHidden > last {
            return .short(
                Verdict(
                    unknown: .people,
                    series.metric.grain == .retro
                        ? "all retros since the week of \(weeks.monday(last)) have too few answers"
                        : "all weeks since that of \(weeks.monday(last)) have too few people"))
        }
        if end - last > newest, !weeks.isLeftOut(since: last, in: series, to: end) {
            return .short(
                Verdict(
                    unknown: .coverage,
                    "nothing is recorded since the week of \(weeks.monday(last))"))
        }
        return events(weeks, kind: series.metric.kind, end).map { .short($0) }
            ?? .enough(weeks)
    }

    private static func nothing(of series: Series, before span: ClosedRange<Day>) -> Verdict {
        Verdict(
            unknown: .missing,
            series.last.map { $0 < span.lowerBound ? "nothing is recorded since \($0)" : nil }
                .flatMap(\.self) ?? "nothing is recorded for these weeks")
    }

    /// How many weeks there have to be, and when they will be there if none of the coming ones is
    /// missing. Every week that comes pushes the oldest one out.
    ///
    /// - Parameter length: Of the window, in weeks.
    private static func few(
        _ weeks: Weeks, _ needed: Int, _ length: Int, _ series: Series
    ) -> Verdict {
        if series.metric.grain == .retro {
            return Verdict(
                unknown: .coverage, fewRetros(weeks.usable.count, of: needed, in: weeks.asked))
        }
        // Holidays and freezes that are known already bring no week.
        var coming = 0, more = 0
        while more < 2 * Weeks.most,
            weeks.usable.count(where: { $0.place >= more }) + coming < needed
        {
            if !series.isMasked(weekFrom: weeks.monday(length + more)) { coming += 1 }
            more += 1
        }
        let count = weeks.usable.count
        let whole = series.metric.grain == .day ? "whole" : "usable"
        return Verdict(
            unknown: .coverage,
            "\(count) \(whole) week\(count == 1 ? "" : "s"), at least \(needed) needed: from "
                + "\(weeks.monday(length + more)) on, if none is missing until then")
    }

    private static func happened(_ count: Double, _ weeks: Weeks, _ kind: Metric.Kind) -> String {
        let part = weeks.usable.reduce(0) { $0 + $1.part }
        let whole = weeks.usable.reduce(0) { $0 + $1.whole }
        if kind == .share, part > whole / 2 {
            return "it happened in all but \(Numerals.fixed(count, 0)) of "
                + "\(Numerals.fixed(whole, 0)) cases"
        }
        if count < 0.5 { return "it did not happen" }
        return "it happened \(count < 1.5 ? "once" : "\(Numerals.fixed(count, 0)) times")"
    }

    /// Few events, and when there will be enough at the pace of these weeks.
    ///
    /// - Parameter length: Of the window, in weeks.
    private static func events(
        _ weeks: Weeks, kind: Metric.Kind, _ length: Int
    ) -> Verdict? {
        guard let count = Weeks.events(in: weeks.usable, kind: kind), count < fewestEvents else {
            return nil
        }
        let pace = count / Double(max(1, weeks.usable.count))
        // A window that is full has as many at the same pace, however long one waits.
        let takes = pace > 0 ? (fewestEvents / pace).rounded(.up) : .infinity
        let hope =
            takes <= Double(length)
            ? "; at this pace from \(weeks.monday(length + Int(takes) - weeks.usable.count)) on"
            : takes <= 52 ? "; at this pace they take \(Int(takes)) weeks" : ""
        return Verdict(
            unknown: .events,
            "\(happened(count, weeks, kind)) in \(weeks.usable.count) weeks, and at least "
                + "\(Numerals.fixed(fewestEvents, 0)) are needed\(hope)")
    }
}
