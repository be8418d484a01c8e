import TrellisModel

/// Whether events gather on one weekday more than chance and exposure explain.
///
/// The chance of an event to fall on the day is the day's share of the exposure (such as
/// deployments) or an even share, whichever is larger, so that a busy Friday has to be busier still.
/// The p-value is the exact one-sided binomial tail; with `any` it is multiplied by the number of
/// days (Bonferroni). At least five events on the day, and p below 0.01.
struct Concentration: Test {
    let signature = TestSignature(
        name: "concentration",
        keys: [
            .init("by", .word(["weekday"]), isRequired: true),
            .init("bucket", .word(Weekday.allCases.map(\.rawValue) + ["any"]), isRequired: true),
            .init("of", .list), .init("against", .metric), .init("ratio", .comparison),
        ],
        values: ["k", "n", "share", "expected", "expected_share", "ratio", "p"],
        takesOperators: false)
    let summary = "More events on one weekday than its share of exposure explains."
    static let alpha = 0.01
    static let fewest = 5

    // Four weeks from a Monday: the windows of examples are days here.
    let examples = [
        TestExample(
            .yes, "ten of fourteen on Fridays", metric: "incidents.opened",
            points: [
                1, 0, 0, 0, 3, 0, 0, 0, 1, 0, 0, 2, 0, 0, 0, 0, 1, 0, 3, 0, 0, 0, 0, 0, 1, 2, 0, 0,
            ], window: 28, settings: friday,
            other: (
                "deploys.count",
                week(3, 4, 4, 4, 3) + week(3, 4, 4, 4, 3)
                    + week(3, 4, 4, 4, 3) + week(3, 4, 4, 4, 3), nil
            )),
        TestExample(
            .no, "Fridays are when most is released", metric: "incidents.opened",
            points: [
                1, 0, 0, 0, 3, 0, 0, 0, 1, 0, 0, 2, 0, 0, 0, 0, 1, 0, 3, 0, 0, 0, 0, 0, 1, 2, 0, 0,
            ], window: 28, settings: friday,
            other: (
                "deploys.count",
                week(1, 1, 1, 1, 6) + week(1, 1, 1, 1, 6)
                    + week(1, 1, 1, 1, 6) + week(1, 1, 1, 1, 6), nil
            )),
    ]

    private static let friday = Settings([
        "by": .text("weekday"), "bucket": .text("fri"),
        "of": .list(["mon", "tue", "wed", "thu", "fri"]), "against": .text("deploys.count"),
        "ratio": .comparison(Comparison(gte: 1.6)),
    ])

    private static func week(_ counts: Double...) -> [Double?] { counts + [0, 0] }

    func verdict(on evidence: Evidence, _ settings: Settings) -> Verdict {
        switch Sufficiency.points(of: evidence, in: evidence.spans.window) {
        case .short(let verdict): return verdict
        case .enough(let points):
            let days = (settings.list("of") ?? []).compactMap(Weekday.init)
            let among = days.isEmpty ? Weekday.allCases : days
            let counts = Self.counts(points.compactMap(\.self), among)
            let n = counts.values.reduce(0, +)
            if let short = Sufficiency.events(n, of: evidence, named: "events on these days") {
                return short
            }
            let exposure = settings.text("against").map { name in
                Share.slice(name).flatMap(evidence.other).map {
                    Self.counts($0.values(in: evidence.spans.window).compactMap(\.self), among)
                } ?? [:]
            }
            if let exposure, exposure.values.reduce(0, +) == 0 {
                return Verdict(unknown: .missing, "nothing is recorded to hold it against")
            }
            return judge(counts, n: n, exposure: exposure, among: among, settings)
        }
    }

    private func judge(
        _ counts: [Weekday: Double], n: Double, exposure: [Weekday: Double]?, among: [Weekday],
        _ settings: Settings
    ) -> Verdict {
        let named = settings.text("bucket").flatMap(Weekday.init)
        let bucket = named ?? among.max { (counts[$0] ?? 0) < (counts[$1] ?? 0) } ?? .fri
        let tries = named == nil ? Double(among.count) : 1
        let exposed = exposure.map { ($0[bucket] ?? 0) / $0.values.reduce(0, +) } ?? 0
        let expectedShare = max(exposed, 1 / Double(among.count))
        let k = counts[bucket] ?? 0
        let p = min(
            1,
            tries * Distributions.binomialUpperTail(Int(k), of: Int(n), p: expectedShare))
        let ratio = n > 0 ? k / n / expectedShare : 0
        let holds =
            k >= Double(Self.fewest) && p < Self.alpha
            && settings.comparison("ratio").holds(for: ratio)
        return Verdict(
            Truth(holds),
            [
                ("k", k), ("n", n), ("share", n > 0 ? k / n : 0), ("expected", n * expectedShare),
                ("expected_share", expectedShare), ("ratio", ratio), ("p", p),
            ])
    }

    private static func counts(
        _ points: [Series.Point], _ among: [Weekday]
    ) -> [Weekday: Double] {
        points.reduce(into: [:]) { counts, point in
            let day = point.start.weekday
            if among.contains(day) { counts[day, default: 0] += point.value }
        }
    }
}
