import TrellisModel

/// A match for programs: its numbers as they were measured.
enum MatchJSON {
    /// What it is and what its checks found.
    static func brief(_ match: Match) -> JSON { .object(members(of: match)) }

    static func members(of match: Match) -> [(String, JSON)] {
        let window = match.spans.window
        return [
            ("playbook", .text(match.playbook.id)), ("title", .text(match.playbook.title)),
            ("revision", .integer(match.playbook.revision)),
            ("attention", .text(match.playbook.attention.rawValue)),
            ("because", .optional(match.because?.rawValue)),
            ("positions", .integer(match.positions)),
            (
                "window",
                .object([
                    ("from", .text(window.lowerBound.description)),
                    ("to", .text(window.upperBound.description)),
                ])
            ),
            ("contested", .list(match.challenges.map(challenge))),
            ("checks", .list(match.checks.map(finding))),
        ]
    }

    private static func challenge(_ challenge: Challenge) -> JSON {
        .object([
            ("id", .text(challenge.id)), ("day", .text(challenge.day.description)),
            ("because", .text(challenge.because)),
        ])
    }

    private static func finding(_ finding: Match.Finding) -> JSON {
        let verdict = finding.verdict
        return .object([
            ("name", .text(finding.check.name)),
            ("metric", .text(finding.check.slice.metric.id)),
            ("segment", .optional(finding.check.slice.segment)),
            ("test", .text(finding.check.test)), ("outcome", .text(verdict.truth.name)),
            ("because", .optional(verdict.truth.reason?.rawValue)),
            ("tier", .optional(finding.tier?.rawValue)),
            ("values", .object(verdict.values.map { ($0.name, .number($0.value)) })),
            ("words", .object(verdict.words.map { ($0.name, .text($0.text)) })),
            ("says", .optional(finding.says)),
        ])
    }
}
