import TrellisModel

/// Pull requests of GitHub: `gh pr list --json`, GraphQL nodes, and the REST list or single form.
struct GitHubPullsImporter: Importer {
    let name = "github-pulls"
    let summary = "GitHub pull requests: gh pr list --json, GraphQL, REST"
    let recipe = """
        In the repository's folder:

            gh pr list --state all --limit 1000 --json number,createdAt,closedAt,mergedAt,state,\
        isDraft,additions,deletions,changedFiles,author,labels,baseRefName,reviewDecision,reviews \\
              > pulls.json
            trellis import github-pulls pulls.json --repository OWNER/NAME

        The REST list (`gh api repos/OWNER/NAME/pulls`) has no line counts and no reviews, so it
        tells nothing about sizes and waiting. Authors are read only to count distinct people.
        """
    let metrics = [
        "pr.size.typical", "pr.merged.count", "pr.bulk.share", "review.first_response.typical",
        "review.turnaround.typical", "review.queue.open", "review.queue.age.p75",
        "cycle_time.typical", "dependency.updates.count",
    ]
    let extensions = ["json", "ndjson", "jsonl"]

    func read(_ files: [SourceFile], into collector: inout Collector) throws {
        var queue = ReviewQueue()
        var seen: [String: Int] = [:]
        var shows = Shows()
        for file in files {
            try collector.readJSON(
                file, at: [["data", "repository", "pullRequests", "nodes"], ["items"], []],
                expecting: "a pull request has createdAt or created_at, and a number"
            ) { record, line, collector in
                guard let pull = PullRequest(record) else { return false }
                collector.countRead()
                let key = Roster.Key.repository(pull.repository ?? file.repository ?? "")
                guard let team = collector.owner(of: key, in: file) else {
                    if key.name.isEmpty { throw ImportError.noRepository(source: name) }
                    collector.drop(.unclaimed)
                    return true
                }
                if let problem = pull.problem {
                    try collector.malformed(file.path, line: line, problem)
                    return true
                }
                let identity = "\(key.name)#\(pull.number)"
                if let other = seen.updateValue(pull.created, forKey: identity) {
                    // The same number at another time is another repository's.
                    if other == pull.created {
                        collector.drop(.duplicate)
                    } else if key.name.isEmpty {
                        throw ImportError.noRepository(source: name)
                    } else {
                        try collector.malformed(
                            file.path, line: line,
                            "number \(pull.number) of \(key.name) was there already, made at another time; "
                                + "is it of another repository?")
                    }
                    return true
                }
                shows.note(pull)
                take(pull, of: team, origin: key.name, &collector, &queue)
                return true
            }
        }
        queue.report(to: &collector)
        shows.report(to: &collector)
    }

    private func take(
        _ pull: PullRequest, of team: TeamID, origin: String, _ collector: inout Collector,
        _ queue: inout ReviewQueue
    ) {
        let opened = collector.day(at: pull.created)
        for moment in [pull.created, pull.closed, pull.merged].compactMap(\.self) {
            collector.cover(collector.day(at: moment), for: team, origin: origin)
        }
        if pull.isBot || collector.isBot(pull.author ?? "") {
            collector.drop(.bot)
            if let merged = pull.merged, collector.isDependencyBot(pull.author ?? "") {
                collector.add(
                    "dependency.updates.count", .tally, on: collector.day(at: merged), for: team,
                    origin: origin)
            }
            return
        }
        guard collector.isWanted(pull.merged.map { collector.day(at: $0) } ?? opened) else {
            collector.drop(.outsideDates)
            return
        }
        collector.countKept()
        let crowd = collector.person(pull.author).map(RawEvent.Crowd.person) ?? .nobody
        if !pull.isDraft || pull.merged != nil {
            queue.add(
                opened: pull.created, closed: pull.merged ?? pull.closed, team, origin,
                by: collector.person(pull.author))
        }
        if let waited = pull.hoursToFirstReview(isBot: collector.isBot) {
            collector.add(
                "review.first_response.typical", .value(waited.hours),
                on: collector.day(at: waited.at), for: team, origin: origin, by: crowd)
        }
        guard let merged = pull.merged else { return }
        let day = collector.day(at: merged)
        func add(_ id: String, _ measure: RawEvent.Measure) {
            collector.add(id, measure, on: day, for: team, origin: origin, by: crowd)
        }
        add("pr.merged.count", .tally)
        add("cycle_time.typical", .value(Double(merged - pull.created) / 3600))
        if let size = pull.size { add("pr.size.typical", .value(Double(size))) }
        if let isBulk = pull.isBulk { add("pr.bulk.share", .portion(isBulk ? 1 : 0, of: 1)) }
        if let hours = pull.hoursToApproval { add("review.turnaround.typical", .value(hours)) }
    }

    /// What the export showed at all, so that silence is told from zero.
    private struct Shows {
        private var merged = 0, sized = 0, reviewed = 0, listed = 0

        mutating func note(_ pull: PullRequest) {
            if pull.hasReviews { reviewed += 1 }
            guard pull.merged != nil else { return }
            merged += 1
            if pull.size != nil { sized += 1 }
            if pull.isBulk != nil { listed += 1 }
        }

        func report(to collector: inout Collector) {
            if sized == 0 {
                collector.say(nothingAbout: "pr.size.typical")
                if merged > 0 {
                    collector.warn(
                        "this export has no line counts, so it tells nothing about pr.size.typical; "
                            + "gh pr list --json additions,deletions has them")
                }
            }
            if reviewed == 0 {
                collector.say(nothingAbout: "review.first_response.typical")
                collector.say(nothingAbout: "review.turnaround.typical")
                if merged > 0 {
                    collector.warn(
                        "this export has no reviews, so it tells nothing about how long they take; "
                            + "gh pr list --json reviews has them")
                }
            }
            if listed == 0 { collector.say(nothingAbout: "pr.bulk.share") }
        }
    }
}
