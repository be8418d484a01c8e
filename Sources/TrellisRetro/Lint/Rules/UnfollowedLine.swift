package import TrellisModel

/// TR017: what looks like an action and is none.
struct UnfollowedLine: RetroRule {
    let code = "TR017"
    let level = LintLevel.warning
    let title = "this looks like an action and is not followed"
    let page = """
        An action is a line '- [ ] …' under the heading 'Actions', or an offer that got an owner: '@' \
        and a role in place of '@___'. The heading has its own word in each language, and the front \
        matter says which. Anything else is the team's own and is left alone, also where somebody \
        believes that it will come back: a ticked offer that nobody owns, a plain list, a task with \
        an owner and a day among the notes, or all of them under another heading.
        """
    let avoid = [
        "- Ben writes up the release notes by Monday",
        "☐ Time one rollback",
        "- [ ]Time one rollback @release-lead",
        "[ ] Time one rollback @release-lead",
        """
        <!-- trellis:begin match friday-incidents -->

        - [x] Rehearse one rollback @___ due:2026-03-20 from:friday-incidents#rehearse-one-rollback

        <!-- trellis:end match friday-incidents -->
        """,
        """
        <!-- trellis:begin match friday-incidents -->

        - [ ] Rehearse one rollback (Mia) due:2026-03-20 from:friday-incidents#rehearse-one-rollback

        <!-- trellis:end match friday-incidents -->
        """,
        """
        ## Our notes

        - [ ] Time one rollback @release-lead due:2026-03-20
        """,
        """
        ---
        schema: trellis/retro@1
        team: harbour
        held: 2026-03-02
        ---

        ## Action items

        - [ ] Time one rollback @release-lead due:2026-03-20
        """,
    ]
    let prefer = [
        "- [ ] Write up the release notes @ben due:2026-03-16",
        """
        <!-- trellis:begin match friday-incidents -->

        - [x] Rehearse one rollback @on-call due:2026-03-20 from:friday-incidents#rehearse-one-rollback
        - [ ] Rehearse two @___ due:2026-03-20 from:friday-incidents#rehearse-one-rollback

        <!-- trellis:end match friday-incidents -->
        """,
        """
        - [ ] Time one rollback @release-lead due:2026-03-20
          - the slow one first

        ## Our notes

        - [ ] Bring cake
        """,
    ]

    func findings(in retro: LintedRetro) -> [LintFinding] {
        // What is no retro has no actions to lose.
        retro.problem == nil ? findings(in: retro.lines, path: retro.path) : []
    }

    fileprivate func findings(in lines: [Substring], path: String) -> [LintFinding] {
        UnfollowedLines(in: lines).found.map {
            LintFinding(
                code: code, level: level, file: path, line: $0.line, field: nil,
                message: $0.message, help: $0.help)
        }
    }
}

extension RetroLinter {
    /// What of a retro looks like an action and is not followed, where nobody says that it is
    /// meant so.
    ///
    /// - Parameter today: Suppressions of an earlier date have ended.
    package static func unfollowed(in text: String, path: String, today: Day) -> [LintFinding] {
        let rule = UnfollowedLine()
        let lines = text.lines
        let found = rule.findings(in: lines, path: path)
        guard !found.isEmpty else { return [] }
        return Suppressions(
            of: text, path: path, bodyLine: RetroFrontMatter(lines).bodyStart + 1,
            codes: [rule.code], known: [rule.code], today: today
        ).applied(to: found).findings
    }
}
