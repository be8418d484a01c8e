import TrellisModel

/// TB005: the four steps of a coaching conversation.
struct CoachingParts: LintRule {
    let code = "TB005"
    let level = LintLevel.warning
    let title = "a coaching part is missing, or has no or too many prompts"
    let page = """
        'Coaching prompts' has four parts, Observe, Explore, Align and Support, each a third-level \
        heading with one to five prompts as a list. The facilitator takes one prompt from each: more \
        than five are a list that nobody reads in a meeting.
        """
    let avoid = [
        LintExample.body("## Coaching prompts\n\n### Observe\n\n- What do we see?"),
        .body(Self.prompts(observe: 6)), .body(Self.prompts(observe: 0)),
    ]
    let prefer = [LintExample.body(Self.prompts(observe: 1)), .body(Self.prompts(observe: 5))]

    private static let allowed = 1...5

    private static func prompts(observe count: Int) -> String {
        (["## Coaching prompts"]
            + CoachingStep.allCases.map { step in
                let items = (0..<(step == .observe ? count : 1)).map { _ in "- What do we see?" }
                return "### \(step.name)\n\n" + items.joined(separator: "\n")
            }).joined(separator: "\n\n")
    }

    func findings(in playbook: LintedPlaybook) -> [LintFinding] {
        guard let section = playbook.outline.section("Coaching prompts"), !section.isEmpty else {
            return []
        }
        let parts = playbook.outline.parts(of: section)
        let names = CoachingStep.allCases.map(\.name)
        var found = parts.compactMap { part in
            names.contains(part.heading.text)
                ? miscounted(part, playbook) : unknown(part, among: names, playbook)
        }
        let missing = names.filter { name in
            !parts.contains { part in
                part.heading.text == name
                    || Spelling.nearest(to: part.heading.text, among: names) == name
            }
        }
        if !missing.isEmpty {
            found.append(
                finding(
                    playbook, line: section.heading.line,
                    "no part '\(missing.joined(separator: "', '"))'",
                    help: "add '### \(missing[0])' with one to five prompts"))
        }
        return found
    }

    private func unknown(
        _ part: BodyOutline.Section, among names: [String], _ playbook: LintedPlaybook
    ) -> LintFinding {
        finding(
            playbook, line: part.heading.line,
            "no coaching part is named '\(part.heading.text)'",
            help: Suggestion.help(for: part.heading.text, among: names))
    }

    private func miscounted(
        _ part: BodyOutline.Section, _ playbook: LintedPlaybook
    ) -> LintFinding? {
        let count = part.items.count
        guard !Self.allowed.contains(count) else { return nil }
        return finding(
            playbook, line: part.heading.line,
            "'\(part.heading.text)' has \(count) prompts, one to five are of use",
            help: count == 0 ? "add a question as '- …'" : "keep the five that open the most")
    }
}
