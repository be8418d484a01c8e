import TrellisModel

/// `deployments.csv`: the same number on every weekday, and none in the release freeze.
enum DeploymentsExport {
    static func text() -> String {
        var random = Random(.deployments)
        var failed = Share()
        var lines = ["deployed_at,service,environment,status"]
        for day in Story.weekdays.filter(Story.isWorkday) {
            for time in times(day, &random) {
                let service = random.pick(Story.services)
                let status = failed.take(random.unit() * 0.12) ? "failed" : "success"
                lines.append("\(time.utc),\(service),production,\(status)")
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func times(_ day: Day, _ random: inout Random) -> [Moment] {
        let week = Story.week(of: day)
        let count =
            Story.freezeWeeks.contains(week)
            ? 0 : Story.holidayWeeks.contains(week) ? random.below(2) : random.within(3...5)
        return (0..<count).map { _ in Moment(day: day, second: random.within(32_400...61_200)) }
            .sorted()
    }
}
