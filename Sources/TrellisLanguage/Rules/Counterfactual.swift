import TrellisModel

/// TL002: what did not happen, told as if it had been easy.
struct Counterfactual: PhraseRule {
    let code = "TL002"
    let level = LintLevel.warning
    let title = "what did not happen, told as if it had been easy"
    let page = """
        'They should have tested it' speaks of another day than it was, seen from the other side of \
        the outcome. On the day itself other things were known. Say what happened, then what was \
        missing. 'Would have to', which asks for a condition, is something else and is left alone.
        """
    let help = "say what happened, then what was missing"
    let avoid = [
        LanguageExample("Someone should have run the tests."),
        .init("The reviewers failed to notice it, and could have asked."),
    ]
    let prefer = [
        LanguageExample(
            "What would have to be true for a change of half this size to be worth merging?",
            as: .prompt),
        .init("The tests did not run, because the branch was not protected."),
        .init("Each change should have one owner."),
    ]

    func message(about quote: String) -> String { "'\(quote)' tells what did not happen" }
}
