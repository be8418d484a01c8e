import TrellisModel

/// TF003: an id that is not the name of the file.
struct FileName: LintRule {
    let code = "TF003"
    let level = LintLevel.error
    let title = "the id differs from the name of the file"
    let page = """
        A playbook is found by its id, in retros, in links and in settings, and its page by its \
        file. Where the two are one name, there is nothing to search for. A renamed playbook gets a new id, \
        and 'related' can name the old one.
        """
    let avoid = [LintExample.frontMatter("id: slow-feedbak")]
    let prefer = [LintExample.frontMatter("id: slow-feedback")]

    func findings(in playbook: LintedPlaybook) -> [LintFinding] {
        guard let map = playbook.map(), let id = map.text("id", max: .max),
            let file = playbook.path.split(separator: "/").last, file != "\(id).md"
        else { return [] }
        return [
            finding(
                map, "id", "'\(id)' is not the name of the file, \(file)",
                help: "rename the file to \(id).md, or the id")
        ]
    }
}
