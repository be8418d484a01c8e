import TrellisModel

/// TX009: a suppression that has no effect.
struct StaleSuppression: LintRule {
    let code = Suppressions.staleCode
    let level = LintLevel.warning
    let title = "a suppression has no effect"
    let page = """
        A finding may be taken out for a reason: '# trellis-ignore TP008 until 2026-12-31: the \
        reason' on a line of the front matter, for all of the front matter; or the same between \
        '<!--' and '-->' on a line of the text, for the next block and the front matter. The reason \
        is required, and for errors the end date too. A suppression that has ended, that finds \
        nothing to suppress, or that cannot be read is reported, so that none outlives its reason.
        """
    let avoid = [
        LintExample.body("<!-- trellis-ignore TP008: the numbers are large -->"),
        .body("<!-- trellis-ignore TP008 -->"),
    ]
    let prefer = [
        LintExample.pattern(
            """
            baseline: 26w
            checks:
              # trellis-ignore TP008 until 2099-12-31: this team never has fewer than 200 a week
              fewer: {metric: pr.merged.count, change: {stat: mean, ratio: {lte: 0.8}}}
              slower: {metric: ci.duration.p90, move: {direction: up, at-least: 1.25}}
            when: slower and fewer
            """)
    ]

    /// Only the linter knows what the other rules found, so it tells.
    func findings(in playbook: LintedPlaybook) -> [LintFinding] { [] }
}
