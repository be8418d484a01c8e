import TrellisModel

/// What is read of one incident. Times are seconds since 1970.
struct Incident {
    let service: String
    let started: Int
    let resolved: Int?
    /// `high` or `low`.
    let severity: String
    private(set) var team: TeamID?
    private(set) var isExercise = false
    /// The export has no time of resolution, and the last change of status stands for it.
    private(set) var resolutionIsGuessed = false

    init(service: String, started: Int, resolved: Int?, severity: String) {
        self.service = service
        self.started = started
        self.resolved = resolved
        self.severity = severity
    }

    /// What only an incident has, in one product or another; a status and a date are everywhere.
    private static let marks = [
        "incident_number", "incident_key", "urgency", "service", "service_name", "serviceId",
        "incident_status", "tinyId", "impactedServices",
    ]

    /// - Returns: `nil` when the record is no incident.
    init?(_ record: borrowing JSONValue) {
        let start =
            record.text("created_at") ?? record.text("createdAt")
            ?? record.text("impactStartDate")
        guard let started = start.flatMap({ Timestamp.seconds($0) }),
            Self.marks.contains(where: { record.has($0) })
        else { return nil }
        var end = record.text("resolved_at") ?? record.text("impactEndDate")
        if end == nil, record.text("status")?.lowercased() == "resolved" {
            end = record.text("last_status_change_at")
            resolutionIsGuessed = end != nil
        }
        self.started = started
        resolved = end.flatMap { Timestamp.seconds($0) }
        service =
            record.text("service", "summary") ?? record.text("service_name")
            ?? record.text("serviceId") ?? record.text("ownerTeam") ?? ""
        severity = Self.severity(
            record.text("urgency") ?? record.text("severity", "name") ?? record.text("priority"))
        let mode = record.text("mode")?.lowercased()
        isExercise = mode == "test" || mode == "tutorial"
    }

    func owned(by team: TeamID) -> Incident {
        var copy = self
        copy.team = team
        return copy
    }

    /// Minutes from start to resolution; `nil` while it is open, and when it ends before it starts.
    var minutes: Double? {
        resolved.flatMap { $0 >= started ? Double($0 - started) / 60 : nil }
    }

    /// Two classes, because finer ones leave too few incidents in each to say anything.
    static func severity(_ text: String?) -> String {
        let word = text?.lowercased() ?? ""
        let high = [
            "high", "critical", "major", "p1", "p2", "sev1", "sev2", "sev-1", "sev-2", "1", "2",
        ]
        return high.contains { word == $0 || word.hasPrefix("\($0) ") } ? "high" : "low"
    }

    /// The first incident of a service within 24 hours; the others belong to it.
    static func roots(of incidents: [Incident]) -> [Incident] {
        var latest: [String: Int] = [:]
        return
            incidents
            .sorted {
                ($0.started, $0.service, $0.severity) < ($1.started, $1.service, $1.severity)
            }
            .filter { incident in
                let key = "\(incident.team?.description ?? "")/\(incident.service)"
                if let root = latest[key], incident.started - root < 86_400 { return false }
                latest[key] = incident.started
                return true
            }
    }
}
