import TrellisModel

/// Incidents: PagerDuty, Opsgenie and incident.io as JSON, anything else as CSV.
///
/// The first incident of a service within 24 hours is the root; later ones belong to it, so that
/// one long evening does not look like five.
struct IncidentsImporter: Importer {
    let name = "incidents"
    let summary = "Incidents: PagerDuty, Opsgenie or incident.io JSON, or any CSV"
    let recipe = """
        PagerDuty, page by page with `offset`:

            curl -H "Authorization: Token token=$TOKEN" \\
              'https://api.pagerduty.com/incidents?since=2026-01-01&limit=100' > incidents.json
            trellis import incidents incidents.json

        Any CSV, with its own column names:

            trellis import incidents tickets.csv --map 'Opened at=started' --map 'Closed at=resolved' \\
              --map 'System=service' --map 'Priority=severity'

        Titles, responders and notes are not read.
        """
    let metrics = ["incidents.opened", "recovery.typical"]
    let extensions = ["json", "ndjson", "jsonl", "csv"]
    static let fields = ["started", "resolved", "service", "severity"]
    /// Field to the names that columns usually have.
    static let usualColumns = [
        "started": [
            "started_at", "started", "created_at", "created_on", "opened_at", "start", "created",
        ],
        "resolved": [
            "resolved_at", "resolved_on", "resolved", "closed_at", "ended_at", "end",
        ],
        "service": ["service", "service_name", "system", "component"],
        "severity": ["severity", "urgency", "priority"],
    ]

    func read(_ files: [SourceFile], into collector: inout Collector) throws {
        var incidents: [Incident] = []
        var guessed = 0
        for file in files {
            if try file.looksLikeCSV() {
                try readCSV(file, &collector, &incidents)
            } else {
                try readJSON(file, &collector, &incidents, &guessed)
            }
        }
        if guessed > 0 {
            collector.warn(
                "\(guessed) resolved incidents have no time of resolution; their last change of "
                    + "status was taken")
        }
        for incident in Incident.roots(of: incidents) { add(incident, to: &collector) }
    }

    private func readJSON(
        _ file: SourceFile, _ collector: inout Collector, _ incidents: inout [Incident],
        _ guessed: inout Int
    ) throws {
        try collector.readJSON(
            file, at: [["incidents"], ["data"], []],
            expecting: "an incident has created_at or createdAt, and a status"
        ) { record, _, collector in
            guard let incident = Incident(record) else { return false }
            collector.countRead()
            if incident.isExercise {
                collector.drop(.test)
                return true
            }
            if incident.resolutionIsGuessed { guessed += 1 }
            keep(incident, from: file, &collector, &incidents)
            return true
        }
    }

    private func readCSV(
        _ file: SourceFile, _ collector: inout Collector, _ incidents: inout [Incident]
    ) throws {
        try Columns.check(collector.options.mapping, fields: Self.usualColumns.keys)
        let columns = Columns(collector.options.mapping, usual: Self.usualColumns)
        try collector.readCSV(file, needing: "started", of: columns) { row, collector in
            guard let text = columns.text("started", in: row),
                let started = Timestamp.seconds(text)
            else { return "started: not a time like 2026-03-02T09:30:00Z" }
            let resolved = columns.text("resolved", in: row)
            keep(
                Incident(
                    service: columns.text("service", in: row) ?? "", started: started,
                    resolved: resolved.flatMap { Timestamp.seconds($0) },
                    severity: Incident.severity(columns.text("severity", in: row))),
                from: file, &collector, &incidents)
            return nil
        }
    }

    private func keep(
        _ incident: Incident, from file: SourceFile, _ collector: inout Collector,
        _ incidents: inout [Incident]
    ) {
        guard let team = collector.owner(of: .service(incident.service), in: file) else {
            collector.drop(.unclaimed)
            return
        }
        let day = collector.day(at: incident.started)
        guard collector.isWanted(day) else {
            collector.drop(.outsideDates)
            return
        }
        collector.countKept()
        collector.cover(day, for: team, origin: incident.service)
        incidents.append(incident.owned(by: team))
    }

    private func add(_ incident: Incident, to collector: inout Collector) {
        guard let team = incident.team else { return }
        let day = collector.day(at: incident.started)
        for segment in [nil, "severity=\(incident.severity)"] {
            collector.add(
                "incidents.opened", segment: segment, .tally, on: day, for: team,
                origin: incident.service)
            guard let minutes = incident.minutes else { continue }
            collector.add(
                "recovery.typical", segment: segment, .value(minutes), on: day, for: team,
                origin: incident.service)
        }
    }
}
