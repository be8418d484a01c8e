import TrellisModel

/// Whether a series rises or falls steadily over baseline and window together.
///
/// τ is Kendall's rank correlation with time: 1 when every later point is higher. The slope is
/// Theil and Sen's median of all pairwise slopes, per point, relative to the median.
///
/// Sources: H. B. Mann, "Nonparametric Tests Against Trend", Econometrica 13 (1945), 245–259;
/// P. K. Sen, "Estimates of the Regression Coefficient Based on Kendall's Tau", Journal of the
/// American Statistical Association 63 (1968), 1379–1389.
struct Trend: Test {
    let signature = TestSignature(
        name: "trend", keys: [.init("tau", .comparison), .init("slope", .comparison)],
        values: ["tau", "slope", "weeks"], takesOperators: false)
    let summary = "A steady rise or fall over all the weeks that are looked at."
    let examples = [
        TestExample(
            .yes, "each week a little more", metric: "pr.size.typical",
            points: [100, 104, 103, 110, 115, 113, 120, 126], window: 4,
            settings: Settings(["tau": .comparison(Comparison(gte: 0.5))])),
        TestExample(
            .no, "up and down", metric: "pr.size.typical",
            points: [100, 120, 95, 118, 99, 121, 97, 117], window: 4,
            settings: Settings(["tau": .comparison(Comparison(gte: 0.5))])),
    ]

    func phrase(about slice: MetricSlice, _ settings: Settings) -> String {
        let bounds = [
            Phrases.bounds(settings.comparison("tau"), Phrases.trimmed).map {
                "Kendall's tau of \($0)"
            },
            Phrases.bounds(settings.comparison("slope")) { Numerals.percent($0) }.map {
                "a change a week of \($0)"
            },
        ].compactMap(\.self)
        return "\(Phrases.name(of: slice)) shows " + bounds.joined(separator: " and ")
    }

    func verdict(on evidence: Evidence, _ settings: Settings) -> Verdict {
        switch Sufficiency.points(of: evidence, in: evidence.spans.whole) {
        case .short(let verdict): return verdict
        case .enough(let points):
            let present = Self.present(points)
            guard present.count >= 4 else {
                return Verdict(unknown: .coverage, "\(present.count) weeks, at least 4 needed")
            }
            let (tau, slope) = Self.trend(of: present)
            let middle = Statistics.median(present.map(\.value)) ?? 0
            let relative = middle > 0 ? slope / middle : 0
            let holds =
                settings.comparison("tau").holds(for: tau)
                && settings.comparison("slope").holds(for: relative)
            return Verdict(
                Truth(holds),
                // As a ratio from one week to the next, so that it can be said as a percentage.
                [("tau", tau), ("slope", 1 + relative), ("weeks", Double(present.count))])
        }
    }

    /// The points that exist, by their place in time.
    static func present(_ points: [Series.Point?]) -> [(week: Double, value: Double)] {
        points.enumerated().compactMap { week, point in
            point.map { (week: Double(week), value: $0.value) }
        }
    }

    /// τ-a, in which a tie counts as neither, and the median pairwise slope.
    static func trend(
        of points: [(week: Double, value: Double)]
    ) -> (tau: Double, slope: Double) {
        var balance = 0, slopes: [Double] = []
        for (index, earlier) in points.enumerated() {
            for later in points.dropFirst(index + 1) {
                balance += later.value > earlier.value ? 1 : later.value < earlier.value ? -1 : 0
                slopes.append((later.value - earlier.value) / (later.week - earlier.week))
            }
        }
        return (Double(balance) / Double(slopes.count), Statistics.median(slopes) ?? 0)
    }
}
