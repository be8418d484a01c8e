import TrellisModel

/// TF002: a key that nobody reads.
struct UnknownKey: LintRule {
    let code = "TF002"
    let level = LintLevel.error
    let title = "unknown key"
    let page = """
        The key does not belong here, so what it says would have no effect; most often it is \
        misspelt, or indented by too much or too little. Keys that begin with 'x-' are yours to use \
        for anything.
        """
    let avoid = [LintExample.frontMatter("refernces: []"), .pattern("hodl: 3w")]
    let prefer = [LintExample.frontMatter("references: []"), .frontMatter("x-owner: platform")]

    func findings(in playbook: LintedPlaybook) -> [LintFinding] {
        told(of: .unknownKey, in: playbook)
    }
}
