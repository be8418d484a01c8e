import TrellisModel

/// TB001: the sections of a page.
struct SectionOrder: LintRule {
    let code = "TB001"
    let level = LintLevel.warning
    let title = "sections missing, unknown or out of order"
    let page = """
        Every playbook has the same six sections in the same order: Observed pattern, Likely causes, \
        When to leave it alone, Recommended interventions, Follow-up metric, Coaching prompts. A \
        team in a meeting finds its place at once, and retros take parts of the page by these names.
        """
    let avoid = [
        LintExample.body("## Likely couses\n\nSomething."),
        .body("Some more.\n\n## Likely causes\n\nA second time."),
    ]
    let prefer = [
        LintExample.body("## Observed pattern\n\nBuilds took longer over the last half-year.")
    ]

    /// The sections of every page, in order.
    static let names = [
        "Observed pattern", "Likely causes", "When to leave it alone", "Recommended interventions",
        "Follow-up metric", "Coaching prompts",
    ]

    func findings(in playbook: LintedPlaybook) -> [LintFinding] {
        guard playbook.frontMatter != nil || !playbook.outline.headings.isEmpty else { return [] }
        let headings = playbook.outline.headings.filter { $0.level == 2 }
        var found: [LintFinding] = [], seen: [String] = []
        for heading in headings {
            guard let place = Self.names.firstIndex(of: heading.text) else {
                found.append(unknown(heading, among: headings, in: playbook))
                continue
            }
            if seen.contains(heading.text) {
                found.append(
                    finding(
                        playbook, line: heading.line,
                        "the section '\(heading.text)' stands twice", help: "join the two"))
            } else if let later = Self.names[(place + 1)...].first(where: seen.contains) {
                found.append(
                    finding(
                        playbook, line: heading.line,
                        "the section '\(heading.text)' stands after '\(later)'",
                        help: "the order is: \(Self.names.joined(separator: ", "))"))
            }
            seen.append(heading.text)
        }
        let missing = Self.names.filter { !seen.contains($0) && !isMisspelt($0, headings) }
        if !missing.isEmpty {
            found.append(
                finding(
                    playbook, line: playbook.outline.headings.first?.line ?? playbook.lastLine,
                    "no section '\(missing.joined(separator: "', '"))'",
                    help: "add '## \(missing[0])'\(missing.count > 1 ? " and the others" : "")"))
        }
        return found
    }

    private func unknown(
        _ heading: BodyOutline.Heading, among headings: [BodyOutline.Heading],
        in playbook: LintedPlaybook
    ) -> LintFinding {
        let open = Self.names.filter { name in !headings.contains { $0.text == name } }
        return finding(
            playbook, line: heading.line, "no section is named '\(heading.text)'",
            help: Spelling.nearest(to: heading.text, among: open).map { "did you mean '\($0)'?" }
                ?? "make it a third-level heading below one of the six sections")
    }

    /// Whether a heading that is told as unknown is this one, so that it is not missing as well.
    private func isMisspelt(_ name: String, _ headings: [BodyOutline.Heading]) -> Bool {
        headings.contains { heading in
            !Self.names.contains(heading.text)
                && Spelling.nearest(to: heading.text, among: Self.names) == name
        }
    }
}

extension LintedPlaybook {
    /// The last line of the file that holds something.
    var lastLine: Int {
        max(1, text.lines.lastIndex { !$0.allSatisfy(\.isWhitespace) }.map { $0 + 1 } ?? 1)
    }
}
