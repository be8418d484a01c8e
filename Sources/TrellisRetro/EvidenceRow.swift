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
    let headings: (beside: String, here: String)

    /// - Returns: `nil` for a check that has nothing to show.
    init?(
        _ finding: Match.Finding, spans: Spans, series: (MetricSlice) -> Series?,
        words: RetroWords = .english
    ) {
        let verdict = finding.verdict
        guard finding.says != nil, verdict.truth == .yes else { return nil }
        let metric = finding.check.slice.metric
        func quantity(_ name: String) -> String {
            verdict[name].map { words.quantity($0, metric.unit) } ?? "–"
        }
        func count(_ name: String) -> String { Numerals.fixed(verdict[name] ?? 0, 0) }
        let weeks = "\((spans.window.lowerBound.distance(to: spans.window.upperBound) + 1) / 7)"
        headings =
            switch finding.check.test {
            case "hotspot", "concentration": (words[.evidenceExpected], words[.evidenceSeen])
            case "cohort": (words[.evidenceBeside], words[.evidenceHere])
            default: (words[.evidenceBefore], words[.evidenceNow])
            }
        switch finding.check.test {
        case "change":
            what = words.title(of: metric)
            before = quantity("baseline")
            now = quantity("window")
            change = verdict["ratio"].map(Numerals.times) ?? "–"
            behind = words(.evidenceCount, ["n": count("n"), "weeks": count("weeks")])
        case "move":
            what = words.title(of: metric)
            before = quantity("from")
            now = quantity("to")
            change =
                (verdict["ratio"].map(Numerals.times) ?? "–")
                + (verdict["low"].map { words(.moveLeast, ["ratio": Numerals.times($0)]) } ?? "")
            behind = words(.evidenceCount, ["n": count("n"), "weeks": count("weeks")])
        case "flow":
            what = words.title(of: metric)
            before = quantity("from")
            now = quantity("to")
            change = verdict["ratio"].map(Numerals.times) ?? "–"
            behind =
                words(
                    .evidenceFlow,
                    [
                        "opened": count("opened"), "closed": count("closed"),
                        "weeks": count("weeks"),
                    ])
        case "hotspot":
            let name =
                verdict.words.first { $0.name == "name" }?.text ?? words[.evidenceModuleUnknown]
            what = words(.evidenceModule, ["metric": words.title(of: metric), "module": name])
            before = words(
                .evidenceGuess, ["value": Numerals.fixed(verdict["expected"] ?? 0, 1)])
            now = count("k")
            change = verdict["ratio"].map(Numerals.times) ?? "–"
            behind = words(
                .evidenceModules,
                ["n": count("n"), "modules": count("modules"), "weeks": weeks])
        case "concentration":
            let day = finding.check.settings.text("bucket").flatMap(Weekday.init)
            what = words(
                .evidenceWeekday,
                [
                    "metric": words.title(of: metric),
                    "weekday": day.map(words.weekday) ?? words[.evidenceWeekdayUnknown],
                ])
            before = words(
                .evidenceGuess, ["value": Numerals.fixed(verdict["expected"] ?? 0, 1)])
            now = count("k")
            change = verdict["ratio"].map(Numerals.times) ?? "–"
            behind = words(.evidenceWorking, ["n": count("n"), "weeks": weeks])
        case "cohort":
            let settings = finding.check.settings
            what = words(
                .evidenceAgainst,
                [
                    "metric": words.title(of: metric), "cohort": settings.text("of") ?? "",
                    "other": settings.text("against") ?? "",
                ])
            before =
                "\(Numerals.percent(verdict["against_share"] ?? 0)) \(settings.text("against") ?? "")"
            now = "\(Numerals.percent(verdict["of_share"] ?? 0)) \(settings.text("of") ?? "")"
            change = verdict["ratio"].map(Numerals.times) ?? "–"
            behind = words(
                .evidenceCohorts,
                [
                    "part": count("of_part"), "whole": count("of_whole"),
                    "otherpart": count("against_part"), "otherwhole": count("against_whole"),
                    "weeks": weeks,
                ])
        case "level":
            what = words.title(of: metric)
            let earlier = Self.earlier(finding, spans, series)
            before = earlier.map { words.quantity($0, metric.unit) } ?? "–"
            now = quantity("value")
            change =
                earlier.flatMap { was in
                    verdict["value"].flatMap { was > 0 ? Numerals.times($0 / was) : nil }
                } ?? "–"
            behind =
                verdict["whole"] == nil
                ? words(.evidenceCount, ["n": count("n"), "weeks": count("weeks")])
                : words(
                    .evidencePart,
                    [
                        "part": count("part"), "whole": count("whole"),
                        "weeks": count("weeks"),
                    ])
        default: return nil
        }
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
