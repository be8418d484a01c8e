/// A2: what a calm team sees in thirteen weekly reports.
enum Quarter {
    static func lines(_ laboratory: Laboratory) throws -> [Line] {
        let suite = CalmTeams.suite(laboratory)
        let usual = try CalmTeams.looks.map { try laboratory.moves(suite, ago: $0) }
        let strict = try CalmTeams.looks.map {
            try laboratory.moves(suite, ago: $0, strict: true)
        }
        let rivals = Rivals(CalmTeams.histories(laboratory))
        let naive = rivals.summary(.lastWeek, looks: CalmTeams.looks, weeks: 26)
        let kendall = rivals.summary(.mannKendall, looks: CalmTeams.looks, weeks: 13)
        let coached = findings(usual, where: \.isCoached)
        let thrice = findings(usual) { $0.isCoached && ($0.positions ?? 0) >= 3 }
        let careful = findings(strict, where: \.isCoached)
        return [
            Line(
                "A2", "calm quarters with anything coached", .atMost(0.16),
                Estimate(coached.map { $0 > 0 })),
            Line(
                "A2", "metrics coached in a calm quarter", .atMost(0.20),
                Estimate(mean: coached.map(Double.init)), .number,
                beside: "last week +30 %: \(Line.Unit.number.text(naive.metrics.value)); "
                    + "Mann-Kendall, 13 weeks: \(Line.Unit.number.text(kendall.metrics.value))"),
            Line(
                "A2", "calm quarters, three positions", .atMost(0.10),
                Estimate(thrice.map { $0 > 0 })),
            Line(
                "A2", "calm quarters, strict", .atMost(0.06), Estimate(careful.map { $0 > 0 })),
            Line(
                "A2", "last week +30 %: metrics flagged in a calm quarter", .atLeast(15),
                naive.metrics, .number),
        ]
    }

    /// For each team, how many distinct metrics were found over all looks.
    private static func findings(
        _ looks: [[String: [Move]]], where isFound: (Move) -> Bool
    ) -> [Int] {
        Set(looks.flatMap(\.keys)).sorted().map { team in
            looks.reduce(into: Set<String>()) { found, look in
                found.formUnion((look[team] ?? []).filter(isFound).map(\.subject))
            }.count
        }
    }
}
