import TrellisModel

/// TB010: a section that takes longer to read than a meeting has.
struct LongSection: LintRule {
    let code = "TB010"
    let level = LintLevel.suggestion
    let title = "a section of more than 150 words"
    let page = """
        A team reads a section together in under a minute, or not at all: that is about 150 words. \
        Each intervention and each coaching part is counted by itself. Code and headings do not count.
        """
    let avoid = [LintExample.body("## Follow-up metric\n\n\(Self.words(151))")]
    let prefer = [LintExample.body("## Follow-up metric\n\n\(Self.words(150))")]

    private static let most = 150

    private static func words(_ count: Int) -> String {
        (0..<count).map { $0 % 12 == 11 ? "again.\n" : $0 % 12 == 0 ? "Look" : "here" }
            .joined(separator: " ").replacing("\n ", with: "\n") + "."
    }

    func findings(in playbook: LintedPlaybook) -> [LintFinding] {
        let outline = playbook.outline
        return outline.headings.filter { (2...3).contains($0.level) }.compactMap { heading in
            let words = outline.words(directlyBelow: heading)
            guard words > Self.most else { return nil }
            return finding(
                playbook, line: heading.line,
                "'\(heading.text)' has \(words) words, \(Self.most) are read in a minute",
                help: "keep what a team has to know to decide")
        }
    }
}
