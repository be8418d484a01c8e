import TrellisModel

/// Whether two cohorts of the same metric differ, week by week.
///
/// The weeks are strata, so that a week in which everything was reworked, and in which one cohort
/// happened to be larger, does not make a difference where there is none. The ratio and its p are
/// those of ``MantelHaenszel``, with the dispersion between weeks and Student's t. One-sided; a match
/// takes p below 0.01, and it must show without any single week.
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
        ], takesOperators: false, bearsEvidence: true)
    let summary = "One cohort's share against another's, within each week."
    static let alpha = 0.01
    static let lineWithoutAWeek = 0.05

    let examples = [
        TestExample(
            .yes, "three times as often, in every week", metric: "rework.share{cohort=assisted}",
            points: [3, 2, 3, 4, 3, 2, 3, 4], wholes: [10, 9, 10, 11, 10, 9, 10, 11], window: 8,
            settings: settings,
            others: [
                .init(
                    "rework.share{cohort=other}", [1, 1, 2, 1, 1, 2, 1, 1],
                    wholes: [14, 13, 15, 14, 14, 13, 15, 14])
            ]),
        TestExample(
            .no, "the same within each week", metric: "rework.share{cohort=assisted}",
            points: [1, 1, 1, 1, 4, 4, 4, 4], wholes: [10, 10, 10, 10, 20, 20, 20, 20], window: 8,
            settings: settings,
            others: [
                .init(
                    "rework.share{cohort=other}", [2, 2, 2, 2, 2, 2, 2, 2],
                    wholes: [20, 20, 20, 20, 10, 10, 10, 10])
            ]),
    ]

    private static let settings = Settings([
        "of": .text("assisted"), "against": .text("other"),
        "ratio": .comparison(Comparison(gte: 1.25)),
    ])

    func phrase(about slice: MetricSlice, _ settings: Settings) -> String {
        let metric = MetricSlice(slice.metric)
        return "\(Phrases.name(of: metric)) of the cohort “\(settings.text("of") ?? "")” is "
            + (Phrases.times(settings.comparison("ratio")) ?? "higher than")
            + " that of “\(settings.text("against") ?? "")”, compared week by week"
    }

    func verdict(on evidence: Evidence, _ settings: Settings) -> Verdict {
        let metric = evidence.slice.metric
        var sides: [[Series.Point?]] = []
        for name in [settings.text("of"), settings.text("against")] {
            let slice = MetricSlice(metric, segment: "cohort=\(name ?? "")")
            switch Sufficiency.points(of: evidence.beside(slice), in: evidence.spans.window) {
            case .short(let verdict): return verdict
            case .enough(let points): sides.append(points)
            }
        }
        let weeks = zip(sides[0], sides[1]).compactMap(Self.week)
        let slice = MetricSlice(metric, segment: "cohort=\(settings.text("of") ?? "")")
        let masked = evidence.other(slice)?.masked ?? []
        let usable = (evidence.other(slice)?.periods(in: evidence.spans.window) ?? [])
            .count { !masked.contains($0) }
        guard Double(weeks.count) >= evidence.needs.coverage * Double(usable) else {
            return Verdict(
                unknown: .coverage, "\(weeks.count) of \(usable) weeks have both cohorts")
        }
        let events = weeks.reduce(0) { $0 + $1.ofPart + $1.againstPart }
        if let short = Sufficiency.events(events, of: evidence, named: "reworked changes") {
            return short
        }
        return judge(weeks, settings)
    }

    private func judge(_ weeks: [MantelHaenszel.Stratum], _ settings: Settings) -> Verdict {
        guard let found = MantelHaenszel(weeks) else {
            return Verdict(unknown: .events, "no week has both cohorts and a case in each")
        }
        let of = weeks.reduce((part: 0.0, whole: 0.0)) {
            ($0.part + $1.ofPart, $0.whole + $1.ofWhole)
        }
        let against = weeks.reduce((part: 0.0, whole: 0.0)) {
            ($0.part + $1.againstPart, $0.whole + $1.againstWhole)
        }
        let isSolid =
            settings.comparison("ratio").holds(for: found.riskRatio)
            && found.p < Self.lineWithoutAWeek
            && weeks.indices.allSatisfy { left in
                let rest = MantelHaenszel(weeks.indices.filter { $0 != left }.map { weeks[$0] })
                return (rest?.p ?? 1) < Self.lineWithoutAWeek
            }
        return Verdict(
            Bearing(p: found.p, isSolid: isSolid, canMatch: found.p < Self.alpha),
            [
                ("of_part", of.part), ("of_whole", of.whole), ("of_share", of.part / of.whole),
                ("against_part", against.part), ("against_whole", against.whole),
                ("against_share", against.part / against.whole), ("ratio", found.riskRatio),
                ("weeks", Double(weeks.count)), ("p", found.p),
            ])
    }

    /// One week's table, where both cohorts have a share.
    private static func week(
        _ of: Series.Point?, _ against: Series.Point?
    ) -> MantelHaenszel.Stratum? {
        guard let ofPart = of?.part, let ofWhole = of?.whole, let againstPart = against?.part,
            let againstWhole = against?.whole
        else { return nil }
        return MantelHaenszel.Stratum(
            ofPart: ofPart, ofWhole: ofWhole, againstPart: againstPart,
            againstWhole: againstWhole)
    }
}
