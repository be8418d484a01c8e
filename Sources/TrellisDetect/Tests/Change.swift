import TrellisModel

/// Whether the window differs from the span before it.
struct Change: Test {
    let signature = TestSignature(
        name: "change",
        keys: [
            .init("stat", .word(Stat.allCases.map(\.rawValue)), isRequired: true),
            .init("ratio", .comparison), .init("delta", .comparison),
        ],
        values: ["baseline", "window", "ratio", "delta", "weeks", "n"], takesOperators: false)
    let summary = "The window's statistic against that of the span before it."
    let examples = [
        TestExample(
            .yes, "sizes went up by half", metric: "pr.size.typical",
            points: [100, 110, 90, 100, 150, 160, 140, 150], window: 4,
            settings: Settings([
                "stat": .text("median"), "ratio": .comparison(Comparison(gte: 1.25)),
            ])),
        TestExample(
            .no, "half as much again of very little is not 40 lines", metric: "pr.size.typical",
            points: [10, 11, 9, 10, 15, 16, 14, 15], window: 4,
            settings: Settings([
                "stat": .text("median"), "delta": .comparison(Comparison(gte: 40)),
            ])),
        TestExample(
            .unknown(.coverage), "half of the weeks are missing", metric: "pr.size.typical",
            points: [100, nil, 90, nil, 150, nil, nil, 150], window: 4,
            settings: Settings([
                "stat": .text("median"), "ratio": .comparison(Comparison(gte: 1.25)),
            ])),
        TestExample(
            .unknown(.zeroBaseline), "nothing times anything is nothing",
            metric: "incidents.repeat.share", points: [0, 0, 0, 0, 1, 2, 1, 2],
            wholes: [9, 9, 9, 9, 9, 9, 9, 9], window: 4,
            settings: Settings([
                "stat": .text("pooled"), "ratio": .comparison(Comparison(gte: 1.25)),
            ])),
    ]

    func phrase(about slice: MetricSlice, _ settings: Settings) -> String {
        let delta = settings.comparison("delta")
        let bounds = [
            Phrases.times(settings.comparison("ratio")).map { "\($0) that of the weeks before" },
            Phrases.bounds(delta) { Numerals.quantity($0, slice.metric.unit) }.map {
                "\($0) apart from it"
            },
        ].compactMap(\.self)
        return "the \(settings.text("stat") ?? "mean") of \(Phrases.name(of: slice)) is "
            + bounds.joined(separator: ", and ")
    }

    func verdict(on evidence: Evidence, _ settings: Settings) -> Verdict {
        guard let baselineSpan = evidence.spans.baseline else {
            return Verdict(unknown: .missing, "the pattern has no baseline")
        }
        let stat = settings.text("stat").flatMap(Stat.init) ?? .median
        var sides: [[Series.Point]] = []
        for span in [evidence.spans.window, baselineSpan] {
            switch Sufficiency.points(of: evidence, in: span) {
            case .short(let verdict): return verdict
            case .enough(let points): sides.append(points.compactMap(\.self))
            }
        }
        guard let now = stat.value(of: sides[0]), let before = stat.value(of: sides[1]) else {
            return Verdict(unknown: .coverage, "the statistic has no value")
        }
        let ratio = settings.comparison("ratio"), delta = settings.comparison("delta")
        guard before > 0 || ratio.isEmpty else {
            return Verdict(unknown: .zeroBaseline, "it was zero before, so there is no ratio")
        }
        let holds =
            ratio.holds(for: before > 0 ? now / before : 0) && delta.holds(for: now - before)
        return Verdict(
            Truth(holds),
            [
                ("baseline", before), ("window", now), ("ratio", before > 0 ? now / before : .nan),
                ("delta", now - before), ("weeks", Double(sides[0].count)),
                ("n", sides[0].reduce(0) { $0 + Double($1.n) }),
            ])
    }
}
