import TrellisModel

/// TX005: two links that read alike and lead apart.
struct SameLinkText: LintRule {
    let code = "TX005"
    let level = LintLevel.warning
    let title = "the same link text for two targets"
    let page = """
        Two links with the same words and different targets look like one link that stands twice, \
        and a list of a page's links cannot tell them apart. Say in the words what is different. \
        Titles of 'references' count too, because they are shown as links.
        """
    let avoid = [
        LintExample.body("See [the guide](#likely-causes) and [the guide](#follow-up-metric).")
    ]
    let prefer = [
        LintExample.body("See [its causes](#likely-causes) and [its metric](#follow-up-metric).")
    ]

    func findings(in playbook: LintedPlaybook) -> [LintFinding] {
        var targets: [String: (target: String, line: Int)] = [:]
        return links(in: playbook).compactMap { text, target, line in
            let words = VagueLinkText.plain(text)
            guard !words.isEmpty else { return nil }
            guard let first = targets[words] else {
                targets[words] = (target, line)
                return nil
            }
            guard first.target != target else { return nil }
            return finding(
                playbook, line: line,
                "'\(text)' leads to '\(target)' here, and to '\(first.target)' in line \(first.line)",
                help: "say in the words what is different")
        }
    }

    private func links(
        in playbook: LintedPlaybook
    ) -> [(text: String, target: String, line: Int)] {
        let references = playbook.map()?.maps("references", isRequired: false) ?? []
        return references.compactMap { map in
            guard let title = map.text("title"), let url = map.text("url", max: 500) else {
                return nil
            }
            return (title, url, map.line(of: "title"))
        } + playbook.inline.links.filter { !$0.isImage }.map { ($0.text, $0.target, $0.line) }
    }
}
