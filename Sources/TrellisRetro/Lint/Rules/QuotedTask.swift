import TrellisModel

/// TR012: a task in a quote.
struct QuotedTask: RetroRule {
    let code = "TR012"
    let level = LintLevel.warning
    let title = "a task in a quote"
    let page = """
        A task line behind '>' is somebody else's words, so Trellis does not follow it up. Take \
        the sign away when the team has agreed on it.
        """
    let avoid = [
        "> - [ ] Time one rollback @release-lead due:2026-03-20"
    ]
    let prefer = [
        "- [ ] Time one rollback @release-lead due:2026-03-20",
        "> We said that we would time one rollback.",
    ]

    func findings(in retro: LintedRetro) -> [LintFinding] {
        retro.tasks.filter { $0.place == .quote }.map { task in
            finding(
                retro, task.line, "'\(task.reading.text)' stands in a quote and is not followed up",
                help: "take the '>' away, or leave it where it only quotes")
        }
    }
}
