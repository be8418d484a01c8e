import TrellisModel

/// TL012: a question that yes or no answers.
struct ClosedQuestion: PhraseRule {
    let code = "TL012"
    let level = LintLevel.warning
    let title = "a question that yes or no answers"
    let page = """
        'Is the process clear?' is answered before anybody has thought. Begin with what, how, \
        where, when or which.
        """
    let help = "open it: what, how, where, when, which"
    let roles: Set<Passage.Role>? = [.prompt]
    let isAtStart = true
    let avoid = [
        LanguageExample("Is the process clear?", as: .prompt),
        .init("Should we split more?", as: .prompt),
    ]
    let prefer = [
        LanguageExample("What about the process is clear, and what is not?", as: .prompt),
        .init("Which changes should we split?", as: .prompt),
    ]

    func message(about quote: String) -> String { "'\(quote) …?' can be answered with yes or no" }
}
