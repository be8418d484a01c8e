import TrellisModel

/// TL004: a word that makes light of the work.
struct Minimiser: PhraseRule {
    let code = "TL004"
    let level = LintLevel.suggestion
    let title = "a word that makes light of the work"
    let page = """
        'Just', 'simply' and 'obviously' tell a reader who finds it hard that it is easy. The \
        sentence nearly always says the same without them.
        """
    let help = "leave it out"
    let avoid = [
        LanguageExample("Just split the change, which is obviously better."),
        .init("You can simply add a flag."),
    ]
    let prefer = [
        LanguageExample("Split the change."),
        .init("It began just before the release."),
        .init("The just-in-time build is slower."),
    ]

    func message(about quote: String) -> String { "'\(quote)' may not feel so to the reader" }
}
