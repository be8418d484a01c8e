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
                    unknown: .people, "\(hidden) of \(usable.count) \(unit) have too few people"))
        }
        if present == 0 {
            return .short(Verdict(unknown: .missing, "nothing is recorded for these \(unit)"))
        }
        return .short(
            Verdict(
                unknown: .coverage,
                "\(usable.count - present) of \(usable.count) \(unit) are missing or incomplete"))
    }

    /// `nil` when there are enough events.
    static func events(_ count: Double, of evidence: Evidence, named name: String) -> Verdict? {
        guard count < Double(evidence.needs.events) else { return nil }
        return Verdict(
            unknown: .events,
            "\(Numerals.fixed(count, 0)) \(name), at least \(evidence.needs.events) needed")
    }
}
