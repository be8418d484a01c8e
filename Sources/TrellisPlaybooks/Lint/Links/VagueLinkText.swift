import TrellisModel

/// TX004: a link that does not say where it leads.
struct VagueLinkText: LintRule {
    let code = "TX004"
    let level = LintLevel.warning
    let title = "a link that does not say where it leads"
    let page = """
        People who skim, and people whose screen reader lists the links of a page, read the words of \
        a link alone. 'Click here' and 'this page' tell them nothing. Name what is behind it: \
        '[how the cache works](…)'.
        """
    let avoid = [
        LintExample.body("To read more, [click here](https://dora.dev/capabilities/)."),
        .body("[This page](https://dora.dev/capabilities/) says more."),
    ]
    let prefer = [
        LintExample.body("[DORA's capabilities](https://dora.dev/capabilities/) say more.")
    ]

    private static let vague: Set<String> = [
        "a link", "article", "click", "click here", "click this", "details", "document", "follow",
        "follow this link", "go", "here", "learn more", "link", "more", "page", "read", "read here",
        "read more", "read this", "see", "see here", "see more", "source", "that", "the link",
        "this",
        "this article", "this document", "this link", "this one", "this page", "website",
    ]

    func findings(in playbook: LintedPlaybook) -> [LintFinding] {
        playbook.inline.links.filter { !$0.isImage && Self.vague.contains(Self.plain($0.text)) }
            .map { link in
                finding(
                    playbook, line: link.line, "'\(link.text)' does not say where the link leads",
                    help: "name what is behind it")
            }
    }

    /// In lower case, without signs around and between the words.
    static func plain(_ text: String) -> String {
        text.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
    }
}
