import TrellisModel

/// TR018: two versions that git could not merge.
struct UnmergedLines: RetroRule {
    let code = "TR018"
    let level = LintLevel.error
    let title = "two versions that git could not merge"
    let page = """
        Where two people changed the same lines, git leaves both, between '<<<<<<<', '=======' and \
        '>>>>>>>'. Read as one document they hold an action twice, or open and done at once, so no \
        command writes into it before somebody has chosen. 'trellis actions sync' on each branch \
        gives the same ids on both, which makes such places rare.
        """
    let avoid = [
        """
        <<<<<<< HEAD
        - [ ] Time one rollback @release-lead due:2026-03-20
        =======
        - [ ] Time one rollback @release-lead due:2026-03-27
        >>>>>>> theirs
        """
    ]
    let prefer = [
        "- [ ] Time one rollback @release-lead due:2026-03-27",
        """
        ```
        <<<<<<< HEAD
        =======
        >>>>>>> theirs
        ```
        """,
        "What we heard\n=======\n\nNothing of it was new.",
    ]

    func findings(in retro: LintedRetro) -> [LintFinding] { faults(in: retro) }
}
