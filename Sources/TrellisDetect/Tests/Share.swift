import TrellisModel

/// Whether one count is a large enough part of another, with its doubt.
struct Share: Test {
    let signature = TestSignature(
        name: "share",
        keys: [.init("of", .metric, isRequired: true), .init("confidence", .number)],
        values: ["part", "whole", "share", "low", "high"], takesOperators: true)
    let summary = "One count as a part of another, held against a line with its Wilson bound."
    let examples = [
        TestExample(
            .yes, "a third of the alerts became pages", metric: "pages.count",
            points: [10, 12, 9, 11], window: 4,
            settings: Settings(["of": .text("alerts.count")], comparison: Comparison(gte: 0.2)),
            others: [.init("alerts.count", [30, 33, 28, 31])]),
        TestExample(
            .no, "a share of few is uncertain", metric: "pages.count", points: [1, 1, 0, 1],
            window: 4,
            settings: Settings(["of": .text("alerts.count")], comparison: Comparison(gte: 0.2)),
            others: [.init("alerts.count", [3, 3, 2, 3])]),
        TestExample(
            .unknown(.missing), "there is nothing to be a part of", metric: "pages.count",
            points: [1, 1, 0, 1], window: 4,
            settings: Settings(["of": .text("alerts.count")], comparison: Comparison(gte: 0.2))),
    ]

    func phrase(about slice: MetricSlice, _ settings: Settings) -> String {
        let whole = settings.text("of").flatMap(Self.slice).map(Phrases.name) ?? "the whole"
        let bounds = Phrases.bounds(settings.comparison) { Numerals.percent($0) } ?? "a part"
        return "\(Phrases.name(of: slice)) is \(bounds) of \(whole)"
            + (settings.number("confidence").map {
                ", with a confidence of \(Numerals.percent($0))"
            }
                ?? "")
    }

    func verdict(on evidence: Evidence, _ settings: Settings) -> Verdict {
        guard let whole = settings.text("of").flatMap(Self.slice).flatMap(evidence.other) else {
            return Verdict(unknown: .missing, "the metric it is a part of is not recorded")
        }
        switch Sufficiency.points(of: evidence, in: evidence.spans.window) {
        case .short(let verdict): return verdict
        case .enough(let points):
            // Only periods that both know.
            let pairs = zip(points, whole.values(in: evidence.spans.window)).compactMap { pair in
                pair.0.flatMap { part in pair.1.map { (part.value, $0.value) } }
            }
            let (part, all) = pairs.reduce((0.0, 0.0)) { ($0.0 + $1.0, $0.1 + $1.1) }
            guard all > 0 else { return Verdict(unknown: .events, "nothing to be a part of") }
            guard part <= all else {
                return Verdict(unknown: .coverage, "the part is larger than the whole")
            }
            let bounds = Distributions.wilson(
                part, of: all, confidence: settings.number("confidence") ?? 0.95)
            return Verdict(
                Truth(settings.comparison.holds(forAllIn: bounds)),
                [
                    ("part", part), ("whole", all), ("share", part / all),
                    ("low", bounds.lowerBound), ("high", bounds.upperBound),
                ])
        }
    }

    static func slice(_ text: String) -> MetricSlice? {
        let (id, segment) = MetricSlice.split(text)
        return MetricCatalogue.metric(id).map { MetricSlice($0, segment: segment) }
    }
}
