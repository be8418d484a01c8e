import TrellisModel

/// What the rival rules say about the same rows.
struct Rivals {
    enum Rule {
        case lastWeek, mannKendall

        func fires(_ window: ArraySlice<Double?>, hurtsUp: Bool) -> Bool {
            switch self {
            case .lastWeek: LastWeekRule.fires(window, hurtsUp: hurtsUp)
            case .mannKendall: MannKendall.fires(window, hurtsUp: hurtsUp)
            }
        }
    }

    private let teams: [[(values: [Double?], hurtsUp: Bool)]]

    init(_ histories: [History]) {
        teams = histories.map { history in
            history.families.map { family in
                (
                    history.points(of: family).map { $0?.number },
                    MetricCatalogue.metric(family.metric)?.hurts != .down
                )
            }
        }
    }

    /// For each team, the metrics for which the rule fired at a look.
    ///
    /// - Parameters:
    ///   - ago: Weeks before the last look.
    ///   - weeks: How many weeks the rule sees.
    func fired(_ rule: Rule, ago: Int, weeks: Int) -> [Set<Int>] {
        teams.map { metrics in
            Set(
                metrics.indices.filter { index in
                    let (values, hurtsUp) = metrics[index]
                    return rule.fires(values.dropLast(ago).suffix(weeks), hurtsUp: hurtsUp)
                })
        }
    }

    /// The mean number of distinct metrics that a team sees flagged over several looks, and the
    /// share of team reports with any.
    func summary(_ rule: Rule, looks: Range<Int>, weeks: Int) -> (
        metrics: Estimate, reports: Estimate
    ) {
        let each = looks.map { fired(rule, ago: $0, weeks: weeks) }
        let distinct = teams.indices.map { team in
            each.reduce(into: Set<Int>()) { $0.formUnion($1[team]) }.count
        }
        let reports = teams.indices.map { team in
            Estimate.Cluster(
                hits: Double(each.count { !$0[team].isEmpty }), trials: Double(each.count))
        }
        return (Estimate(mean: distinct.map(Double.init)), Estimate(clusters: reports))
    }
}
