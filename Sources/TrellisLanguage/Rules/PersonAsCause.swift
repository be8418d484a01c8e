import TrellisModel

/// TL001: a person as the cause.
struct PersonAsCause: PhraseRule {
    let code = "TL001"
    let level = LintLevel.error
    let title = "a person as the cause"
    let page = """
        Words such as 'careless' or 'human error' end a conversation that has hardly begun: once \
        there is somebody to point at, few go on asking. Say which condition made it easy to \
        happen. Then there is something to change, and people go on telling what they saw.
        """
    let help = "describe the condition that made it easy to happen"
    let avoid = [
        LanguageExample("A careless change reached production."),
        .init("It was a human error."),
        .init("Nobody could say whose fault it was."),
    ]
    let prefer = [
        LanguageExample("A change reached production with one check switched off."),
        .init("A fault has more places to hide. Lazy loading is slow here."),
    ]

    func message(about quote: String) -> String { "'\(quote)' makes a person the cause" }
}
