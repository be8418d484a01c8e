/// R: the sizes of real pull requests, which is the last part of A3, and what of a change in them is
/// found.
///
/// The p-value is one-sided in the direction that hurts: where nothing happens its 0.05 is held
/// between 3 and 7 %, and where sizes grow its 0.025 is a two-sided 0.05.
enum RealSeries {
    static func lines(_ laboratory: Laboratory) throws -> [Line] {
        guard let folder = laboratory.real else {
            return [Line("R", notMeasured: "real pull requests", because: "give --real FOLDER")]
        }
        let lists = try MergedList.all(in: folder)
        let reduction = try reduced(lists, in: folder)
        return try [reduction]
            + measure(weeks: 13, lists, laboratory, larger: (twice: 60, thrice: 75))
            + measure(weeks: 26, lists, laboratory, larger: (twice: 76, thrice: 90))
    }

    private static func measure(
        weeks: Int, _ lists: [MergedList], _ laboratory: Laboratory,
        larger: (twice: Int, thrice: Int)
    ) throws -> [Line] {
        let windows = lists.flatMap { RealWindow.windows(of: $0, weeks: weeks) }
        func trial(
            _ name: String, deals: Int? = nil,
            _ change: @escaping (RealWindow, String) -> RealWindow
        ) throws -> [[RealTrial.Outcome]] {
            try RealTrial(
                name: "real-\(weeks)-\(name)", windows: windows,
                deals: deals ?? laboratory.count(200), change: change
            ).outcomes(laboratory)
        }
        let calm = try trial("dealt") { $0.dealt($1) }
        let twice = try trial("twice") { $0.dealt($1).grown(by: 2) }
        let thrice = try trial("thrice") { $0.dealt($1).grown(by: 3) }
        let real = try trial("as-they-are", deals: 1) { window, _ in window }
        let all = [calm, twice, thrice, real].flatMap { $0.joined() }
        let changes = windows.reduce(0) { $0 + $1.changes }
        return [
            Line(
                "R", "teams that lost a week or a pull request, \(weeks) weeks", .atMost(0),
                Estimate(all.map { !$0.isComplete }),
                beside: "\(windows.count) windows, \(changes) pull requests"),
            Line(
                "R", "dealt again, p < .05, \(weeks) weeks", .within(0.03, 0.07),
                calm.share { $0.isBelow(0.05) },
                beside: "p < .025: \(calm.percent { $0.isBelow(0.025) }); \(calm.tiers)"),
            Line(
                "R", "dealt again, last week +30 %, \(weeks) weeks", .information,
                calm.share { $0.fires(.lastWeek) },
                beside: "Mann-Kendall: \(calm.percent { $0.fires(.mannKendall) })"),
            grown("× 2", twice, weeks: weeks, larger: larger.twice),
            grown("× 3", thrice, weeks: weeks, larger: larger.thrice),
            Line(
                "R", "as they are, p < .01, \(weeks) weeks", .information,
                real.share { $0.isBelow(0.01) },
                beside: "other projects, two-sided: 3 to 6 %; \(real.tiers); \(real.rivals)"),
        ]
    }

    private static func grown(
        _ words: String, _ found: [[RealTrial.Outcome]], weeks: Int, larger: Int
    ) -> Line {
        Line(
            "R", "dealt again, sizes \(words) from the middle, p < .025, \(weeks) weeks",
            .information, found.share { $0.isBelow(0.025) },
            beside:
                "in projects of ten times as many: \(larger) %; p < .05: \(found.percent { $0.isBelow(0.05) }); "
                + "\(found.tiers); \(found.rivals)")
    }

    /// Whether the lists are reduced as the script does it that is there for every user.
    private static func reduced(_ lists: [MergedList], in folder: String) throws -> Line {
        let differ = try lists.flatMap { list in
            let file = "\(folder)/\(list.project).csv"
            let own = list.weekly, printed = try WeeklySize.scripted(file: file)
            return zip(own, printed).map { !$0.agrees(with: $1) }
                + Array(repeating: true, count: abs(own.count - printed.count))
        }
        return Line(
            "R", "weeks that weekly-sizes reduces otherwise", .atMost(0), Estimate(differ),
            beside: lists.map(\.project).joined(separator: ", "))
    }
}
