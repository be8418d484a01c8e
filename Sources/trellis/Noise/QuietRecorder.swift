import TrellisDetect
import TrellisModel

/// Draws the calm teams of `playbooks/quiet`: every metric of the catalogue, with the slices that
/// exports tell, over sixty weeks.
enum QuietRecorder {
    /// A small, a medium and a large team, and what each is drawn from.
    static let teams: [(name: String, size: Double)] = [
        ("small", 0.5), ("medium", 1), ("large", 2.5),
    ]
    static let weeks = 60

    /// - Returns: The files that were written.
    static func record(seed: UInt64, in folder: String) throws -> [String] {
        try teams.enumerated().map { index, team in
            let path = "\(folder)/quiet/\(team.name).csv"
            let plan = CalmPlan(
                catalogue: MetricCatalogue.all, weeks: weeks, size: team.size)
            let calm = CalmTeam(plan, seed: seed, year: index, until: NoiseYear.end)
            try FileWriter.write(text(of: calm.series, team: "calm-\(team.name)"), to: path)
            return path
        }
    }

    static func text(of series: [Series], team: String) -> String {
        let days = NoiseYear.end.advanced(by: -7 * weeks)...NoiseYear.end.advanced(by: -1)
        var lines = ["period,team,service,metric,segment,value,n,part,whole,people"]
        for series in series.sorted(by: { $0.slice.description < $1.slice.description }) {
            for point in series.values(in: days).compactMap(\.self) {
                let segment = series.slice.segment ?? ""
                let name = "\(point.start),\(team),,\(series.metric.id),\(segment)"
                if let part = point.part, let whole = point.whole {
                    lines.append("\(name),,,\(Int(part)),\(Int(whole)),8")
                } else if series.metric.kind == .count {
                    lines.append("\(name),\(Int(point.value)),,,,8")
                } else {
                    lines.append("\(name),\(number(point.value)),\(point.n),,,8")
                }
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// Three digits are more than any of these numbers is good for.
    private static func number(_ value: Double) -> String {
        value == value.rounded()
            ? String(Int(value))
            : Numerals.fixed(value, value >= 100 ? 0 : value >= 10 ? 1 : value >= 1 ? 2 : 3)
    }
}
