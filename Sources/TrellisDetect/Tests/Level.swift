import TrellisModel

/// Whether a value lies past a line.
///
/// A pooled share is held against the line with its doubt: the lower Wilson bound for "at least",
/// the upper one for "at most". Where the weeks differ more than chance would make them, the sample
/// counts for less: it is divided by Pearson's χ² over its degrees of freedom, at least 1 (McCullagh and
/// Nelder, Generalized Linear Models, 1989, 4.5). The chance is that of the score test, whose acceptance region Wilson's interval is; the share has to
/// reach the line without its most supportive week too. Other statistics explain, and decide nothing.
struct Level: Test {
    let signature = TestSignature(
        name: "level",
        keys: [
            .init("stat", .word(Stat.allCases.map(\.rawValue)), isRequired: true),
            .init("confidence", .number),
        ],
        values: ["value", "low", "high", "part", "whole", "weeks", "n", "p"], takesOperators: true,
        bearsEvidence: true)
    let summary = "A statistic of the window against a line."
    let examples = [
        TestExample(
            .yes, "one run in five is flaky", metric: "tests.flaky.share", points: [3, 4, 2, 3],
            wholes: [15, 15, 15, 15], window: 4,
            settings: Settings(["stat": .text("pooled")], comparison: Comparison(gte: 0.05))),
        TestExample(
            .no, "two of sixty could be chance", metric: "tests.flaky.share", points: [1, 0, 1, 0],
            wholes: [15, 15, 15, 15], window: 4,
            settings: Settings(["stat": .text("pooled")], comparison: Comparison(gte: 0.05))),
        TestExample(
            .yes, "the average is past the line", metric: "ci.duration.p90",
            points: [18, 22, 21, 19], window: 4,
            settings: Settings(["stat": .text("mean")], comparison: Comparison(gte: 20))),
    ]

    func phrase(about slice: MetricSlice, _ settings: Settings) -> String {
        let bounds = Phrases.bounds(settings.comparison, slice.metric.unit) ?? "anything"
        let name = Phrases.name(of: slice)
        return switch settings.text("stat") {
        case "pooled"?:
            "\(name), all weeks taken together, is \(bounds)"
                + (settings.number("confidence").map {
                    ", with a confidence of \(Numerals.percent($0))"
                } ?? "")
        case "last"?: "the newest week of \(name) is \(bounds)"
        case let stat?: "the \(stat) of \(name) is \(bounds)"
        case nil: "\(name) is \(bounds)"
        }
    }

    func verdict(on evidence: Evidence, _ settings: Settings) -> Verdict {
        switch Sufficiency.points(of: evidence, in: evidence.spans.window) {
        case .short(let verdict): return verdict
        case .enough(let points):
            let present = points.compactMap(\.self)
            let stat = settings.text("stat").flatMap(Stat.init) ?? .median
            return stat == .pooled
                ? pooled(present, evidence, settings) : plain(present, stat, settings)
        }
    }

    private func plain(_ points: [Series.Point], _ stat: Stat, _ settings: Settings) -> Verdict {
        guard let value = stat.value(of: points) else {
            return Verdict(unknown: .coverage, "the statistic has no value")
        }
        return Verdict(
            Truth(settings.comparison.holds(for: value)),
            [
                ("value", value), ("weeks", Double(points.count)),
                ("n", points.reduce(0) { $0 + Double($1.n) }),
            ])
    }

    private func pooled(
        _ points: [Series.Point], _ evidence: Evidence, _ settings: Settings
    ) -> Verdict {
        let part = points.reduce(0) { $0 + ($1.part ?? 0) }
        let whole = points.reduce(0) { $0 + ($1.whole ?? 0) }
        guard whole > 0, part <= whole else {
            return Verdict(unknown: .coverage, "the share has no whole")
        }
        // A rare thing that is asked for needs to have happened a few times before it is judged;
        // that it is rare enough can be seen without.
        let line = settings.comparison.gte ?? settings.comparison.gt ?? 0
        let share = part / whole
        if line > 0, share > line,
            let short = Sufficiency.events(part, of: evidence, named: "cases")
        {
            return short
        }
        let spread = Self.dispersion(points, share: share)
        let bounds = Distributions.wilson(
            part / spread, of: whole / spread, confidence: settings.number("confidence") ?? 0.95)
        let p = Self.chance(share, of: whole / spread, settings.comparison)
        let outlasts = points.indices.allSatisfy { left in
            let rest = points.indices.filter { $0 != left }.map { points[$0] }
            guard let without = Stat.pooled.value(of: rest) else { return false }
            return settings.comparison.holds(for: without)
        }
        return Verdict(
            Bearing(
                p: p,
                isSolid: settings.comparison.holds(forAllIn: bounds) && outlasts,
                canMatch: true),
            [
                ("value", share), ("low", bounds.lowerBound), ("high", bounds.upperBound),
                ("part", part), ("whole", whole), ("weeks", Double(points.count)), ("n", whole),
                ("p", p),
            ])
    }

    /// How often a share exactly at the line looks at least so far past it; of two lines the less
    /// sure one.
    private static func chance(
        _ share: Double, of whole: Double, _ comparison: Comparison
    ) -> Double {
        func score(_ line: Double) -> Double {
            let deviation = (line * (1 - line) / whole).squareRoot()
            if deviation > 0 { return (share - line) / deviation }
            return share > line ? .infinity : share < line ? -.infinity : 0
        }
        let above = [comparison.gte, comparison.gt].compactMap(\.self)
            .map { Distributions.normalUpperTail(score($0)) }
        let below = [comparison.lte, comparison.lt].compactMap(\.self)
            .map { Distributions.normalUpperTail(-score($0)) }
        return (above + below).max() ?? 1
    }

    /// How much more the weeks differ than a steady share would make them; at least 1.
    private static func dispersion(_ points: [Series.Point], share: Double) -> Double {
        guard share > 0, share < 1, points.count > 1 else { return 1 }
        let squares = points.compactMap { point -> Double? in
            guard let part = point.part, let whole = point.whole, whole > 0 else { return nil }
            let expected = whole * share
            return (part - expected) * (part - expected) / (expected * (1 - share))
        }
        return max(1, squares.reduce(0, +) / Double(max(1, squares.count - 1)))
    }
}
