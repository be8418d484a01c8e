import Foundation
import TrellisModel

/// The interchange file of many invented teams, each with twenty metrics over half a year.
///
/// Three in four are calm; in the others one measured number has doubled. Every team's share of
/// flaky runs stands above its ceiling all the time: a match, which is replayed week by week, so
/// that a report has as much to do as it ever has.
enum TeamRows {
    private static let measured = [
        "pr.size.typical", "review.first_response.typical", "review.turnaround.typical",
        "lead_time.typical", "cycle_time.typical", "branch.age.p75", "ci.duration.p50",
        "ci.duration.p90", "ci.queue.p90", "recovery.typical",
    ]
    private static let counts = [
        "pr.merged.count", "dependency.updates.count", "defects.escaped.count",
        "findings.opened.count", "alerts.count", "pages.count",
    ]
    private static let shares = [
        "change.failure.share", "ci.failure.share", "tests.flaky.share", "ai.accepted.share",
    ]

    /// Numbers that a team has: one a metric and week.
    static let each = (measured.count + counts.count + shares.count) * HalfYear.weeks

    static func write(_ teams: Range<Int>, to path: String) throws {
        try Data("period,team,metric,value,n,part,whole,people\n".utf8).write(
            to: URL(filePath: path))
        let file = try FileHandle(forWritingTo: URL(filePath: path))
        defer { try? file.close() }
        try file.seekToEnd()
        let weeks = HalfYear.mondays.map(\.description)
        for team in teams { try file.write(contentsOf: Data(rows(of: team, weeks).utf8)) }
    }

    private static func rows(of team: Int, _ weeks: [String]) -> String {
        var draws = Draws(seed: UInt64(team))
        let moved = team.isMultiple(of: 4) ? team / 4 % measured.count : -1
        var text = ""
        for (index, metric) in measured.enumerated() {
            for (week, start) in weeks.enumerated() {
                let typical = index == moved && week >= HalfYear.step ? 120.0 : 60
                let value = draws.measured(about: typical, deviation: 0.4)
                text += "\(start),team-\(team),\(metric),\(value),60,,,8\n"
            }
        }
        for metric in counts {
            for start in weeks {
                let value = draws.count(mean: 8, deviation: 3)
                text += "\(start),team-\(team),\(metric),\(value),,,,8\n"
            }
        }
        for metric in shares {
            for start in weeks {
                let part = min(draws.count(mean: 20, deviation: 5), 100)
                text += "\(start),team-\(team),\(metric),,,\(part),100,8\n"
            }
        }
        return text
    }
}
