import TrellisModel
import TrellisRetro

/// What earlier retros of a team have to do with a new one.
extension Pipeline {
    /// The days since the last retro, or the last two weeks; for a subject, its whole weeks.
    func period(
        of subject: RetroSubject?, after earlier: [RetroDocument]
    ) -> ClosedRange<Day> {
        let held = workspace.today
        if let subject {
            let end = held.monday.advanced(by: -1)
            return end.advanced(by: 1 - 7 * subject.weeks)...end
        }
        let last =
            earlier.filter { $0.subject == nil }.map(\.held).max() ?? held.advanced(by: -14)
        return last...max(last, held.advanced(by: -1))
    }

    /// Whether an action is about the subject, and lies in its weeks or is not finished.
    func isOf(_ subject: RetroSubject, _ action: Action) -> Bool {
        guard playbook(behind: action)?.area == subject.area else { return false }
        guard action.isClosed else { return true }
        let ended = action.done ?? action.mention.held
        return ended.distance(to: workspace.today) <= 7 * subject.weeks
    }

    /// By playbook, the newest earlier retro that brought it to the table, with what the numbers of that
    /// day say now: a file of people's words is no place to read numbers from.
    ///
    /// - Parameters:
    ///   - matches: Playbooks that did not come back are not asked about.
    ///   - imported: What the store has of the team.
    func discussed(
        in earlier: [RetroDocument], by team: TeamID, matching matches: [Match],
        imported: [Series]
    ) throws -> [String: RetroChoice.Discussed] {
        let wanted = Set(matches.map(\.playbook.id))
        var days: [String: Day] = [:]
        for document in earlier {
            for id in document.offers where wanted.contains(id) {
                days[id] = max(days[id] ?? document.held, document.held)
            }
        }
        var found: [String: RetroChoice.Discussed] = [:]
        for (day, ids) in Dictionary(grouping: days.keys, by: { days[$0] ?? workspace.today }) {
            var then: [Match] = []
            if day.distance(to: workspace.today) <= RetroChoice.memory {
                var reporter = try reporter()
                reporter.date = day.advanced(by: -workspace.settings.publishDelay)
                let playbooks = reporter.playbooks.filter { ids.contains($0.id) }
                let looks = Looks(
                    at: reporter.date, of: try reporter.book(of: team, imported: imported),
                    playbooks: playbooks, terms: reporter.terms(for: team))
                then = playbooks.map { looks.match($0, positions: 1) }
            }
            for id in ids {
                found[id] = RetroChoice.Discussed(
                    day: day, then: then.first { $0.playbook.id == id })
            }
        }
        return found
    }
}
