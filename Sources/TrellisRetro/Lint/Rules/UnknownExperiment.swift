import TrellisModel

/// TR014: a support line for an experiment that is not there.
struct UnknownExperiment: RetroRule {
    let code = "TR014"
    let level = LintLevel.warning
    let title = "a support line for an experiment that is not there"
    let page = """
        'for:' names the experiment that a line makes possible: the five characters behind its \
        'id:', or the playbook that it was chosen from in this retro. Both come back together at the \
        next retro, so a name that no retro knows leaves the line alone.
        """
    let avoid = [
        "- [ ] Keep two reviewers free each morning @lead due:2026-03-20 for:zzzzz",
        "- [ ] Keep two reviewers free each morning @lead due:2026-03-20 for:pr-size-creep",
        "- [ ] Keep two reviewers free each morning @lead due:2026-03-20 for:A7K2Q",
    ]
    let prefer = [
        """
        - [ ] Cut it @team due:2026-03-20 from:pr-size-creep#cut-it id:a7k2q
        - [ ] Keep two reviewers free each morning @lead due:2026-03-20 for:a7k2q
        """,
        """
        - [ ] Cut it @team due:2026-03-20 from:pr-size-creep#cut-it
        - [ ] Keep two reviewers free each morning @lead due:2026-03-20 for:pr-size-creep
        """,
    ]

    func findings(in retro: LintedRetro) -> [LintFinding] {
        let agreed = retro.tasks.filter(\.isAgreed)
        let own = Set(agreed.compactMap(\.reading.id))
        let playbooks = Set(agreed.compactMap(\.reading.from?.playbook))
        let known = own.union(retro.actions)
        return agreed.compactMap { task in
            let word = task.reading.plainWords.first { $0.hasPrefix("for:") && $0.count > 4 }
            guard let name = task.reading.supports ?? word.map({ String($0.dropFirst(4)) }),
                !known.contains(name), !playbooks.contains(name)
            else { return nil }
            if retro.playbooks?[name] != nil {
                return finding(
                    retro, task.line, "no experiment from '\(name)' is agreed in this retro",
                    help: "write the id of the experiment, such as for:a7k2q")
            }
            return finding(
                retro, task.line, "no retro has an action '\(name)'",
                help: Spelling.nearest(to: name, among: known.sorted())
                    .map { "did you mean '\($0)'?" }
                    ?? "'trellis actions list' shows the ids")
        }
    }
}
