/// Teams in which nothing happens.
enum CalmTeams {
    /// Looks of one quarter: a look every week.
    static let looks = 0..<13
    /// A window of 26 weeks at each of 13 looks, with room for the second and third position.
    private static let weeks = 42

    static func histories(_ laboratory: Laboratory) -> [History] {
        (1...laboratory.count(320)).map {
            History(name: teamName($0), suite: "calm", weeks: weeks)
        }
    }

    static func suite(_ laboratory: Laboratory) -> Suite {
        .named("calm", histories(laboratory))
    }

    /// Teams that have recorded for so many weeks and no longer.
    static func young(weeks: Int, _ laboratory: Laboratory) -> Suite {
        let name = "calm-\(weeks)-weeks"
        return .named(
            name,
            (1...laboratory.count(320)).map {
                History(name: teamName($0), suite: name, weeks: weeks)
            })
    }
}

extension [[String: [Move]]] {
    /// For each team, what a figure adds up to over all looks; one trial a report in which something
    /// was judged.
    func perReport(_ figure: (_ moves: [Move]) -> Double) -> Estimate {
        let teams = Set(flatMap(\.keys)).sorted()
        return Estimate(
            clusters: teams.map { team in
                let reports = compactMap { $0[team] }.filter {
                    $0.contains { $0.tier != .unknown }
                }
                return Estimate.Cluster(
                    hits: reports.reduce(0) { $0 + figure($1) }, trials: Double(reports.count))
            })
    }
}
