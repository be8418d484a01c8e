import TrellisModel

/// TF004: two pages under one name.
struct DuplicateID: LintRule {
    let code = "TF004"
    let level = LintLevel.error
    let title = "an id or a title stands twice in the library"
    let page = """
        Two pages with one id cannot both be used. Two pages with one title can, and a reader of a \
        retro or of the list cannot tell them apart; that is a warning. A workspace's playbook may \
        have the id of a bundled one: it then takes its place.
        """
    let avoid = [
        LintExample.frontMatter("title: Feedback is slow").beside("title: Feedback is slow"),
        .frontMatter("id: slow-feedback").beside("id: slow-feedback"),
    ]
    let prefer = [
        LintExample.frontMatter("title: Feedback is slow").beside("title: Reviews are slow")
    ]

    func findings(in playbook: LintedPlaybook) -> [LintFinding] {
        guard let map = playbook.map() else { return [] }
        let library = playbook.context.library
        var found: [LintFinding] = []
        if let id = map.text("id", max: 60),
            let other = library.others(withID: id, than: playbook).first
        {
            found.append(
                finding(
                    map, "id", "the id '\(id)' is taken by \(other)", help: "rename one of the two")
            )
        }
        if let title = map.text("title", max: 80),
            let other = library.others(withTitle: title, than: playbook).first
        {
            found.append(
                finding(
                    map, "title", "the title '\(title)' is that of \(other) too",
                    help: "say in one of the titles what is different", level: .warning))
        }
        return found
    }
}
