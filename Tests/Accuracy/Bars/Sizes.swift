import TrellisModel

/// A3: how often one metric's p-value is small when nothing happens.
///
/// The p-value is one-sided in the direction that hurts, so that 0.05 of it is one side of a
/// two-sided 0.10; the bar is held against that. Beside it stands 0.025, one side of 0.05. Its part
/// on real pull requests is ``RealSeries``.
enum Sizes {
    private static let bounds = [
        ("item", 0.08), ("level", 0.08), ("queue", 0.08), ("share", 0.08), ("count", 0.08),
    ]

    static func lines(_ laboratory: Laboratory) throws -> [Line] {
        let calm = CalmTeams.suite(laboratory)
        let looks: [(weeks: Int, reports: [[String: [Move]]])] = [
            (8, [try laboratory.moves(CalmTeams.young(weeks: 8, laboratory))]),
            (13, [try laboratory.moves(CalmTeams.young(weeks: 13, laboratory))]),
            (26, try CalmTeams.looks.map { try laboratory.moves(calm, ago: $0) }),
        ]
        let kinds = looks.flatMap { look in
            bounds.map { kind, bound in
                line(
                    "p < .05, \(kind)s, \(look.weeks) weeks", .atMost(bound), look.reports, 0.05
                ) { MetricCatalogue.metric($0.metric)?.kind.name == kind }
            }
        }
        return kinds + looks.map(worst) + (try levels(laboratory))
    }

    /// Levels that all remember with a correlation of 0.4.
    private static func levels(_ laboratory: Laboratory) throws -> [Line] {
        let families = Family.levels(memory: 0.4)
        let suite = Suite.named(
            "levels",
            (1...laboratory.count(320)).map {
                History(name: teamName($0), suite: "levels", weeks: 27, families: families)
            })
        return try [13, 26].flatMap { weeks in
            let reports = [try laboratory.moves(suite, weeks: weeks == 26 ? nil : weeks)]
            return [(0.05, 0.10), (0.005, 0.02)].map { alpha, bound in
                line(
                    "p < \(alpha), levels with memory 0.4, \(weeks) weeks", .atMost(bound), reports,
                    alpha
                ) { _ in true }
            }
        }
    }

    private static func line(
        _ what: String, _ must: Line.Must, _ reports: [[String: [Move]]], _ alpha: Double,
        among isMeant: (Move) -> Bool
    ) -> Line {
        let half = size(reports, alpha / 2, among: isMeant)
        return Line(
            "A3", what, must, size(reports, alpha, among: isMeant),
            beside: "p < \(alpha / 2): \(Line.Unit.percent.text(half.value))")
    }

    /// The metric with the largest figure, which chance alone makes larger than the others.
    private static func worst(_ look: (weeks: Int, reports: [[String: [Move]]])) -> Line {
        let metrics = Set(look.reports.flatMap { $0.values.joined().map(\.metric) }).sorted()
        let sizes = metrics.map { metric in
            (metric, size(look.reports, 0.05) { $0.metric == metric })
        }
        let most = sizes.filter { $0.1.trials > 0 }.max { $0.1.value < $1.1.value }
        return Line(
            "A3", "p < .05, the largest of \(sizes.count), \(look.weeks) weeks", .information,
            most?.1 ?? Estimate([]), beside: most?.0 ?? "")
    }

    /// The share of p-values below `alpha`; looks at one team resemble each other.
    static func size(
        _ reports: [[String: [Move]]], _ alpha: Double,
        among isMeant: (Move) -> Bool = { _ in true }
    ) -> Estimate {
        let teams = Set(reports.flatMap(\.keys)).sorted()
        return Estimate(
            clusters: teams.map { team in
                let values = reports.flatMap { report in
                    (report[team] ?? []).filter { $0.segment == nil && isMeant($0) }
                        .compactMap(\.p)
                }
                return Estimate.Cluster(
                    hits: Double(values.count { $0 < alpha }), trials: Double(values.count))
            })
    }
}
