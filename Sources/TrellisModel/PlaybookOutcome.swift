/// What became of a playbook where it was offered, counted in retros. It knows no team by name.
package struct PlaybookOutcome: Sendable, Equatable {
    package let playbook: String
    /// Retros that brought it to the table.
    package let offered: Int
    /// Retros in which something from it was agreed, and not all of that dropped later.
    package let tried: Int
    /// Retros in which all that was agreed from it was dropped.
    package let dropped: Int
    /// Retros in which something from it was refused with a reason, and nothing tried.
    package let refused: Int
    /// Of those that tried it, by what became of its number; they add up to `tried`.
    package let verdicts: [FollowUpResult.Verdict: Int]
    /// How many teams tried it; `nil` for fewer than ``fewestTeams``.
    package let teams: Int?
    /// The 95 % interval of the share that moved among those that can be told; `nil` where none can.
    package let interval: ClosedRange<Double>?

    /// Below this number of tries that can be told, a share says nothing.
    package static let fewest = 5
    /// Below this number of teams, how many they are could say who they are.
    package static let fewestTeams = 3

    package func count(_ verdict: FollowUpResult.Verdict) -> Int { verdicts[verdict, default: 0] }

    /// Tries whose number was measured on both sides and can be told from chance.
    package var told: Int { count(.moved) + count(.movedAtACost) + count(.held) }
    package var isTooFewToTell: Bool { told < Self.fewest }

    /// What was agreed from a playbook once: an action, as it stands now.
    package struct Attempt: Sendable {
        let playbook: String
        let team: TeamID
        /// The document in which it was agreed.
        let retro: String
        let state: Action.State
        let isRefused: Bool
        let done: Day?
        /// `nil` for an action that is not done.
        let verdict: FollowUpResult.Verdict?

        /// - Returns: `nil` for an action that comes from no playbook.
        package init?(_ action: Action, verdict: FollowUpResult.Verdict?) {
            guard let origin = action.from else { return nil }
            playbook = origin.playbook
            team = action.mention.team
            retro = action.mention.retro
            state = action.state
            isRefused = action.state == .dropped && action.refusal != nil
            done = action.done
            self.verdict = verdict
        }
    }

    /// Several actions that were agreed from one playbook in one retro are one try: they share their
    /// number, and counting it twice would make chance look like evidence.
    ///
    /// - Parameters:
    ///   - offered: By playbook, how many retros offered it.
    ///   - interval: The 95 % interval of a share, from its part and its whole.
    /// - Returns: Every playbook that was offered or agreed on, by id.
    package static func all(
        offered: [String: Int], attempts: [Attempt],
        interval: (_ part: Double, _ whole: Double) -> ClosedRange<Double>
    ) -> [PlaybookOutcome] {
        let byPlaybook = Dictionary(grouping: attempts, by: \.playbook)
        return Set(offered.keys).union(byPlaybook.keys).sorted().map { playbook in
            let attempts = byPlaybook[playbook] ?? []
            let tries = Dictionary(grouping: attempts, by: \.retro).values
            let verdicts = tries.compactMap { verdict(of: $0) }
            let refused = tries.count { tried in
                verdict(of: tried) == nil && tried.contains(where: \.isRefused)
            }
            let teams = Set(attempts.filter { $0.state != .dropped }.map(\.team)).count
            let counts = Dictionary(verdicts.map { ($0, 1) }, uniquingKeysWith: +)
            let told = [.moved, .movedAtACost, .held].reduce(0) { $0 + counts[$1, default: 0] }
            return PlaybookOutcome(
                playbook: playbook, offered: offered[playbook, default: 0], tried: verdicts.count,
                dropped: tries.count - verdicts.count - refused, refused: refused, verdicts: counts,
                teams: teams >= fewestTeams ? teams : nil,
                interval: told > 0
                    ? interval(Double(counts[.moved, default: 0]), Double(told)) : nil)
        }
    }

    /// Of a try: what the action says that was done last, where its number can be told; else that
    /// there is too little of it; else that it is too early.
    ///
    /// - Returns: `nil` when all of it was dropped.
    private static func verdict(of attempts: [Attempt]) -> FollowUpResult.Verdict? {
        let kept = attempts.filter { $0.state != .dropped }
        guard !kept.isEmpty else { return nil }
        let never = Day(number: .min)
        let told = kept.filter { [.moved, .movedAtACost, .held].contains($0.verdict) }
            .max {
                ($0.done ?? never, $0.verdict?.rawValue ?? "")
                    < ($1.done ?? never, $1.verdict?.rawValue ?? "")
            }
        return told?.verdict
            ?? (kept.contains { $0.verdict == .notEnoughData } ? .notEnoughData : .notYet)
    }
}
