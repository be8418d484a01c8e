import TrellisModel

/// The pull requests of everybody, and the main branch they make.
struct History {
    /// By number.
    private(set) var pulls: [PullRequest]
    /// The oldest first.
    private(set) var commits: [Commit] = []

    private var random = Random(.history)
    /// When each file was changed, by path.
    private var touches: [String: [Moment]] = [:]

    private static let firstNumber = 1204
    private static let twoWeeks = 14 * 86_400

    init() {
        pulls = (PeopleAtWork.pullRequests() + Dependabot.pullRequests())
            .sorted { $0.created < $1.created }
        var number = Self.firstNumber
        for index in pulls.indices {
            pulls[index].number = number
            // Issues take numbers of the same series.
            number += random.chance(0.2) ? 2 : 1
        }
        writeMainBranch()
        for index in pulls.indices where pulls[index].files.isEmpty {
            var pull = pulls[index]
            writeChange(to: &pull)
            pulls[index] = pull
        }
    }

    private mutating func writeMainBranch() {
        let merged = pulls.indices
            .compactMap { index in pulls[index].merged.map { (index: index, time: $0) } }
            .sorted { ($0.time, $0.index) < ($1.time, $1.index) }
        let human = merged.map(\.index).filter { pulls[$0].author != .dependabot }
        let plan = ReworkPlan(human.map { pulls[$0] }, random: &random)
        // Where on the main branch the human changes are.
        var places: [Int] = []
        for (index, time) in merged {
            var pull = pulls[index]
            if pull.author != .dependabot {
                let position = places.count
                places.append(commits.count)
                switch plan.roles[position] {
                case .change: writeChange(to: &pull)
                case .repair(let target): writeRepair(to: &pull, of: commits[places[target]])
                case .revert(let target): writeRevert(to: &pull, of: commits[places[target]])
                }
                writeBody(to: &pull, isAssisted: plan.isAssisted[position])
            }
            for file in pull.files { touches[file.path, default: []].append(time) }
            pulls[index] = pull
            commits.append(Commit(hash: random.hex(40), pull: pull, time: time))
        }
    }

    private mutating func writeChange(to pull: inout PullRequest) {
        let module = random.pick(SourceTree.modules)
        let other = random.chance(0.2) ? random.pick(SourceTree.modules) : module
        let count = 1 + random.poisson(mean: 1 + Double(min(pull.size, 600)) / 200)
        let paths =
            random.shuffled(module.files).prefix(max(1, count - 1))
            + random.shuffled(other.files).prefix(1)
        pull.title = Phrases.subject(module.name, &random)
        pull.labels = random.chance(0.6) ? [module.area] : []
        write(pull.size, to: Array(paths), in: &pull)
    }

    /// Shares one file with its target: the one that the fewest others have changed.
    private mutating func writeRepair(to pull: inout PullRequest, of target: Commit) {
        let shared = target.pull.files.map(\.path)
            .min { recentTouches($0, before: pull.merged) < recentTouches($1, before: pull.merged) }
        guard let shared,
            let module = SourceTree.modules.first(where: { $0.files.contains(shared) })
        else { return writeChange(to: &pull) }
        let untouched = module.files.filter { recentTouches($0, before: pull.merged) == 0 }
        let more = random.chance(0.4) ? random.shuffled(untouched).prefix(1) : []
        pull.title = Phrases.repair(module.name, &random)
        pull.labels = ["bug"]
        write(pull.size, to: [shared] + more, in: &pull)
    }

    private mutating func writeRevert(to pull: inout PullRequest, of target: Commit) {
        pull.title = "Revert \"\(target.subject)\""
        pull.body = "This reverts commit \(target.hash).\n"
        pull.size = target.pull.size
        pull.files = target.pull.files.map(\.swapped)
    }

    private mutating func writeBody(to pull: inout PullRequest, isAssisted: Bool) {
        var parts = pull.body.isEmpty ? [] : [pull.body]
        if parts.isEmpty && (isAssisted || random.chance(0.4)) {
            parts = [Phrases.description(&random) + "\n"]
        }
        if isAssisted { parts.append(Phrases.assistant + "\n") }
        pull.body = parts.joined(separator: "\n")
    }

    private func recentTouches(_ path: String, before time: Moment?) -> Int {
        guard let time else { return 0 }
        return touches[path, default: []].count { $0 > time.adding(seconds: -Self.twoWeeks) }
    }

    /// Splits the lines among the files, at least one for each, and a part of them as deletions.
    private mutating func write(_ size: Int, to paths: [String], in pull: inout PullRequest) {
        var seen: [String] = []
        for path in paths where !seen.contains(path) && seen.count < size { seen.append(path) }
        let deletedShare = random.unit() * 0.5
        var rest = size
        for (index, path) in seen.sorted().enumerated() {
            let after = seen.count - index - 1
            let drawn = 1 + random.below((rest - after) / (after + 1) * 2)
            let lines = after == 0 ? rest : min(drawn, rest - after)
            let deleted = Int(deletedShare * Double(lines))
            pull.files.append(FileChange(path: path, added: lines - deleted, deleted: deleted))
            rest -= lines
        }
    }
}
