/// Teams with one true change each, and what has to be seen of it.
struct PlantedTeams {
    let what: String
    let metric: String
    var shape = Plant.Shape.step
    /// How many times its earlier value the metric ends at.
    let factor: Double
    /// The least shares of reports: coached or listed, over 26 or 13 weeks. `nil` holds nothing.
    var coached: Double?
    var listed: Double?
    var listedInAQuarter: Double?

    static let all: [PlantedTeams] = barred + others

    /// Those that have a bar.
    static let barred = [
        PlantedTeams(
            what: "long build time +50 %", metric: "ci.duration.p90", factor: 1.5, coached: 0.75,
            listed: 0.75, listedInAQuarter: 0.60),
        PlantedTeams(
            what: "usual build time +25 %", metric: "ci.duration.p50", factor: 1.25, coached: 0.68,
            listed: 0.75, listedInAQuarter: 0.58),
        PlantedTeams(
            what: "flaky runs 3 to 6 %", metric: "tests.flaky.share", factor: 2, coached: 0.65,
            listed: 0.75, listedInAQuarter: 0.48),
        PlantedTeams(
            what: "failed deployments 15 to 37 %", metric: "change.failure.share",
            factor: 0.37 / 0.15, coached: 0.58, listed: 0.75, listedInAQuarter: 0.50),
        PlantedTeams(
            what: "suggestions accepted 30 to 23 %", metric: "ai.accepted.share",
            factor: 0.23 / 0.30, coached: 0.78, listed: 0.75),
        PlantedTeams(
            what: "incidents × 3", metric: "incidents.opened", factor: 3, coached: 0.45,
            listed: 0.75),
        PlantedTeams(
            what: "first review × 2", metric: "review.first_response.typical", factor: 2,
            coached: 0.55, listed: 0.75),
        PlantedTeams(
            what: "pull request size × 3", metric: "pr.size.typical", factor: 3, coached: 0.72,
            listed: 0.75, listedInAQuarter: 0.60),
    ]

    /// Other changes, for information.
    private static let others = [
        PlantedTeams(what: "pull request size × 2", metric: "pr.size.typical", factor: 2),
        PlantedTeams(what: "pages × 2", metric: "pages.count", factor: 2),
        PlantedTeams(what: "rework 12 to 24 %", metric: "rework.share", factor: 2),
        PlantedTeams(what: "findings × 1.6", metric: "findings.opened.count", factor: 1.6),
        PlantedTeams(what: "deployments / 1.6", metric: "deploys.count", factor: 1 / 1.6),
        PlantedTeams(
            what: "long build time, trend to × 1.6", metric: "ci.duration.p90", shape: .trend,
            factor: 1.6),
        PlantedTeams(
            what: "flaky runs, trend to × 3", metric: "tests.flaky.share", shape: .trend, factor: 3),
        PlantedTeams(
            what: "first review, trend to × 2.5", metric: "review.first_response.typical",
            shape: .trend, factor: 2.5),
    ]

    var isBarred: Bool { coached != nil }

    func plant(window: Int) -> Plant {
        // A step is at mid window; a trend takes all of it.
        Plant(
            metric: metric, shape: shape, factor: factor,
            weeksAgo: shape == .step ? (window + 1) / 2 : window)
    }

    /// Each kind's teams, and what a report says of the changed metric.
    static func found(
        among kinds: [PlantedTeams] = all, window: Int, _ laboratory: Laboratory
    ) throws -> [(kind: PlantedTeams, moves: [Move?])] {
        let name = "planted-\(window)"
        let crowd = Crowd(kinds) { laboratory.count($0.isBarred ? 125 : 60) }
        let teams = crowd.teams { kind, team in
            History(
                name: team, suite: name, weeks: window + 2, plants: [kind.plant(window: window)]
            ).rows
        }
        let reports = try laboratory.moves(
            Suite(name: name, teams: teams), weeks: window == 26 ? nil : window)
        return crowd.groups.map { kind, names in
            (kind, names.map { kind.move(in: reports[$0]) })
        }
    }

    /// What is said of the changed metric.
    func move(in moves: [Move]?) -> Move? {
        moves?.first { $0.metric == metric && $0.segment == nil && $0.service == nil }
    }
}
