import TrellisModel

/// TL007: a cause told as certain.
struct CertainCause: PhraseRule {
    let code = "TL007"
    let level = LintLevel.warning
    let title = "a cause told as certain"
    let page = """
        A pattern in numbers shows that things go together. What led to what is for the people who \
        were there to say, and a page that knows it already leaves them nothing to find. Say may, \
        often or can.
        """
    let help = "say 'may', 'often' or 'can'"
    let roles: Set<Passage.Role>? = [.pattern, .causes]
    let avoid = [
        LanguageExample("Long reviews are caused by large changes.", as: .causes),
        .init("The wait is due to missing reviewers.", as: .pattern),
    ]
    let prefer = [
        LanguageExample("Large changes may take longer to review.", as: .causes),
        .init("This does not prove anything.", as: .pattern),
        .init("It was caused by a tool."),
    ]

    func message(about quote: String) -> String { "'\(quote)' is surer than a pattern can be" }
}
