import TrellisModel

/// TF005: a page that is called one thing and begins with another.
struct HeadingTitle: LintRule {
    let code = "TF005"
    let level = LintLevel.error
    let title = "the title differs from the first heading"
    let page = """
        Lists and retros show the title, and the page begins with its first-level heading. When they \
        differ, a reader who follows a link is not sure to have arrived. '--fix' writes the title \
        into the heading.
        """
    let avoid = [LintExample.frontMatter("title: Feedback takes long")]
    let prefer = [LintExample.frontMatter("title: Feedback is slow")]

    func findings(in playbook: LintedPlaybook) -> [LintFinding] {
        guard let map = playbook.map(), let title = map.text("title", max: .max) else { return [] }
        guard let heading = playbook.outline.headings.first(where: { $0.level == 1 }) else {
            return [
                finding(
                    map, "title", "the text has no first-level heading",
                    help: "begin it with '# \(title)'")
            ]
        }
        guard heading.text != title else { return [] }
        // A title that the schema refuses is not spread.
        let isSound = (1...80).contains(title.count) && !heading.text.isEmpty
        return [
            LintFinding(
                code: code, level: level, file: playbook.path, line: heading.line, field: "title",
                message: "the heading '\(heading.text)' is not the title '\(title)'",
                help: "make them equal",
                fix: isSound ? LintFix(line: heading.line, old: heading.text, new: title) : nil)
        ]
    }
}
