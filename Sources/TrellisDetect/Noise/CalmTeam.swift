package import TrellisModel

/// A simulated team to which nothing happens.
///
/// Every metric keeps its level: single items and levels are log-normal, and levels remember last
/// week as their class in the catalogue says; counts are negative binomial; shares are beta-binomial;
/// what enters a queue leaves it again, faster the longer the queue is; days follow the rhythm of a
/// week; slices of a metric have equal rates. No week is missing and nothing is withheld, because a
/// gap can only silence a pattern.
package struct CalmTeam {
    /// One of each slice, whole metrics before their slices.
    package let series: [Series]

    /// - Parameters:
    ///   - year: Each is another team.
    ///   - end: The day after the last one that is recorded.
    package init(_ plan: CalmPlan, seed: UInt64, year: Int, until end: Day) {
        let monday = end.monday
        let traits = CalmTraits(plan, seed: seed, year: year)
        guard let team = TeamID("calm") else {
            series = []
            return
        }
        var found: [MetricSlice: [Series.Point]] = [:]
        var slices: [MetricSlice] = []
        for subject in plan.subjects {
            var history = CalmHistory(
                subject, traits, Chance(seed: seed, year: year, subject.metric.id),
                from: monday.advanced(by: -7 * plan.weeks), weeks: plan.weeks)
            let whole = subject.partOf.flatMap { found[$0.whole] }
            for (slice, points) in history.points(of: whole) {
                found[slice] = points
                slices.append(slice)
            }
        }
        series = slices.map { slice in
            Series(
                slice: slice, scope: Scope(team: team), source: "noise",
                points: found[slice] ?? [])
        }
    }
}
