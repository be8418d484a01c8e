import TrellisModel

/// Whether events gather on one weekday more than chance and exposure explain.
///
/// The chance of an event to fall on the day is the day's share of the exposure (such as
/// deployments) or an even share, whichever is larger, so that a busy Friday has to be busier still.
/// The p-value is the exact one-sided binomial tail; with `any` it is multiplied by the number of
/// days (Bonferroni). At least five events on the day; a match takes p below 0.01, and it must show
/// without its most supportive week.
struct Concentration: Test {
    let signature = TestSignature(
        name: "concentration",
        keys: [
            .init("by", .word(["weekday"]), isRequired: true),
            .init("bucket", .word(Weekday.allCases.map(\.rawValue) + ["any"]), isRequired: true),
            .init("of", .list), .init("against", .metric), .init("ratio", .comparison),
        ],
        values: ["k", "n", "share", "expected", "expected_share", "ratio", "p"],
        takesOperators: false, bearsEvidence: true)
    let summary = "More events on one weekday than its share of exposure explains."
    /// A match takes this; without a week, and to be watched, ``watchLine`` is enough.
    static let alpha = 0.01
    static let watchLine = 0.05
    static let fewest = 5

    // Four weeks from a Monday: the windows of examples are days here.
    let examples = [
        TestExample(
            .yes, "ten of fourteen on Fridays", metric: "incidents.opened",
            points: [
                1, 0, 0, 0, 3, 0, 0, 0, 1, 0, 0, 2, 0, 0, 0, 0, 1, 0, 3, 0, 0, 0, 0, 0, 1, 2, 0, 0,
            ], window: 28, settings: friday,
            others: [
                .init(
                    "deploys.count",
                    week(3, 4, 4, 4, 3) + week(3, 4, 4, 4, 3)
                        + week(3, 4, 4, 4, 3) + week(3, 4, 4, 4, 3))
            ]),
        TestExample(
            .no, "Fridays are when most is released", metric: "incidents.opened",
            points: [
                1, 0, 0, 0, 3, 0, 0, 0, 1, 0, 0, 2, 0, 0, 0, 0, 1, 0, 3, 0, 0, 0, 0, 0, 1, 2, 0, 0,
            ], window: 28, settings: friday,
            others: [
                .init(
                    "deploys.count",
                    week(1, 1, 1, 1, 6) + week(1, 1, 1, 1, 6)
                        + week(1, 1, 1, 1, 6) + week(1, 1, 1, 1, 6))
            ]),
    ]

    private static let friday = Settings([
        "by": .text("weekday"), "bucket": .text("fri"),
        "of": .list(["mon", "tue", "wed", "thu", "fri"]), "against": .text("deploys.count"),
        "ratio": .comparison(Comparison(gte: 1.6)),
    ])

    private static func week(_ counts: Double...) -> [Double?] { counts + [0, 0] }

    func phrase(about slice: MetricSlice, _ settings: Settings) -> String {
        let bucket = settings.text("bucket").flatMap(Weekday.init)
        let exposure = settings.text("against").flatMap(Share.slice).map {
            "or of \(Phrases.name(of: $0)), whichever is larger"
        }
        return "\(bucket?.name ?? "one weekday") carries "
            + (Phrases.times(settings.comparison("ratio")) ?? "more than")
            + " its share of \(Phrases.name(of: slice)): an even share"
            + (exposure.map { " \($0)" } ?? "")
    }

    func verdict(on evidence: Evidence, _ settings: Settings) -> Verdict {
        switch Sufficiency.points(of: evidence, in: evidence.spans.window) {
        case .short(let verdict): return verdict
        case .enough(let points):
            let days = (settings.list("of") ?? []).compactMap(Weekday.init)
            let among = days.isEmpty ? Weekday.allCases : days
            let counts = DayCounts(points, among)
            if let short = Sufficiency.events(
                counts.total, of: evidence, named: "events on these days")
            {
                return short
            }
            guard let against = settings.text("against").flatMap(Share.slice) else {
                return judge(counts, exposure: nil, settings)
            }
            // Days of exposure that are missing would make a share out of what happens to be there.
            switch Sufficiency.points(of: evidence.beside(against), in: evidence.spans.window) {
            case .short(let verdict): return verdict
            case .enough(let points):
                let exposure = DayCounts(points, among)
                guard exposure.total > 0 else {
                    return Verdict(
                        unknown: .missing, "nothing is recorded to hold it against")
                }
                return judge(counts, exposure: exposure, settings)
            }
        }
    }

    private func judge(
        _ counts: DayCounts, exposure: DayCounts?, _ settings: Settings
    ) -> Verdict {
        let named = settings.text("bucket").flatMap(Weekday.init)
        let bucket = named ?? counts.fullest
        let tries = named == nil ? Double(counts.among.count) : 1
        let expectedShare = max(
            exposure.map { $0[bucket] / $0.total } ?? 0, 1 / Double(counts.among.count))
        func chance(_ counts: DayCounts) -> Double {
            min(
                1,
                tries
                    * Distributions.binomialUpperTail(
                        Int(counted: counts[bucket]), of: Int(counted: counts.total),
                        p: expectedShare))
        }
        let (k, n, p) = (counts[bucket], counts.total, chance(counts))
        let ratio = n > 0 ? k / n / expectedShare : 0
        let isSolid =
            k >= Double(Self.fewest) && settings.comparison("ratio").holds(for: ratio)
            && p < Self.watchLine && chance(counts.withoutFullestWeek(of: bucket)) < Self.watchLine
        return Verdict(
            Bearing(p: p, isSolid: isSolid, canMatch: p < Self.alpha),
            [
                ("k", k), ("n", n), ("share", n > 0 ? k / n : 0), ("expected", n * expectedShare),
                ("expected_share", expectedShare), ("ratio", ratio), ("p", p),
            ])
    }

    /// Events by weekday and week, on the weekdays that are compared.
    private struct DayCounts {
        let among: [Weekday]
        private var weeks: [(monday: Day, counts: [Weekday: Double])] = []

        init(_ points: [Series.Point?], _ among: [Weekday]) {
            self.among = among
            for point in points.compactMap(\.self) {
                let (monday, day) = (point.start.monday, point.start.weekday)
                guard among.contains(day) else { continue }
                if weeks.last?.monday != monday { weeks.append((monday, [:])) }
                weeks[weeks.count - 1].counts[day, default: 0] += point.value
            }
        }

        subscript(day: Weekday) -> Double { weeks.reduce(0) { $0 + ($1.counts[day] ?? 0) } }

        var total: Double { among.reduce(0) { $0 + self[$1] } }

        var fullest: Weekday { among.max { self[$0] < self[$1] } ?? .fri }

        /// Without the week that speaks loudest for this day.
        func withoutFullestWeek(of day: Weekday) -> DayCounts {
            var copy = self
            let fullest = weeks.indices.max {
                (weeks[$0].counts[day] ?? 0) < (weeks[$1].counts[day] ?? 0)
            }
            if let fullest { copy.weeks.remove(at: fullest) }
            return copy
        }
    }
}
