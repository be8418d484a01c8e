/// Which merged change had help, which is a repair, and of what.
///
/// A repair is an ordinary pull request that happens to come soon enough after the change it
/// repairs. Positions count the human changes in the order of their merges.
struct ReworkPlan {
    enum Role: Equatable {
        case change
        case repair(of: Int)
        case revert(of: Int)
    }

    private(set) var roles: [Role]
    private(set) var isAssisted: [Bool] = []

    /// Twelve and a half days: a repair must come within two weeks.
    private static let latest = 1_080_000

    init(_ pulls: [PullRequest], random: inout Random) {
        roles = pulls.map { _ in .change }
        var assisted = Share()
        var repairs = (assisted: Share(), other: Share())
        var revertWeeks = Story.revertWeeks
        for (position, pull) in pulls.enumerated() {
            let week = Story.week(of: pull.created.day)
            let hasHelp = assisted.take(Story.assistedShare(week: week))
            isAssisted.append(hasHelp)
            let chance = Story.repairShare(assisted: hasHelp)
            let isRepaired =
                hasHelp ? repairs.assisted.take(chance) : repairs.other.take(chance)
            guard isRepaired, let repair = repairer(of: position, in: pulls, random: &random)
            else { continue }
            if week == revertWeeks.first && roles[position] == .change && pull.size < 150 {
                revertWeeks.removeFirst()
                roles[repair] = .revert(of: position)
            } else {
                roles[repair] = .repair(of: position)
            }
        }
    }

    /// The first change without a role that was opened some hours or days after the merge.
    private func repairer(
        of target: Int, in pulls: [PullRequest], random: inout Random
    ) -> Int? {
        guard let merged = pulls[target].merged else { return nil }
        let wait = random.within(3600...7 * 86_400)
        return [wait, 0].lazy.compactMap { wait in
            pulls.indices.dropFirst(target + 1).first { index in
                guard let time = pulls[index].merged else { return false }
                return roles[index] == .change
                    && pulls[index].created > merged.adding(seconds: wait)
                    && time < merged.adding(seconds: Self.latest)
            }
        }.first
    }
}
