import TrellisModel

/// Whether two cohorts of the same metric differ, week by week.
///
/// The weeks are strata, so that a week in which everything was reworked, and in which one cohort
/// happened to be larger, does not make a difference where there is none. The ratio is
/// Mantel-Haenszel's risk ratio; its z-value uses the stratified difference, divided by the root of
/// the dispersion between weeks, at least 1. One-sided, p below 0.01, and at least the number of
/// events that the pattern needs.
///
/// Sources: N. Mantel and W. Haenszel, "Statistical Aspects of the Analysis of Data from
/// Retrospective Studies of Disease", Journal of the National Cancer Institute 22 (1959), 719–748;
/// S. Greenland and J. M. Robins, "Estimation of a Common Effect Parameter from Sparse Follow-Up
/// Data", Biometrics 41 (1985), 55–68, for the risk ratio.
struct Cohort: Test {
    let signature = TestSignature(
        name: "cohort",
        keys: [
            .init("of", .text, isRequired: true), .init("against", .text, isRequired: true),
            .init("ratio", .comparison),
        ],
        values: [
            "of_part", "of_whole", "of_share", "against_part", "against_whole", "against_share",
            "ratio", "weeks", "p",
        ], takesOperators: false)
    let summary = "One cohort's share against another's, within each week."
    static let alpha = 0.01

    let examples = [
        TestExample(
            .yes, "three times as often, in every week", metric: "rework.share{cohort=assisted}",
            points: [3, 2, 3, 4, 3, 2, 3, 4], wholes: [10, 9, 10, 11, 10, 9, 10, 11], window: 8,
            settings: settings,
            other: (
                "rework.share{cohort=other}", [1, 1, 2, 1, 1, 2, 1, 1],
                [14, 13, 15, 14, 14, 13, 15, 14]
            )),
        TestExample(
            .no, "the same within each week", metric: "rework.share{cohort=assisted}",
            points: [1, 1, 1, 1, 4, 4, 4, 4], wholes: [10, 10, 10, 10, 20, 20, 20, 20], window: 8,
            settings: settings,
            other: (
                "rework.share{cohort=other}", [2, 2, 2, 2, 2, 2, 2, 2],
                [20, 20, 20, 20, 10, 10, 10, 10]
            )),
    ]

    private static let settings = Settings([
        "of": .text("assisted"), "against": .text("other"),
        "ratio": .comparison(Comparison(gte: 1.25)),
    ])

    func verdict(on evidence: Evidence, _ settings: Settings) -> Verdict {
        let metric = evidence.slice.metric
        var sides: [[Series.Point?]] = []
        for name in [settings.text("of"), settings.text("against")] {
            let slice = MetricSlice(metric, segment: "cohort=\(name ?? "")")
            let side = Evidence(
                slice: slice, series: evidence.other(slice), spans: evidence.spans,
                needs: evidence.needs,
                other: evidence.other)
            switch Sufficiency.points(of: side, in: evidence.spans.window) {
            case .short(let verdict): return verdict
            case .enough(let points): sides.append(points)
            }
        }
        let weeks = zip(sides[0], sides[1]).compactMap { Stratum($0, $1) }
        let events = weeks.reduce(0) { $0 + $1.parts.of + $1.parts.against }
        if let short = Sufficiency.events(events, of: evidence, named: "reworked changes") {
            return short
        }
        return judge(weeks, settings)
    }

    private func judge(_ weeks: [Stratum], _ settings: Settings) -> Verdict {
        let above = weeks.reduce(0) { $0 + $1.parts.of * $1.wholes.against / $1.total }
        let below = weeks.reduce(0) { $0 + $1.parts.against * $1.wholes.of / $1.total }
        let excess = weeks.reduce(0) { $0 + $1.excess }
        let variance = weeks.reduce(0) { $0 + $1.variance }
        guard variance > 0, below > 0 else {
            return Verdict(unknown: .events, "no week has both cohorts and a case in each")
        }
        // How much the weeks differ from one common effect, beyond chance.
        let informative = weeks.filter { $0.variance > 0 }
        let squares = informative.reduce(0) { sum, week in
            let rest = week.excess - week.variance * excess / variance
            return sum + rest * rest / week.variance
        }
        let dispersion = max(1, squares / Double(max(1, informative.count - 1)))
        let p = Distributions.normalUpperTail(excess / (variance * dispersion).squareRoot())
        let ratio = above / below
        let of = weeks.reduce((0.0, 0.0)) { ($0.0 + $1.parts.of, $0.1 + $1.wholes.of) }
        let against = weeks.reduce((0.0, 0.0)) {
            ($0.0 + $1.parts.against, $0.1 + $1.wholes.against)
        }
        return Verdict(
            Truth(p < Self.alpha && settings.comparison("ratio").holds(for: ratio)),
            [
                ("of_part", of.0), ("of_whole", of.1), ("of_share", of.0 / of.1),
                ("against_part", against.0), ("against_whole", against.1),
                ("against_share", against.0 / against.1), ("ratio", ratio),
                ("weeks", Double(weeks.count)), ("p", p),
            ])
    }

    /// One week's two-by-two table.
    private struct Stratum {
        let parts: (of: Double, against: Double)
        let wholes: (of: Double, against: Double)

        init?(_ of: Series.Point?, _ against: Series.Point?) {
            guard let of, let against, let part = of.part, let whole = of.whole,
                let otherPart = against.part, let otherWhole = against.whole, whole > 0,
                otherWhole > 0
            else { return nil }
            parts = (part, otherPart)
            wholes = (whole, otherWhole)
        }

        var total: Double { wholes.of + wholes.against }

        /// Cases beyond those expected if both cohorts shared the week's rate.
        var excess: Double { parts.of - wholes.of * (parts.of + parts.against) / total }

        /// The hypergeometric variance of ``excess``.
        var variance: Double {
            let cases = parts.of + parts.against
            guard total > 1 else { return 0 }
            return wholes.of * wholes.against * cases * (total - cases)
                / (total * total * (total - 1))
        }
    }
}
