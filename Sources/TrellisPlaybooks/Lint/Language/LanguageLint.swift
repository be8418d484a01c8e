import TrellisLanguage
import TrellisModel

/// A rule about words, looking at a playbook.
struct LanguageLint: LintRule {
    private let rule: any LanguageRule

    init(_ rule: any LanguageRule) { self.rule = rule }

    var code: String { rule.code }
    var level: LintLevel { rule.level }
    var title: String { rule.title }
    var page: String { rule.page }
    var avoid: [LintExample] { rule.avoid.map(Self.example) }
    var prefer: [LintExample] { rule.prefer.map(Self.example) }
    var avoided: [String] { rule.avoided }
    var preferred: [String] { rule.preferred }

    func findings(in playbook: LintedPlaybook) -> [LintFinding] {
        guard let lists = playbook.context.language, let prose = playbook.prose else { return [] }
        return rule.findings(in: prose, lists).map { $0.lintFinding(in: playbook.path) }
    }

    /// The text where a playbook has it.
    private static func example(_ example: LanguageExample) -> LintExample {
        switch example.role {
        case .title, .evidence: .frontMatter("summary: \(example.text)")
        case .pattern: .body("## Observed pattern\n\n\(example.text)")
        case .causes: .body("## Likely causes\n\n- \(example.text)")
        case .interventions:
            .body("## Recommended interventions\n\n### Cache it\n\n\(example.text)")
        case .prompt: .body("## Coaching prompts\n\n### Explore\n\n- \(example.text)")
        case .other: .body("## Follow-up metric\n\n\(example.text)")
        }
    }
}
