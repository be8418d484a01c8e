import TrellisModel

/// GitHub Copilot, in all three generations of its metrics, and rows by user of the newest.
struct CopilotImporter: Importer {
    let name = "copilot"
    let summary = "GitHub Copilot metrics: usage reports, the older metrics, the oldest usage list"
    let recipe = """
        Download the report of your organisation or team (the reply of
        `gh api orgs/ORG/copilot/metrics/reports/organization-28-day/latest` holds the links), then:

            trellis import copilot report.json --team TEAM

        Older exports (`copilot/metrics`, `copilot/usage`) are still read, though GitHub closed
        those addresses. Rows by user are counted and forgotten: no user is kept.
        """
    let metrics = ["ai.accepted.share"]
    let extensions = ["json", "ndjson", "jsonl"]

    func read(_ files: [SourceFile], into collector: inout Collector) throws {
        var weeks: [Week.Key: Week] = [:]
        for file in files {
            try collector.readJSON(
                file, at: [["day_totals"], []],
                expecting: "a day has 'day' or 'date', and counts of suggestions or active users"
            ) { record, line, collector in
                guard let day = CopilotDay(record) else { return false }
                collector.countRead()
                guard let team = file.team ?? collector.onlyTeam else {
                    throw ImportError.noTeam(source: name)
                }
                guard day.accepted <= day.suggested else {
                    try collector.malformed(
                        file.path, line: line, "more suggestions accepted than made on \(day.day)")
                    return true
                }
                guard collector.isWanted(day.day) else {
                    collector.drop(.outsideDates)
                    return true
                }
                collector.countKept()
                collector.cover(day.day, for: team, origin: "copilot")
                let key = Week.Key(team: team, monday: day.day.monday)
                weeks[key, default: Week()].add(day, person: collector.person(day.account))
                return true
            }
        }
        for (key, week) in weeks where week.suggested > 0 {
            collector.add(
                "ai.accepted.share",
                .portion(Double(week.accepted), of: Double(week.suggested)), on: key.monday,
                for: key.team, origin: "copilot", by: .headcount(week.people))
        }
    }

    /// The days of one week of one team.
    private struct Week {
        struct Key: Hashable {
            let team: TeamID
            let monday: Day
        }

        private(set) var accepted = 0
        private(set) var suggested = 0
        private var busiestDay = 0
        private var lastDay: (day: Day, users: Int)?
        private var persons: Set<Int> = []

        mutating func add(_ day: CopilotDay, person: Int?) {
            accepted += day.accepted
            suggested += day.suggested
            busiestDay = max(busiestDay, day.dailyUsers)
            if let person { persons.insert(person) }
            if let users = day.weeklyUsers, lastDay.map({ day.day > $0.day }) ?? true {
                lastDay = (day.day, users)
            }
        }

        /// The active users of the week as its last day gives them, else the largest daily count:
        /// people of different days are not known to be different people.
        var people: Int { max(lastDay?.users ?? busiestDay, persons.count) }
    }
}
