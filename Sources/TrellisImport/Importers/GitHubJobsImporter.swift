import TrellisModel

/// Jobs of GitHub Actions: waiting for a machine, and jobs that passed when tried again.
struct GitHubJobsImporter: Importer {
    let name = "github-jobs"
    let summary = "GitHub Actions jobs: waiting for machines, and retries job by job"
    let recipe = """
        For each run, with every attempt:

            gh api 'repos/OWNER/NAME/actions/runs/ID/jobs?filter=all&per_page=100' > jobs/ID.json
            trellis import github-jobs jobs/
        """
    let metrics = ["ci.queue.p90", "tests.flaky.share"]
    let extensions = ["json", "ndjson", "jsonl"]

    func read(_ files: [SourceFile], into collector: inout Collector) throws {
        var retries = Retries()
        var seen: Set<Int> = []
        var waits = 0
        for file in files {
            try collector.readJSON(
                file, at: [["jobs"], []],
                expecting: "a job has an id, a run_id, a name and started_at"
            ) { record, _, collector in
                guard let id = record.integer("id"), let run = record.integer("run_id"),
                    let started = record.text("started_at").flatMap({ Timestamp.seconds($0) })
                else { return false }
                collector.countRead()
                let repository = Self.repository(inAddress: record.text("run_url"))
                let key = Roster.Key.repository(repository ?? file.repository ?? "")
                guard let team = collector.owner(of: key, in: file) else {
                    if key.name.isEmpty { throw ImportError.noRepository(source: name) }
                    collector.drop(.unclaimed)
                    return true
                }
                guard seen.insert(id).inserted else {
                    collector.drop(.duplicate)
                    return true
                }
                let conclusion = record.text("conclusion")?.lowercased()
                guard conclusion == "success" || conclusion == "failure" else {
                    collector.drop(.notFinished)
                    return true
                }
                let day = collector.day(at: started)
                guard collector.isWanted(day) else {
                    collector.drop(.outsideDates)
                    return true
                }
                collector.countKept()
                collector.cover(day, for: team, origin: key.name)
                if let created = record.text("created_at").flatMap({ Timestamp.seconds($0) }),
                    (0...86_400).contains(started - created)
                {
                    waits += 1
                    collector.add(
                        "ci.queue.p90", .value(Double(started - created) / 60), on: day, for: team,
                        origin: key.name)
                }
                retries.add(
                    Retries.Attempt(
                        of: "\(run)/\(record.text("name") ?? "")",
                        number: max(1, record.integer("run_attempt") ?? 1),
                        passed: conclusion == "success", day: day, team: team, origin: key.name))
                return true
            }
        }
        _ = retries.report(to: &collector)
        if waits == 0 { collector.say(nothingAbout: "ci.queue.p90") }
    }

    /// `OWNER/NAME` of `https://…/repos/OWNER/NAME/actions/…`.
    private static func repository(inAddress address: String?) -> String? {
        guard let parts = address?.split(separator: "/"),
            let repos = parts.firstIndex(of: "repos"), parts.count > repos + 2
        else { return nil }
        return "\(parts[repos + 1])/\(parts[repos + 2])"
    }
}
