import TrellisModel

/// `incidents.json`: more and more often on a Friday, but no longer than before.
struct IncidentsExport {
    private struct Incident {
        let service: Int
        let start: Moment
    }

    private var random = Random(.incidents)
    private var incidents: [Incident] = []

    /// Weeks with an incident shortly after midnight on a Friday, which is a Thursday in UTC.
    private static let midnightWeeks = [16, 23]
    private static let followers = 8
    private static let titles = [
        "High error rate", "Slow responses", "Queue is not drained", "Health check fails",
        "Disk nearly full", "Certificate check fails", "Login errors above the limit",
    ]

    static func text() -> String {
        var export = IncidentsExport()
        for week in Story.weeks { export.addRoots(week: week) }
        export.addFollowers()
        let objects = export.incidents.sorted { $0.start < $1.start }.enumerated()
            .map { export.object($1, number: 311 + $0) }
        return "{\"incidents\":[\n" + JSON.lines(objects)
            + "\n],\"limit\":100,\"offset\":0,\"more\":false,\"total\":null}\n"
    }

    private mutating func addRoots(week: Int) {
        guard week != Story.freezeWeeks.upperBound else { return }
        var count =
            Story.holidayWeeks.contains(week) ? 1 : random.pick([1, 1, 2, 2, 2, 3, 3, 4])
        if Self.midnightWeeks.contains(week) {
            let friday = Story.monday(of: week).advanced(by: 4)
            addRoot { Moment(day: friday, second: $0.within(1200...3000)) }
            count -= 1
        }
        for _ in 0..<count { addRoot { Self.time(week: week, &$0) } }
    }

    /// Keeps two incidents of one service at least two days apart, so that both are new trouble.
    private mutating func addRoot(_ time: (inout Random) -> Moment) {
        while true {
            let new = Incident(
                service: random.below(Story.services.count), start: time(&random))
            let isNear = incidents.contains { other in
                other.service == new.service
                    && abs(other.start.seconds - new.start.seconds) < 2 * 86_400
            }
            if !isNear { return incidents.append(new) }
        }
    }

    private static func time(week: Int, _ random: inout Random) -> Moment {
        let day =
            random.chance(0.07)
            ? random.within(5...6)
            : random.chance(Story.fridayChance(week: week)) ? 4 : random.below(4)
        return Moment(
            day: Story.monday(of: week).advanced(by: day), second: random.within(27_000...68_400))
    }

    /// The same trouble once more, within a day.
    private mutating func addFollowers() {
        let quiet = Story.freezeWeeks.upperBound
        let roots = random.shuffled(incidents).filter { Story.week(of: $0.start.day) != quiet - 1 }
        for root in roots.prefix(Self.followers) {
            let start = root.start.adding(seconds: random.within(2400...20 * 3600))
            incidents.append(Incident(service: root.service, start: start))
        }
    }

    private mutating func object(_ incident: Incident, number: Int) -> JSON {
        let minutes = random.logNormal(median: 55, spread: 0.8)
        let resolved = incident.start.adding(seconds: max(180, Int(minutes * 60)))
        let person = random.within(1...Story.people)
        let service = Story.services[incident.service]
        let alerts = random.within(1...3)
        return [
            "id": .string("QHARB\(random.hex(9).uppercased())"),
            "type": "incident",
            "incident_number": .number(number),
            "title": .string("\(random.pick(Self.titles)) on \(service)"),
            "created_at": .time(incident.start),
            "status": "resolved",
            "incident_key": .string(random.hex(32)),
            "service": [
                "id": .string("PHARB0\(incident.service + 1)"), "type": "service_reference",
                "summary": .string(service),
            ],
            "assignments": [
                [
                    "at": .time(incident.start),
                    "assignee": [
                        "id": .string("PUSER\(person.padded(to: 2))"), "type": "user_reference",
                        "summary": .string(Author.person(person).login),
                    ],
                ]
            ],
            "last_status_change_at": .time(resolved),
            "resolved_at": .time(resolved),
            "urgency": random.chance(0.6) ? "high" : "low",
            "teams": [["id": "PHARBTM", "type": "team_reference", "summary": "harbour"]],
            "alert_counts": [
                "all": .number(alerts), "triggered": 0, "resolved": .number(alerts),
            ],
        ]
    }
}
