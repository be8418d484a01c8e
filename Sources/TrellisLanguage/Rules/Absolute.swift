import TrellisModel

/// TL005: always, never, everyone, nobody.
struct Absolute: PhraseRule {
    let code = "TL005"
    let level = LintLevel.warning
    let title = "a word that leaves no room for an exception"
    let page = """
        At 'always', 'never', 'everyone' or 'nobody', somebody in the room remembers the one time \
        that it was otherwise, and the talk turns to that. Say how often, or since when.
        """
    let help = "say how often, or for whom"
    let avoid = [LanguageExample("Everyone waits for reviews, and the build is always red.")]
    let prefer = [
        LanguageExample("Most reviews take a day; the build was red in nine of twenty weeks."),
        .init("The always-on service is not counted."),
    ]

    func message(about quote: String) -> String { "'\(quote)' leaves no room for an exception" }
}
