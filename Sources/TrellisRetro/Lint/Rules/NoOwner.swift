import TrellisModel

/// TR007: an action without an owner.
struct NoOwner: RetroRule {
    let code = "TR007"
    let level = LintLevel.suggestion
    let title = "an action without an owner"
    let page = """
        What belongs to all of us is seldom done. '@' and a role, such as '@on-call', is enough; no \
        name is asked for. An offer in the block of a match needs no owner until somebody \
        takes it.
        """
    let avoid = [
        "- [ ] Time one rollback due:2026-03-20"
    ]
    let prefer = [
        "- [ ] Time one rollback @release-lead due:2026-03-20",
        "- [x] Time one rollback due:2026-03-20",
    ]

    func findings(in retro: LintedRetro) -> [LintFinding] {
        retro.tasks.filter { $0.isAgreed && $0.isOpen && $0.reading.owner == nil }.map { task in
            finding(
                retro, task.line, "'\(task.reading.text)' has no owner",
                help: "add '@' and a role, such as @on-call")
        }
    }
}
