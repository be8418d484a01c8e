import TrellisDetect
import TrellisModel

extension Explanation {
    /// What `match --format json` says of the playbook, and everything behind it.
    var json: JSON {
        .object(
            MatchReport.members(of: match) { finding in
                let check = CheckReasoning(finding, report: report)
                return [
                    ("tier", .optional(finding.tier?.rawValue)),
                    ("metric", .text(finding.check.slice.description)),
                    ("test", .text(finding.check.test)),
                    ("informs", .flag(finding.check.inform)),
                    (
                        "words",
                        .object(finding.verdict.words.map { ($0.name, .text($0.text)) })
                    ),
                    ("shortfall", .optional(finding.verdict.shortfall)),
                    ("reasons", .list(check.sentences.map(JSON.text))),
                ]
            } + [
                ("held", .flag(match.isHeld)),
                ("hold", .integer(match.playbook.pattern.hold)),
                ("when", .text(match.playbook.pattern.rule)),
                ("from", .text(match.spans.window.lowerBound.description)),
                ("to", .text(match.spans.window.upperBound.description)),
                ("considered", .integer(family.size)),
                ("threshold", .number(family.threshold)),
                ("basis", .list(basis.map(JSON.text))),
            ])
    }
}
