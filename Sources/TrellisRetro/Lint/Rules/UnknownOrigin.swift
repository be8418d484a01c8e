import TrellisModel

/// TR011: an action from a playbook that is not there.
struct UnknownOrigin: RetroRule {
    let code = "TR011"
    let level = LintLevel.warning
    let title = "an action from a playbook that is not there"
    let page = """
        'from:' names the playbook, and behind '#' the intervention, that an action came from. Its \
        follow-up is measured by that playbook, so a name that is not in the library leaves the \
        action without a number. 'origin:' says 'incident' where the review of one agreed on it.
        """
    let avoid = [
        "- [ ] Time one rollback @release-lead due:2026-03-20 from:friday-incident",
        "- [ ] Time one rollback @release-lead due:2026-03-20 origin:incidents",
    ]
    let prefer = [
        "- [ ] Time one rollback @release-lead due:2026-03-20 from:friday-incidents#rehearse-one-rollback",
        "- [ ] Time one rollback @release-lead due:2026-03-20",
        "- [ ] Time one rollback @release-lead due:2026-03-20 origin:incident",
    ]

    func findings(in retro: LintedRetro) -> [LintFinding] {
        let unread = retro.tasks.compactMap { task in
            task.reading.plainWords.first(where: Self.meansIncident).map { word in
                finding(
                    retro, task.line, "'\(word)' is no origin",
                    help: "did you mean origin:incident?")
            }
        }
        guard let playbooks = retro.playbooks else { return unread }
        return unread
            + retro.tasks.compactMap { task in
                if let word = task.reading.plainWords.first(where: Self.meansPlaybook) {
                    return finding(
                        retro, task.line, "'\(word)' names no playbook",
                        help: "write the id of a playbook, such as from:pr-size-creep")
                }
                guard let origin = task.reading.from else { return nil }
                guard let anchors = playbooks[origin.playbook] else {
                    return finding(
                        retro, task.line, "no playbook has the id '\(origin.playbook)'",
                        help: Spelling.nearest(to: origin.playbook, among: playbooks.keys.sorted())
                            .map { "did you mean '\($0)'?" } ?? "'trellis playbook list' lists them"
                    )
                }
                guard let anchor = origin.anchor, !anchors.contains(anchor) else { return nil }
                return finding(
                    retro, task.line,
                    "'\(origin.playbook)' recommends no intervention '#\(anchor)'",
                    help: Suggestion.help(for: anchor, among: anchors))
            }
    }

    private static func meansPlaybook(_ word: Substring) -> Bool {
        word.hasPrefix("from:") && word.count > "from:".count
    }

    /// Words such as `origin:main` are of the text.
    private static func meansIncident(_ word: Substring) -> Bool {
        guard word.hasPrefix("origin:") else { return false }
        let value = String(word.dropFirst("origin:".count))
        return Spelling.nearest(to: value, among: [Action.Occasion.incident.rawValue]) != nil
    }
}
