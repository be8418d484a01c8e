import TrellisModel

/// Workflow runs of GitHub Actions.
struct GitHubRunsImporter: Importer {
    let name = "github-runs"
    let summary = "GitHub Actions workflow runs, with all their attempts where the export has them"
    let recipe = """
            gh api --paginate 'repos/OWNER/NAME/actions/runs?per_page=100' > runs.json
            trellis import github-runs runs.json

        That list shows only the last attempt of each run. Earlier ones, which tell a flaky run from
        a broken one, are at `repos/OWNER/NAME/actions/runs/ID/attempts/N`; put them in the same
        folder. `gh run list --json attempt,conclusion,createdAt,databaseId,startedAt,status,\
        updatedAt` is read too, with --repository.
        """
    let metrics = ["ci.duration.p50", "ci.duration.p90", "ci.failure.share", "tests.flaky.share"]
    let extensions = ["json", "ndjson", "jsonl"]

    func read(_ files: [SourceFile], into collector: inout Collector) throws {
        var retries = Retries()
        var seen: Set<String> = []
        var lonely = 0
        for file in files {
            try collector.readJSON(
                file, at: [["workflow_runs"], []],
                expecting: "a workflow run has an id, a status, and created_at or createdAt"
            ) { record, _, collector in
                guard let run = WorkflowRun(record) else { return false }
                collector.countRead()
                let key = Roster.Key.repository(run.repository ?? file.repository ?? "")
                guard let team = collector.owner(of: key, in: file) else {
                    if key.name.isEmpty { throw ImportError.noRepository(source: name) }
                    collector.drop(.unclaimed)
                    return true
                }
                guard seen.insert("\(run.id)/\(run.attempt)").inserted else {
                    collector.drop(.duplicate)
                    return true
                }
                guard let verdict = run.verdict else {
                    collector.drop(.notFinished)
                    return true
                }
                let day = collector.day(at: run.started)
                guard collector.isWanted(day) else {
                    collector.drop(.outsideDates)
                    return true
                }
                collector.countKept()
                collector.cover(day, for: team, origin: key.name)
                if let minutes = run.minutes {
                    for id in ["ci.duration.p50", "ci.duration.p90"] {
                        collector.add(id, .value(minutes), on: day, for: team, origin: key.name)
                    }
                }
                if run.attempt == 1 {
                    collector.add(
                        "ci.failure.share", .portion(verdict == .failed ? 1 : 0, of: 1), on: day,
                        for: team, origin: key.name)
                }
                retries.add(
                    Retries.Attempt(
                        of: "\(run.id)", number: run.attempt, passed: verdict == .passed, day: day,
                        team: team, origin: key.name))
                return true
            }
        }
        lonely = retries.report(to: &collector)
        if lonely > 0 {
            collector.warn(
                "\(lonely) runs show only a later attempt, so nobody can say how their first one "
                    + "ended; 'trellis explain github-runs' says where earlier attempts are")
        }
    }
}

/// What is read of one attempt of a run.
private struct WorkflowRun {
    enum Verdict { case passed, failed }

    let id: Int
    let attempt: Int
    /// Seconds since 1970.
    let started: Int
    let repository: String?
    /// `nil` while it runs, and when it was skipped or cancelled.
    let verdict: Verdict?
    /// `nil` when the times make no sense, as when somebody touched the run a day later.
    let minutes: Double?

    init?(_ record: borrowing JSONValue) {
        guard let id = record.integer("id") ?? record.integer("databaseId"),
            let status = record.text("status"),
            let created = (record.text("created_at") ?? record.text("createdAt"))
                .flatMap({ Timestamp.seconds($0) }), !record.has("run_id"), record.has("conclusion")
        else { return nil }
        self.id = id
        attempt = max(1, record.integer("run_attempt") ?? record.integer("attempt") ?? 1)
        let began =
            (record.text("run_started_at") ?? record.text("startedAt"))
            .flatMap { Timestamp.seconds($0) } ?? created
        started = began
        repository = record.text("repository", "full_name")
        let ended = (record.text("updated_at") ?? record.text("updatedAt"))
            .flatMap { Timestamp.seconds($0) }
        // Some exports shout: COMPLETED, SUCCESS.
        let conclusion = record.text("conclusion")?.lowercased()
        switch (status.lowercased(), conclusion) {
        case ("completed", "success"): verdict = .passed
        case ("completed", "failure"), ("completed", "timed_out"), ("completed", "startup_failure"):
            verdict = .failed
        default: verdict = nil
        }
        minutes = ended.flatMap { end in
            (0...86_400).contains(end - began) ? Double(end - began) / 60 : nil
        }
    }
}
