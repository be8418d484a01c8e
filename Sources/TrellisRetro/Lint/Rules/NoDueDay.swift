import TrellisModel

/// TR008: an action without a date.
struct NoDueDay: RetroRule {
    let code = "TR008"
    let level = LintLevel.suggestion
    let title = "an action without a date"
    let page = """
        A date says when the team will look again; it is no promise, and a later retro may move \
        it. Without one nobody can tell an action that waits from one that was dropped.
        """
    let avoid = [
        "- [ ] Time one rollback @release-lead"
    ]
    let prefer = [
        "- [ ] Time one rollback @release-lead due:2026-03-20",
        "- [-] Time one rollback @release-lead",
    ]

    func findings(in retro: LintedRetro) -> [LintFinding] {
        retro.tasks.filter { $0.isAgreed && $0.isOpen && !$0.hasDueWord }.map { task in
            finding(
                retro, task.line, "'\(task.reading.text)' has no date",
                help: "add 'due:' and the day on which to look again")
        }
    }
}
