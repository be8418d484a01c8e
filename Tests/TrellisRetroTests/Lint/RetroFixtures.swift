import TestSupport
import TrellisLanguage
import TrellisModel
import TrellisPlaybooks

@testable import TrellisRetro

/// A retro without a fault, into which the examples of the rules are put.
enum RetroFixtures {
    static let path = "retros/2026-03-02-harbour.md"
    static let today = Day("2026-11-21")
    static let playbooks = [
        "friday-incidents": ["rehearse-one-rollback"], "pr-size-creep": ["cut-it"],
    ]

    private static let frontMatter = """
        ---
        schema: trellis/retro@1
        team: harbour
        period: 2026-02-16/2026-03-01
        held: 2026-03-02
        ---
        """

    static let retro = retro(with: "- [ ] Leave a note @on-call due:2026-03-16 id:q4m7t")

    /// - Parameter example: A whole document, or a piece that stands under "Actions".
    static func retro(with example: String) -> String {
        example.hasPrefix("---")
            ? example : "\(frontMatter)\n\n# Retro\n\n## Actions\n\n\(example)\n"
    }

    static func english() throws -> WordLists {
        try WordListReader.read(Repository.text("templates/language/en.yml"), file: "en.yml")
    }

    static func lint(_ text: String) throws -> LintReport {
        RetroLinter.lint(
            [(path, text)], language: try english(), playbooks: playbooks, today: today)
    }
}
