/// A1: what one report of a calm team says.
enum OneReport {
    static func lines(_ laboratory: Laboratory) throws -> [Line] {
        let suite = CalmTeams.suite(laboratory)
        let rivals = Rivals(CalmTeams.histories(laboratory))
        var lines: [Line] = []
        for (weeks, looks) in [(13, [0, 4, 8, 12]), (26, Array(CalmTeams.looks))] {
            let reports = try looks.map {
                try laboratory.moves(suite, ago: $0, weeks: weeks == 26 ? nil : weeks)
            }
            let naive = rivals.summary(.lastWeek, looks: CalmTeams.looks, weeks: weeks)
            let kendall = rivals.summary(.mannKendall, looks: CalmTeams.looks, weeks: weeks)
            lines += [
                Line(
                    "A1", "calm reports with anything coached, \(weeks) weeks", .atMost(0.08),
                    reports.perReport { $0.contains(where: \.isCoached) ? 1 : 0 },
                    beside: "last week +30 %: \(Line.Unit.percent.text(naive.reports.value)); "
                        + "Mann-Kendall: \(Line.Unit.percent.text(kendall.reports.value))"),
                Line(
                    "A1", "coached in a calm report, \(weeks) weeks", .atMost(0.10),
                    reports.perReport { Double($0.count(where: \.isCoached)) }, .number),
                Line(
                    "A1", "watched in a calm report, \(weeks) weeks", .information,
                    reports.perReport { Double($0.count { $0.tier == .watch }) }, .number),
            ]
        }
        laboratory.note("matching calm")
        let matches = try laboratory.workspaces(suite).matches()
        let any = matches.values.map { $0.contains { $0.outcome == "match" } }
        lines.append(
            Line("A1", "calm reports with a playbook that matches", .information, Estimate(any)))
        return lines
    }
}
