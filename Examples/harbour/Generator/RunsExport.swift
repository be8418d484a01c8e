/// `runs/`: every attempt of every run of the one workflow. Nothing happens here.
struct RunsExport {
    private struct Run {
        let id: Int
        let number: Int
        let commit: Commit
        let isPush: Bool
        let created: Moment
        /// Of the branch; the commit on main has its own.
        let hash: String
    }

    private struct Attempt {
        let run: Run
        let number: Int
        let started: Moment
        let ended: Moment
        let conclusion: String
    }

    private var random = Random(.runs)
    private static let pages = 3

    /// The texts of the files, the newest runs first.
    static func texts(_ history: History) -> [String] {
        var export = RunsExport()
        let attempts = export.runs(history).flatMap { run in export.attempts(run) }
        let size = (attempts.count + pages - 1) / pages
        let newest = attempts.reversed().map(object)
        return (0..<pages).map { page in
            let runs = newest.dropFirst(page * size).prefix(size)
            return "{\"total_count\":\(newest.count),\"workflow_runs\":[\n"
                + JSON.lines(Array(runs)) + "\n]}\n"
        }
    }

    /// A run when a change is merged, and one for each push to its branch before.
    private mutating func runs(_ history: History) -> [Run] {
        var starts: [(commit: Commit, isPush: Bool, created: Moment)] = []
        for commit in history.commits where commit.pull.author != .dependabot {
            starts.append((commit, true, commit.time.adding(seconds: 3)))
            let created = commit.pull.created
            starts.append((commit, false, created.adding(seconds: 5)))
            for _ in 0..<random.poisson(mean: 0.75) {
                let length = commit.time.seconds - created.seconds
                let later = created.adding(seconds: random.below(length))
                if later.isWorkingTime { starts.append((commit, false, later)) }
            }
        }
        return starts.sorted { $0.created < $1.created }.enumerated().map { index, start in
            Run(
                id: 17_031_000_000 + 1_618_033 * index + random.below(1_000_000),
                number: 4801 + index, commit: start.commit, isPush: start.isPush,
                created: start.created, hash: start.isPush ? start.commit.hash : random.hex(40))
        }
    }

    private mutating func attempts(_ run: Run) -> [Attempt] {
        let fate = random.unit()
        let conclusion =
            switch fate {
            case ..<0.14: "failure"
            case ..<0.155: "cancelled"
            default: "success"
            }
        let first = attempt(run, 1, after: run.created, conclusion: conclusion)
        guard fate < 0.05 else { return [first] }
        let again = first.ended.adding(seconds: random.within(120...2400))
        return [first, attempt(run, 2, after: again, conclusion: "success")]
    }

    private mutating func attempt(
        _ run: Run, _ number: Int, after time: Moment, conclusion: String
    ) -> Attempt {
        let started = time.adding(seconds: random.below(8))
        let seconds = 60 * random.logNormal(median: 11, spread: 0.25)
        let part = conclusion == "cancelled" ? random.unit() : 1
        return Attempt(
            run: run, number: number, started: started,
            ended: started.adding(seconds: Int(part * seconds)), conclusion: conclusion)
    }

    private static func object(_ attempt: Attempt) -> JSON {
        let run = attempt.run
        return [
            "id": .number(run.id),
            "name": "build",
            "head_branch": run.isPush ? "main" : .string("change-\(run.commit.pull.number)"),
            "head_sha": .string(run.hash),
            "run_number": .number(run.number),
            "run_attempt": .number(attempt.number),
            "event": run.isPush ? "push" : "pull_request",
            "status": "completed",
            "conclusion": .string(attempt.conclusion),
            "workflow_id": 61_803_398,
            "created_at": .time(run.created),
            "updated_at": .time(attempt.ended),
            "run_started_at": .time(attempt.started),
            "actor": ["login": .string(run.commit.pull.author.login)],
            "repository": ["full_name": .string(Story.repository)],
        ]
    }
}
