import TrellisModel

/// TF001: what has to be mended before the playbook can be used at all.
///
/// A rule that has more to say about the same line and key takes the place of this one.
struct ReadingProblem: LintRule {
    let code = "TF001"
    let level = LintLevel.error
    let title = "the playbook cannot be read"
    let page = """
        The front matter has to follow the schema 'trellis/playbook@1': every key known, every value \
        of the right form, the pattern complete, the title equal to the first heading. Until then \
        no command can use the playbook. All problems of a file are reported together.
        """
    let avoid = [LintExample.frontMatter("status: stabel"), .frontMatter("revision: one")]
    let prefer = [LintExample.frontMatter("status: stable"), .frontMatter("revision: 1")]

    /// The codes under which a page that cannot be used is told so: no reason makes that right.
    static let refusing = [
        ReadingProblem().code, UnknownKey().code, FileName().code, HeadingTitle().code,
        ForbiddenYAML().code, UnknownTag().code, TooLarge().code,
    ]

    func findings(in playbook: LintedPlaybook) -> [LintFinding] {
        told(of: .other, in: playbook)
    }
}

extension LintRule {
    /// What the reader of playbooks says about one kind of problem.
    func told(of kind: DocumentProblem.Kind, in playbook: LintedPlaybook) -> [LintFinding] {
        playbook.problems.filter { $0.kind == kind }.map { problem in
            LintFinding(
                code: code, level: level, file: playbook.path, line: problem.location?.line ?? 1,
                field: problem.location?.field, message: problem.summary,
                help: problem.help ?? "'trellis explain \(code)' says what a playbook needs")
        }
    }
}
