import TrellisModel

/// One line of the evidence table.
struct EvidenceRow {
    let what: String
    let before: String
    let now: String
    let change: String
    /// The sample sizes.
    let behind: String
    /// What the first two numbers are.
    private(set) var headings = (beside: "Before", here: "Now")

    /// - Returns: `nil` for a check that has nothing to show.
    init?(_ finding: Match.Finding, spans: Spans, series: (MetricSlice) -> Series?) {
        let verdict = finding.verdict
        guard finding.says != nil, verdict.truth == .yes else { return nil }
        let metric = finding.check.slice.metric
        func quantity(_ name: String) -> String {
            verdict[name].map { Numerals.quantity($0, metric.unit) } ?? "–"
        }
        func count(_ name: String) -> String { Numerals.fixed(verdict[name] ?? 0, 0) }
        switch finding.check.test {
        case "change":
            what = metric.title
            before = quantity("baseline")
            now = quantity("window")
            change = verdict["ratio"].map(Numerals.times) ?? "–"
            behind = "\(count("n")) in \(count("weeks")) weeks"
        case "move":
            what = metric.title
            before = quantity("from")
            now = quantity("to")
            change =
                (verdict["ratio"].map(Numerals.times) ?? "–")
                + (verdict["low"].map { ", at least \(Numerals.times($0))" } ?? "")
            behind = "\(count("n")) in \(count("weeks")) weeks"
        case "flow":
            what = metric.title
            before = quantity("from")
            now = quantity("to")
            change = verdict["ratio"].map(Numerals.times) ?? "–"
            behind =
                "\(count("opened")) in and \(count("closed")) out, in \(count("weeks")) weeks"
        case "hotspot":
            let name = verdict.words.first { $0.name == "name" }?.text ?? "one module"
            what = "\(metric.title) in \(name)"
            before = "\(Numerals.fixed(verdict["expected"] ?? 0, 1)) expected"
            now = count("k")
            change = verdict["ratio"].map(Numerals.times) ?? "–"
            behind = "\(count("n")) in \(count("modules")) modules, \(Self.weeks(spans.window))"
            headings = ("Expected", "Seen")
        case "concentration":
            let day = finding.check.settings.text("bucket").flatMap(Weekday.init)?.name ?? "one day"
            what = "\(metric.title) on a \(day)"
            before = "\(Numerals.fixed(verdict["expected"] ?? 0, 1)) expected"
            now = count("k")
            change = verdict["ratio"].map(Numerals.times) ?? "–"
            behind = "\(count("n")) on working days, \(Self.weeks(spans.window))"
            headings = ("Expected", "Seen")
        case "cohort":
            let settings = finding.check.settings
            what =
                "\(metric.title): \(settings.text("of") ?? "") against \(settings.text("against") ?? "")"
            before =
                "\(Numerals.percent(verdict["against_share"] ?? 0)) \(settings.text("against") ?? "")"
            now = "\(Numerals.percent(verdict["of_share"] ?? 0)) \(settings.text("of") ?? "")"
            change = verdict["ratio"].map(Numerals.times) ?? "–"
            behind =
                "\(count("of_part")) of \(count("of_whole")), "
                + "\(count("against_part")) of \(count("against_whole")), \(Self.weeks(spans.window))"
            headings = ("Beside", "Here")
        case "level":
            what = metric.title
            let earlier = Self.earlier(finding, spans, series)
            before = earlier.map { Numerals.quantity($0, metric.unit) } ?? "–"
            now = quantity("value")
            change =
                earlier.flatMap { was in
                    verdict["value"].flatMap { was > 0 ? Numerals.times($0 / was) : nil }
                } ?? "–"
            behind =
                verdict["whole"] == nil
                ? "\(count("n")) in \(count("weeks")) weeks"
                : "\(count("part")) of \(count("whole")) in \(count("weeks")) weeks"
        default: return nil
        }
    }

    private static func weeks(_ days: ClosedRange<Day>) -> String {
        "\((days.lowerBound.distance(to: days.upperBound) + 1) / 7) weeks"
    }

    /// The same statistic over the twelve weeks before the window, to compare with.
    private static func earlier(
        _ finding: Match.Finding, _ spans: Spans, _ series: (MetricSlice) -> Series?
    ) -> Double? {
        let end = spans.window.lowerBound.advanced(by: -1)
        let points = series(finding.check.slice)?.values(in: end.advanced(by: -83)...end) ?? []
        let stat = finding.check.settings.text("stat").flatMap(Stat.init) ?? .median
        return stat.value(of: points.compactMap(\.self))
    }
}
