import TrellisModel

/// Deployments: a CSV of any pipeline, or GitHub's own list.
struct DeploysImporter: Importer {
    let name = "deploys"
    let summary = "Deployments: any CSV, or GitHub deployments as JSON"
    let recipe = """
        A CSV with at least a time, and best a service and a status:

            deployed_at,service,environment,status
            2026-03-02T09:30:00Z,checkout,production,success

        or GitHub's list:

            gh api --paginate 'repos/OWNER/NAME/deployments?per_page=100' > deployments.json
            trellis import deploys deployments.json

        Where an export names environments and one of them is production, only that one counts.
        """
    let metrics = ["deploys.count", "change.failure.share", "rollback.share"]
    let extensions = ["json", "ndjson", "jsonl", "csv"]
    static let fields = ["deployed", "service", "repository", "environment", "status"]
    /// Field to the names that columns usually have.
    static let usualColumns = [
        "deployed": ["deployed_at", "created_at", "started_at", "finished_at", "date", "time"],
        "service": ["service", "service_name", "application", "app"],
        "repository": ["repository", "repo"],
        "environment": ["environment", "env", "stage"],
        "status": ["status", "result", "state", "conclusion"],
    ]

    func read(_ files: [SourceFile], into collector: inout Collector) throws {
        var deployments: [Deployment] = []
        for file in files {
            if try file.looksLikeCSV() {
                try readCSV(file, &collector, &deployments)
            } else {
                try readJSON(file, &collector, &deployments)
            }
        }
        let hasProduction = deployments.contains(where: \.isProduction)
        let telling = deployments.contains { $0.status != nil }
        for deployment in deployments {
            guard !hasProduction || deployment.isProduction else {
                collector.drop(.test)
                continue
            }
            collector.countKept()
            add(deployment, to: &collector)
        }
        if !telling {
            collector.say(nothingAbout: "change.failure.share")
            collector.say(nothingAbout: "rollback.share")
        }
    }

    private struct Deployment {
        let team: TeamID
        let origin: String
        let day: Day
        let isProduction: Bool
        let status: String?
    }

    private func readJSON(
        _ file: SourceFile, _ collector: inout Collector, _ deployments: inout [Deployment]
    ) throws {
        try collector.readJSON(
            file, at: [["deployments"], []],
            expecting: "a deployment has created_at and an environment"
        ) { record, _, collector in
            guard record.has("environment"),
                let seconds = record.text("created_at").flatMap({ Timestamp.seconds($0) })
            else { return false }
            collector.countRead()
            keep(
                .repository(Self.repository(of: record) ?? file.repository ?? ""), seconds,
                record.text("environment"), Self.status(of: record), file, &collector,
                &deployments)
            return true
        }
    }

    private func readCSV(
        _ file: SourceFile, _ collector: inout Collector, _ deployments: inout [Deployment]
    ) throws {
        try Columns.check(collector.options.mapping, fields: Self.usualColumns.keys)
        let columns = Columns(collector.options.mapping, usual: Self.usualColumns)
        try collector.readCSV(file, needing: "deployed", of: columns) { row, collector in
            guard let text = columns.text("deployed", in: row),
                let seconds = Timestamp.seconds(text)
            else { return "deployed: not a time like 2026-03-02T09:30:00Z" }
            let key =
                columns.text("service", in: row).map(Roster.Key.service)
                ?? .repository(columns.text("repository", in: row) ?? file.repository ?? "")
            keep(
                key, seconds, columns.text("environment", in: row), columns.text("status", in: row),
                file, &collector, &deployments)
            return nil
        }
    }

    private func keep(
        _ key: Roster.Key, _ seconds: Int, _ environment: String?, _ status: String?,
        _ file: SourceFile, _ collector: inout Collector, _ deployments: inout [Deployment]
    ) {
        guard let team = collector.owner(of: key, in: file) else {
            collector.drop(.unclaimed)
            return
        }
        let day = collector.day(at: seconds)
        guard collector.isWanted(day) else {
            collector.drop(.outsideDates)
            return
        }
        deployments.append(
            Deployment(
                team: team, origin: key.name, day: day,
                isProduction: Self.isProduction(environment),
                status: status?.lowercased()))
    }

    /// `OWNER/NAME` of a deployment in GitHub's list.
    static func repository(of record: borrowing JSONValue) -> String? {
        record.text("repository_url")?.split(separator: "/").suffix(2).joined(separator: "/")
    }

    static func status(of record: borrowing JSONValue) -> String? {
        var status: String?
        record.each("statuses") { status = status ?? $0.text("state") }
        return status ?? record.text("state")
    }

    static func isProduction(_ environment: String?) -> Bool {
        ["production", "prod", "live"].contains(environment?.lowercased() ?? "")
    }

    /// - Returns: `nil` for a word that says neither that it went well nor that it did not.
    static func outcome(_ status: String?) -> DeploymentTrace.Outcome? {
        switch status?.lowercased() {
        case "rolled_back", "rollback", "rolled back", "reverted": .rolledBack
        case "failed", "failure", "error": .failed
        case "success", "succeeded", "successful", "passed", "ok", "done":
            .succeeded
        default: nil
        }
    }

    private func add(_ deployment: Deployment, to collector: inout Collector) {
        collector.cover(deployment.day, for: deployment.team, origin: deployment.origin)
        func add(_ id: String, _ measure: RawEvent.Measure) {
            collector.add(
                id, measure, on: deployment.day, for: deployment.team, origin: deployment.origin)
        }
        add("deploys.count", .tally)
        guard let status = deployment.status else { return }
        let outcome = Self.outcome(status)
        let wasRolledBack = outcome == .rolledBack
        let failed = wasRolledBack || outcome == .failed
        add("change.failure.share", .portion(failed ? 1 : 0, of: 1))
        add("rollback.share", .portion(wasRolledBack ? 1 : 0, of: 1))
    }
}
