/// What is done to the windows of real pull requests, and what `moves` says of it.
struct RealTrial {
    let name: String
    let windows: [RealWindow]
    /// Teams made of each window.
    let deals: Int
    /// - Parameter deal: The team's name.
    let change: (_ window: RealWindow, _ deal: String) -> RealWindow

    /// One team: the weeks that were written down, and the verdict on them.
    struct Outcome {
        let window: RealWindow
        let move: Move?

        var isComplete: Bool {
            move?.weeks == Double(window.points.count { $0 != nil })
                && move?.n == Double(window.changes)
        }

        func isBelow(_ alpha: Double) -> Bool { (move?.p ?? 1) < alpha }

        func fires(_ rule: Rivals.Rule) -> Bool {
            rule.fires(window.points.map { $0?.number }[...], hurtsUp: true)
        }
    }

    /// The outcomes of each window's deals.
    func outcomes(_ laboratory: Laboratory) throws -> [[Outcome]] {
        guard let weeks = windows.first?.weeks.count else { return [] }
        let crowd = Crowd(windows) { _ in deals }
        let suite = Suite(name: name, teams: crowd.teams { change($0, $1).rows })
        let reports = try laboratory.moves(suite, weeks: weeks)
        return crowd.groups.map { window, names in
            names.map { name in
                Outcome(
                    window: change(window, name),
                    move: reports[name]?.first { $0.metric == RealWindow.metric })
            }
        }
    }
}

extension [[RealTrial.Outcome]] {
    /// A share of all deals, with the error that comes of the windows' being few.
    func share(where isMeant: (RealTrial.Outcome) -> Bool) -> Estimate {
        Estimate(
            clusters: map {
                .init(hits: Double($0.count(where: isMeant)), trials: Double($0.count))
            })
    }

    func percent(where isMeant: (RealTrial.Outcome) -> Bool) -> String {
        Line.Unit.percent.text(share(where: isMeant).value)
    }

    /// The tiers and the rival rules, as remarks.
    var tiers: String {
        "match: \(percent { $0.move?.isCoached ?? false })"
            + ", watch: \(percent { $0.move?.tier == .watch })"
    }

    var rivals: String {
        "last week +30 %: \(percent { $0.fires(.lastWeek) })"
            + ", Mann-Kendall: \(percent { $0.fires(.mannKendall) })"
    }
}
