import TrellisModel

/// One record of an incident export: what it can be called by, and when it did what.
///
/// Of a person nothing is read: of who acknowledged only the time, of times that people name
/// themselves only those whose name is on a list here.
struct IncidentRecord {
    /// The record's own id first, then its number or reference.
    let ids: [String]
    private(set) var trace: IncidentTrace

    /// - Returns: `nil` when the record is no incident, or has no id.
    init?(_ record: borrowing JSONValue) {
        guard let incident = Incident(record) else { return nil }
        var ids: [String] = []
        for id in [
            record.text("id"), record.text("reference"),
            record.text("incident_number"), record.text("tinyId"),
            record.digits("id").map(String.init), record.digits("incident_number").map(String.init),
        ] {
            if let id, !id.isEmpty, !ids.contains(id) { ids.append(id) }
        }
        guard let own = ids.first else { return nil }
        self.ids = ids
        trace = IncidentTrace(id: own, service: incident.service.isEmpty ? nil : incident.service)
        trace.isExercise = incident.isExercise
        for (step, fields) in Self.members {
            for field in fields {
                trace.note(
                    step, at: record.text(field).flatMap { Timestamp.seconds($0) }, from: field)
            }
        }
        noteAcknowledgement(of: record)
        record.each("incident_timestamp_values") { entry in
            guard let name = entry.text("incident_timestamp", "name"),
                let (step, field) = Self.step(named: name)
            else { return }
            let time = entry.text("value", "value") ?? entry.text("value")
            trace.note(step, at: time.flatMap { Timestamp.seconds($0) }, from: field)
        }
        trace.note(.detected, at: detection(of: record), from: "created_at")
        noteSeconds(of: record, since: trace.times[.detected]?.seconds)
        if incident.resolutionIsGuessed {
            trace.note(.restored, at: incident.resolved, from: "last_status_change_at")
        }
    }

    /// The fields that hold the time of a step, in one product or another.
    private static let members: [(IncidentTrace.Step, [String])] = [
        (.symptoms, ["impactStartDate"]), (.detected, ["createdAt"]),
        (.restored, ["resolved_at", "impactEndDate"]),
    ]

    /// After the times that people entered: an incident can be opened long after it was noticed.
    private func detection(of record: borrowing JSONValue) -> Int? {
        record.text("created_at").flatMap { Timestamp.seconds($0) }
    }

    private mutating func noteAcknowledgement(of record: borrowing JSONValue) {
        var first: Int?
        record.each("acknowledgements") { entry in
            guard let at = entry.text("at").flatMap({ Timestamp.seconds($0) }) else { return }
            first = min(first ?? at, at)
        }
        trace.note(.acknowledged, at: first, from: "acknowledgements")
    }

    /// Seconds of a year: what is said to have taken longer is no length of an incident.
    private static let longest = 366.0 * 86_400

    /// PagerDuty's analytics count from when the incident was created.
    private mutating func noteSeconds(of record: borrowing JSONValue, since start: Int?) {
        guard let start else { return }
        for (step, field) in [
            (IncidentTrace.Step.acknowledged, "seconds_to_first_ack"),
            (.restored, "seconds_to_resolve"),
        ] {
            guard let seconds = record.number(field), (0...Self.longest).contains(seconds) else {
                continue
            }
            trace.note(step, at: start + Int(counted: seconds), from: field)
        }
    }

    /// What the times of incident.io are called, without `at` at their end.
    private static func step(named name: String) -> (IncidentTrace.Step, field: String)? {
        let words = name.lowercased().split(separator: " ")
        let plain = (words.last == "at" ? words.dropLast() : words[...]).joined(separator: " ")
        return names.first { $0.1.contains(plain) }.map { ($0.0, "\(plain) at") }
    }

    private static let names: [(IncidentTrace.Step, [String])] = [
        (.symptoms, ["impact started", "impact start", "started"]),
        (.detected, ["detected", "reported", "declared"]),
        (.acknowledged, ["acknowledged", "accepted"]),
        (.mitigated, ["mitigated", "fixed", "stabilised", "stabilized"]),
        (.restored, ["restored", "resolved", "impact ended"]),
    ]
}

/// The columns of an incident table.
struct IncidentColumns {
    private let columns: Columns

    static let usual: [String: [String]] = [
        "id": [
            "incident_id", "incident_number", "id", "number", "reference", "key", "issue_key",
            "ticket",
        ],
        "symptoms": [
            "symptoms_at", "impact_started_at", "impact_start", "started_at", "started", "start",
        ],
        "detected": [
            "detected_at", "reported_at", "created_at", "created_on", "opened_at", "created",
        ],
        "acknowledged": ["acknowledged_at", "acknowledged_on", "acknowledged", "acked_at"],
        "mitigated": ["mitigated_at", "mitigated"],
        "restored": ["restored_at"] + (IncidentsImporter.usualColumns["resolved"] ?? []),
        "service": IncidentsImporter.usualColumns["service"] ?? [],
    ]

    private static let steps: [(IncidentTrace.Step, String)] = [
        (.symptoms, "symptoms"), (.detected, "detected"), (.acknowledged, "acknowledged"),
        (.mitigated, "mitigated"), (.restored, "restored"),
    ]

    /// - Parameter mapping: Column to field. What `trellis import incidents` calls `started` and
    ///   `resolved` is `detected` and `restored` here.
    init(_ mapping: [String: String]) {
        columns = Columns(mapping.mapValues { Self.aliases[$0] ?? $0 }, usual: Self.usual)
    }

    private static let aliases = ["started": "detected", "resolved": "restored"]

    /// Everything that a mapping may name.
    static var fields: [String] { Array(usual.keys) + Array(aliases.keys) }

    func has(_ field: String, in table: CSVTable) -> Bool { columns.has(field, in: table) }

    func id(in row: CSVRow) -> String? { columns.text("id", in: row) }

    /// - Parameter unclear: Called with the column of a cell that holds no point in time.
    func trace(in row: CSVRow, id: String, unclear: (String) -> Void) -> IncidentTrace {
        var trace = IncidentTrace(id: id, service: columns.text("service", in: row))
        for (step, field) in Self.steps {
            for name in columns.candidates(for: field) {
                guard let text = row[name] else { continue }
                let seconds = Timestamp.seconds(text)
                if seconds == nil { unclear(name) }
                trace.note(step, at: seconds, from: name)
            }
        }
        return trace
    }
}
