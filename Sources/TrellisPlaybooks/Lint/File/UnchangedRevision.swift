import TrellisModel

/// TF006: a pattern that is not the one its revision stands for.
struct UnchangedRevision: LintRule {
    let code = "TF006"
    let level = LintLevel.error
    let title = "the pattern changed and the revision did not"
    let page = """
        Retros and saved results name a playbook with its revision, so one revision stands for one \
        pattern. 'trellis.lock.json' keeps a digest of pattern, params, actions and follow-up for \
        each; wording, in 'say', 'help' or the text, does not count. Raise 'revision' by one, set \
        'updated', and run 'trellis playbook lock'.
        """
    let avoid = [
        LintExample.frontMatter("revision: 1").after("revision: 1\nparams: {}"),
        .frontMatter("revision: 1").after("revision: 2"),
    ]
    let prefer = [
        LintExample.frontMatter("revision: 2").after("revision: 1\nparams: {}"),
        .frontMatter("summary: Told in other words.").after("revision: 1"),
    ]

    func findings(in playbook: LintedPlaybook) -> [LintFinding] {
        playbook.lockRefusals.compactMap { map, refusal in
            guard case .pattern(let words, let next) = refusal else { return nil }
            return finding(
                map, "revision", words,
                help: "write 'revision: \(next)', then run 'trellis playbook lock'")
        }
    }
}

extension LintedPlaybook {
    /// What of the page does not follow from what was locked; nothing while there is no lock.
    var lockRefusals: [(map: YAMLReader, refusal: LibraryLock.Entry.Refusal)] {
        guard let frontMatter, let map = map(), let id = map.text("id", max: 60),
            let locked = home?.lock?.entries[id],
            let revision = map.integer("revision", in: 1...100_000),
            let updated = map.day("updated")
        else { return [] }
        let now = LibraryLock.Entry(
            revision: revision, updated: updated, pattern: PatternDigest.ofPattern(frontMatter),
            text: "")
        return now.refusals(after: locked).map { (map, $0) }
    }
}
