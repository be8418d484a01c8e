import TrellisModel

/// Whether there is enough of a series to answer, looked at in the order of ``Reason``.
enum Sufficiency {
    /// The values of a span, or why they cannot be used.
    enum Outcome {
        case enough([Series.Point?])
        case short(Verdict)
    }

    static func points(of evidence: Evidence, in span: ClosedRange<Day>) -> Outcome {
        guard let series = evidence.series, !series.isEmpty || !series.withheld.isEmpty else {
            return .short(Verdict(unknown: .missing, "nothing is recorded"))
        }
        let values = series.values(in: span)
        // Holidays and freezes are left out on both sides: they are neither there nor missing.
        let usable = series.periods(in: span).filter { !series.masked.contains($0) }
        let present = values.compactMap(\.self).count
        let enough =
            Double(present) >= evidence.needs.coverage * Double(usable.count) && present > 0
        guard !enough else { return .enough(values) }
        let unit = series.metric.grain == .day ? "days" : "weeks"
        let hidden = usable.filter { series.withheld[$0] != nil }.count
        if hidden > 0, Double(present + hidden) >= evidence.needs.coverage * Double(usable.count) {
            return .short(
                Verdict(
                    unknown: .people,
                    series.metric.grain == .retro
                        ? fewAnswers(hidden)
                        : "\(hidden) of \(usable.count) \(unit) have too few people"))
        }
        if present == 0 {
            return .short(Verdict(unknown: .missing, "nothing is recorded for these \(unit)"))
        }
        if series.metric.grain == .retro {
            let needed = Int((evidence.needs.coverage * Double(usable.count)).rounded(.up))
            return .short(
                Verdict(unknown: .coverage, fewRetros(present, of: needed, in: usable.count)))
        }
        return .short(
            Verdict(
                unknown: .coverage,
                "\(usable.count - present) of \(usable.count) \(unit) are missing or incomplete"
                    + whenThere(series, span, needs: evidence.needs.coverage)))
    }

    /// Nobody knows when a team holds its next retro, so no day is promised.
    static func fewRetros(_ present: Int, of needed: Int, in weeks: Int) -> String {
        "\(present) retro\(present == 1 ? "" : "s") with this number in \(weeks) weeks, at least "
            + "\(needed) needed"
    }

    static func fewAnswers(_ hidden: Int) -> String {
        "\(hidden) retro\(hidden == 1 ? " has" : "s have") too few answers"
    }

    /// From when on there is enough, if none of the coming periods is missing: the window moves on,
    /// and takes in a new period for each that it leaves behind. Those that the calendar takes out
    /// are known already.
    private static func whenThere(
        _ series: Series, _ span: ClosedRange<Day>, needs: Double
    ) -> String {
        let step = series.metric.grain.days
        let starts = series.periods(in: span)
        var usable = starts.count { !series.masked.contains($0) }
        var present = series.values(in: span).count { $0 != nil }
        let values = series.values(in: span)
        for (moved, oldest) in starts.enumerated() {
            if !series.masked.contains(oldest) { usable -= 1 }
            if values[moved] != nil { present -= 1 }
            let coming = span.upperBound.advanced(by: 1 + moved * step)
            if !series.masked.contains(coming) {
                usable += 1
                present += 1
            }
            if present > 0, Double(present) >= needs * Double(usable) {
                return
                    "; enough from \(coming.advanced(by: step)) on, if none is missing until then"
            }
        }
        return ""
    }

    /// `nil` when there are enough events.
    static func events(_ count: Double, of evidence: Evidence, named name: String) -> Verdict? {
        let needed = Double(evidence.needs.events)
        guard count < needed else { return nil }
        let days = evidence.spans.window
        let inHand = evidence.series?.values(in: days).compactMap(\.self).count ?? 0
        let all = evidence.series?.periods(in: days).count ?? 0
        let words = "\(Numerals.fixed(count, 0)) \(name), at least \(evidence.needs.events) needed"
        guard count > 0, inHand > 0, let grain = evidence.series?.metric.grain.days else {
            return Verdict(unknown: .events, words)
        }
        // A window that is full loses as much as it takes in.
        let pace = count / Double(inHand)
        let more = (needed - count) / pace
        let day = days.upperBound.advanced(by: 1 + Int(min(more, 10_000).rounded(.up)) * grain)
        return Verdict(
            unknown: .events,
            words
                + (more <= Double(all - inHand)
                    ? "; at this pace from \(day) on"
                    : "; at this pace a window of \(all * grain / 7) weeks does not hold as many"))
    }
}
