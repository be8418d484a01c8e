import TrellisModel

/// TF009: a playbook that is put away without a word.
struct Deprecation: LintRule {
    let code = "TF009"
    let level = LintLevel.error
    let title = "deprecated without a reason and a date"
    let page = """
        A deprecated playbook is not looked at any more, and its page stays for those whose retros \
        name it. They find there since when, and why. 'related: replaced-by' names what came after, \
        where something did. A page that is not deprecated has no such key: that is a warning.
        """
    let avoid = [
        LintExample.frontMatter("status: deprecated"),
        .frontMatter("status: deprecated\ndeprecated: {date: 2026-11-01}"),
        .frontMatter("status: stable\ndeprecated: {date: 2026-11-01, reason: It is in two parts.}"),
    ]
    let prefer = [
        LintExample.frontMatter(
            "status: deprecated\ndeprecated: {date: 2026-11-01, reason: It is in two parts.}")
    ]

    func findings(in playbook: LintedPlaybook) -> [LintFinding] {
        guard let map = playbook.map() else { return [] }
        let told = told(of: .other, in: playbook).filter { finding in
            finding.field == "deprecated" || finding.field?.hasPrefix("deprecated.") == true
        }
        guard told.isEmpty, map.keys.contains("deprecated"), let status = map.text("status"),
            status != Playbook.Status.deprecated.rawValue
        else { return told }
        return [
            finding(
                map, "deprecated",
                "the page says why it is deprecated, and its status is \(status)",
                help: "write 'status: deprecated', or remove this key", level: .warning)
        ]
    }
}
