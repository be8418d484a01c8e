import TrellisModel

/// TB007: a picture that not everybody can see.
struct ImageText: LintRule {
    let code = "TB007"
    let level = LintLevel.warning
    let title = "a picture without words"
    let page = """
        Whoever has the page read to them, or whose picture does not load, has the words in the \
        brackets instead: '![Builds per week, falling](builds.png)'. Say what the picture shows, \
        not that it is one.
        """
    let avoid = [LintExample.body("![](https://example.org/builds.png)")]
    let prefer = [
        LintExample.body("![Builds per week, falling](https://example.org/builds.png)")
    ]

    func findings(in playbook: LintedPlaybook) -> [LintFinding] {
        playbook.inline.links.filter { $0.isImage && $0.text.trimmed.isEmpty }.map { image in
            finding(
                playbook, line: image.line, "the picture '\(image.target)' has no words",
                help: "say in the brackets what it shows")
        }
    }
}
