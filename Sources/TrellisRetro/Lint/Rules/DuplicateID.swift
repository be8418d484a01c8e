import TrellisModel

/// TR005: two actions have one id.
struct DuplicateID: RetroRule {
    let code = "TR005"
    let level = LintLevel.error
    let title = "two actions have one id"
    let page = """
        An action is known by the five characters behind 'id:', in this retro and in the next. \
        When a line was copied together with them, only the first of the two is followed up. \
        Remove them from the copy, and it will get its own. An offer that was taken over and left \
        standing above is no copy.
        """
    let avoid = [
        """
        - [ ] Time one rollback @release-lead due:2026-03-20 id:w8c2k
        - [ ] Write down the steps @platform due:2026-03-20 id:w8c2k
        """
    ]
    let prefer = [
        """
        - [ ] Time one rollback @release-lead due:2026-03-20 id:w8c2k
        - [ ] Write down the steps @platform due:2026-03-20
        """
    ]

    func findings(in retro: LintedRetro) -> [LintFinding] {
        var first: [String: LintedRetro.Task] = [:]
        return retro.tasks.compactMap { task in
            guard task.place == .new || task.place == .carried, let id = task.reading.id else {
                return nil
            }
            guard let other = first[id] else {
                first[id] = task
                return nil
            }
            let isOffer = task.offeredBy != nil || other.offeredBy != nil
            guard !isOffer || task.reading.text != other.reading.text else { return nil }
            return finding(
                retro, task.line, "the id '\(id)' stands at line \(other.line) already",
                help: "remove 'id:\(id)' from the copy")
        }
    }
}
