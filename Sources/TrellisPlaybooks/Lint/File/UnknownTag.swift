import TrellisModel

/// TF010: a tag outside of the list.
struct UnknownTag: LintRule {
    let code = "TF010"
    let level = LintLevel.error
    let title = "a tag outside of the list"
    let page = """
        A tag is 'area.topic', in lower-case letters, digits and hyphens, and a page has one to six. \
        The area is one of flow, quality, delivery, reliability, sustainability, assisted-coding, \
        programme and improvement: lists are grouped by it. '--fix' mends upper-case letters.
        """
    let avoid = [
        LintExample.frontMatter("tags: [Flow.feedback]"),
        .frontMatter("tags: [flow.feedback, speed.build]"), .frontMatter("tags: [feedback]"),
    ]
    let prefer = [LintExample.frontMatter("tags: [flow.feedback, delivery.build]")]

    func findings(in playbook: LintedPlaybook) -> [LintFinding] {
        let items = playbook.map()?.entries.first { $0.key == "tags" }?.value.items ?? []
        return told(of: .tag, in: playbook).map { found in
            // A line may hold several: which tag is meant stands in the message.
            let item = items.first { item in
                item.line == found.line && !Self.isKnown(item.text)
                    && Self.isKnown(item.text.lowercased())
                    && (found.message.contains("'\(item.text)'")
                        || found.message.contains("'\(Self.area(item.text))'"))
            }
            return LintFinding(
                code: code, level: level, file: found.file, line: found.line, field: found.field,
                message: found.message,
                help: item.map { "write '\($0.text.lowercased())'" } ?? found.help,
                fix: item.map {
                    LintFix(line: $0.line, old: $0.text, new: $0.text.lowercased())
                })
        }
    }

    private static func area(_ tag: String) -> String { String(tag.prefix { $0 != "." }) }

    private static func isKnown(_ tag: String) -> Bool {
        let parts = tag.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        return parts.count == 2 && PlaybookReader.areas.contains(parts[0])
            && PlaybookReader.isSlug(parts[1], length: 1...40)
    }
}
