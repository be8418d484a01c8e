import TrellisModel

/// TR009: more than five new actions.
struct ManyActions: RetroRule {
    let code = "TR009"
    let level = LintLevel.suggestion
    let title = "more than five new actions"
    let page = """
        The more a team agrees on, the less of it is there two weeks later. One or two experiments \
        that are finished teach more than six that are begun. Only what is new in this retro is \
        counted, and not what makes another one possible.
        """
    let avoid = [
        """
        - [ ] Time one rollback @team due:2026-03-20
        - [ ] Write down the steps @team due:2026-03-20
        - [ ] List the tests that flip @team due:2026-03-20
        - [ ] Add a lane for small changes @team due:2026-03-20
        - [ ] Name the modules @team due:2026-03-20
        - [ ] Draw the path of a change @team due:2026-03-20
        """
    ]
    let prefer = [
        """
        - [ ] Time one rollback @team due:2026-03-20
        - [ ] Write down the steps @team due:2026-03-20
        - [ ] List the tests that flip @team due:2026-03-20
        - [ ] Add a lane for small changes @team due:2026-03-20
        - [ ] Name the modules @team due:2026-03-20
        """
    ]

    /// New actions that nobody minds.
    private static let most = 5

    func findings(in retro: LintedRetro) -> [LintFinding] {
        let new = retro.tasks.filter {
            $0.place == .new && $0.isOpen && $0.reading.supports == nil
        }
        return new.dropFirst(Self.most).prefix(1).map { task in
            finding(
                retro, task.line, "this is the \(Self.most + 1)th of \(new.count) new actions",
                help: "choose the ones that matter most, and keep the others for another time")
        }
    }
}
