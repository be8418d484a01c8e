import TrellisModel

/// TL010: advice that nobody can hold on to.
struct EmptyAdvice: PhraseRule {
    let code = "TL010"
    let level = LintLevel.warning
    let title = "advice that nobody can hold on to"
    let page = """
        'Be more careful' asks people to be other people. It cannot be done, seen or finished. Say \
        what will exist afterwards: a check, a page, an hour in the week.
        """
    let help = "say what will exist afterwards"
    let avoid = [
        LanguageExample("Be more careful with migrations.", as: .interventions),
        .init("Remind everyone of the checklist.", as: .interventions),
    ]
    let prefer = [
        LanguageExample(
            "Add a check that refuses a migration without a way back.", as: .interventions)
    ]

    func message(about quote: String) -> String {
        "'\(quote)' leaves nothing behind that can be seen"
    }
}
