import TrellisModel

/// TR015: an experiment that was dropped without a reason.
struct NoReason: RetroRule {
    let code = "TR015"
    let level = LintLevel.suggestion
    let title = "an experiment that was dropped without a reason"
    let page = """
        '[-]' alone says that it will not happen. With 'because' and a few words behind the text, or \
        on an indented line below it, the retro remembers why, and does not offer the same again \
        for a while. One reason is enough for all the offers of a playbook.
        """
    let avoid = [
        "- [-] Rehearse one rollback @team from:friday-incidents#rehearse-one-rollback"
    ]
    let prefer = [
        "- [-] Rehearse one rollback, because we did in May @team from:friday-incidents#rehearse-one-rollback",
        """
        - [-] Rehearse one rollback @team from:friday-incidents#rehearse-one-rollback
          because we did in May
        """,
        "- [-] Rehearse one rollback @team",
    ]

    func findings(in retro: LintedRetro) -> [LintFinding] {
        let dropped = retro.tasks.filter { task in
            task.reading.state == .dropped && (task.place == .new || task.place == .offer)
        }
        let told = Set(
            dropped.filter { $0.refusal != nil }
                .compactMap { $0.reading.from?.playbook ?? $0.offeredBy })
        return dropped.compactMap { task in
            guard let from = task.reading.from, task.refusal == nil, !told.contains(from.playbook)
            else { return nil }
            return finding(
                retro, task.line, "'\(task.reading.text)' was dropped, and nothing says why",
                help: "add ', because …' behind it, and it rests for a while")
        }
    }
}
