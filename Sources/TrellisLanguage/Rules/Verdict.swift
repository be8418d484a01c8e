import TrellisModel

/// TL016: a verdict in the evidence.
struct Verdict: PhraseRule {
    let code = "TL016"
    let level = LintLevel.error
    let title = "a verdict in the evidence"
    let page = """
        The evidence says what the numbers did. Whether that is good or bad is for the team to \
        say, who know what else was going on.
        """
    let help = "state the change"
    let roles: Set<Passage.Role>? = [.title, .evidence]
    let avoid = [
        LanguageExample("Test runs are in a bad state.", as: .evidence),
        .init("Review times are a red flag.", as: .evidence),
    ]
    let prefer = [
        LanguageExample("One in five test runs failed.", as: .evidence),
        .init("In a bad week, look again."),
    ]

    func message(about quote: String) -> String { "'\(quote)' judges" }
}
