import TrellisModel

/// TF011: a page that is larger, or nested deeper, than anybody reads.
struct TooLarge: LintRule {
    let code = "TF011"
    let level = LintLevel.error
    let title = "over the limit of size or nesting"
    let page = """
        A page has at most 64 KiB, its front matter at most 16 KiB and 8 levels. More than that is \
        not read, so that no file can stall or exhaust the program that reads it. A page that comes \
        near to the limit usually describes two patterns.
        """
    let avoid = [LintExample.frontMatter("x-note: [[[[[[[[deep]]]]]]]]")]
    let prefer = [LintExample.frontMatter("x-note: [[[deep]]]")]

    func findings(in playbook: LintedPlaybook) -> [LintFinding] {
        told(of: .limit, in: playbook)
    }
}
