import TrellisModel

/// The history of a git repository: merged changes, their size, reverts and fixes, and whether a
/// trailer names an assistant.
struct GitImporter: Importer {
    let name = "git"
    let summary =
        "A git repository, or the git log command's output: merged changes and their rework"
    let recipe = """
        In a repository, or with the path to one:

            trellis import git .

        It reads the main line of what is checked out, and takes merge commits and squash merges
        (`… (#123)`) as changes. Without the repository at hand, make a file there and import that:

            \(GitLog.command) > git.log
            trellis import git git.log --repository OWNER/NAME

        Authors are read only to count distinct people. A merge commit names who merged, so where
        a team uses merge commits the count of people is a lower bound. Rework is a change that is
        reverted, or whose files see a fix, within \(Rework.windowDays) days.
        """
    let metrics = [
        "pr.size.typical", "pr.merged.count", "pr.bulk.share", "dependency.updates.count",
        "rework.share", "ai.assisted.share",
    ]
    let extensions = ["log", "txt"]
    let opensFolders = true

    func read(_ files: [SourceFile], into collector: inout Collector) throws {
        var seen: Set<String> = []
        var merged = 0, direct = 0, assisted = 0
        for file in files {
            let log = try GitLog.read(file)
            let key = Roster.Key.repository(file.repository ?? log.repository ?? "")
            guard let team = collector.owner(of: key, in: file) else {
                if key.name.isEmpty { throw ImportError.noRepository(source: name) }
                for _ in log.commits {
                    collector.countRead()
                    collector.drop(.unclaimed)
                }
                continue
            }
            for line in log.unreadable {
                collector.countRead()
                try collector.malformed(
                    file.path, line: line, "not a commit of the git log command")
            }
            var changes: [Commit] = []
            for commit in log.commits {
                collector.countRead()
                let day = collector.day(at: commit.time)
                collector.cover(day, for: team, origin: key.name)
                guard seen.insert(commit.hash).inserted else {
                    collector.drop(.duplicate)
                    continue
                }
                guard commit.isMergedChange else {
                    direct += 1
                    collector.drop(.notMerged)
                    continue
                }
                if collector.isBot(commit.author), !commit.isMerge {
                    collector.drop(.bot)
                    if collector.isDependencyBot(commit.author) {
                        collector.add(
                            "dependency.updates.count", .tally, on: day, for: team, origin: key.name
                        )
                    }
                    continue
                }
                guard collector.isWanted(day) else {
                    collector.drop(.outsideDates)
                    continue
                }
                collector.countKept()
                merged += 1
                if commit.isAssisted { assisted += 1 }
                changes.append(commit)
            }
            let reworked = Rework.hashes(of: changes, given: log.commits)
            for change in changes {
                add(
                    change, isReworked: reworked.contains(change.hash), of: team, origin: key.name,
                    to: &collector)
            }
        }
        collector.hold(back: "rework.share", days: Rework.windowDays)
        if assisted == 0 { collector.say(nothingAbout: "ai.assisted.share") }
        if merged == 0, direct > 0 {
            collector.warn(
                "none of the \(direct) commits is a merge or a squash merge ('… (#123)'), so there "
                    + "are no merged changes to count")
        }
    }

    private func add(
        _ change: Commit, isReworked: Bool, of team: TeamID, origin: String,
        to collector: inout Collector
    ) {
        let day = collector.day(at: change.time)
        let crowd = collector.person(change.author).map(RawEvent.Crowd.person) ?? .nobody
        func add(_ id: String, segment: String? = nil, _ measure: RawEvent.Measure) {
            collector.add(
                id, segment: segment, measure, on: day, for: team, origin: origin, by: crowd)
        }
        add("pr.merged.count", .tally)
        add("pr.size.typical", .value(Double(change.writtenLines)))
        add("pr.bulk.share", .portion(change.isBulk ? 1 : 0, of: 1))
        add("ai.assisted.share", .portion(change.isAssisted ? 1 : 0, of: 1))
        add(
            "rework.share", segment: change.isAssisted ? "cohort=assisted" : "cohort=other",
            .portion(isReworked ? 1 : 0, of: 1))
    }
}
