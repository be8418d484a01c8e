import TrellisModel

/// TF008: YAML that may mean something else than it shows.
struct ForbiddenYAML: LintRule {
    let code = "TF008"
    let level = LintLevel.error
    let title = "a feature of YAML that is not read"
    let page = """
        Anchors, aliases, tags, merge keys, keys that stand twice, control characters and a second \
        document let a page mean something else than it shows, or something else to another \
        program. Trellis reads plain maps, lists and text. Write each value out where it is used.
        """
    let avoid = [
        LintExample.frontMatter("x-note: &note calm"), .frontMatter("x-note: !!str calm"),
        .frontMatter("x-note: {a: 1, a: 2}"),
    ]
    let prefer = [LintExample.frontMatter("x-note: {a: 1, b: \"& and * may stand in quotes\"}")]

    func findings(in playbook: LintedPlaybook) -> [LintFinding] {
        told(of: .feature, in: playbook)
    }
}
