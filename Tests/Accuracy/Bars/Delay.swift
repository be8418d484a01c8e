/// B4: how many weeks pass until a true step is coached.
///
/// The teams have recorded for 13 weeks when it happens, and are looked at in each of the 13 weeks
/// that follow.
enum Delay {
    static func lines(_ laboratory: Laboratory) throws -> [Line] {
        let kinds = PlantedTeams.all.filter { $0.shape == .step }
        // The bar is about the first kind alone.
        let crowd = Crowd(Array(kinds.enumerated())) { laboratory.count($0.offset == 0 ? 125 : 40) }
        let teams = crowd.teams { kind, team in
            History(
                name: team, suite: "delay", weeks: 26, plants: [kind.element.plant(window: 26)]
            ).rows
        }
        let suite = Suite(name: "delay", teams: teams)
        let looks = try (1...13).map { try laboratory.moves(suite, ago: 13 - $0) }
        return crowd.groups.map { kind, names in
            let first = names.compactMap { team in
                looks.firstIndex { kind.element.move(in: $0[team])?.isCoached ?? false }
                    .map { $0 + 1 }
            }
            let median = first.map(Double.init).middle
            return Line(
                "B4", "\(kind.element.what), first coached by week 8, of those coached by week 13",
                kind.offset == 0 ? .atLeast(0.5) : .information,
                Estimate(first.count { $0 <= 8 }, of: first.count),
                beside: "median week \(median.map { String(Int($0)) } ?? "–"), "
                    + "coached by week 13: \(first.count) of \(names.count)")
        }
    }
}
