import TrellisModel

/// TF007: a date that cannot be that of the revision.
struct UpdatedDay: LintRule {
    let code = "TF007"
    let level = LintLevel.warning
    let title = "'updated' lies in the future, or before what was locked"
    let page = """
        'updated' is the date of the revision, and tells a reader how fresh the page is. It cannot \
        lie in the future, and it does not go back: a revision after the locked one is not older. \
        One day ahead is let pass, because a day begins earlier elsewhere.
        """
    let avoid = [
        LintExample.frontMatter("updated: 2026-12-24"),
        .frontMatter("updated: 2026-11-20").after("updated: 2026-11-21"),
    ]
    let prefer = [
        LintExample.frontMatter("updated: 2026-11-20"),
        .frontMatter("revision: 2\nupdated: 2026-11-20").after("updated: 2026-11-19"),
    ]

    func findings(in playbook: LintedPlaybook) -> [LintFinding] {
        var found = playbook.lockRefusals.compactMap { map, refusal -> LintFinding? in
            guard case .date(let words) = refusal else { return nil }
            return finding(map, "updated", words, help: "write the date of this revision")
        }
        if let map = playbook.map(), let updated = map.day("updated"),
            let today = playbook.context.today, updated > today.advanced(by: 1)
        {
            found.append(
                finding(
                    map, "updated", "\(updated) lies in the future: today is \(today)",
                    help: "write the date of this revision"))
        }
        return found
    }
}
