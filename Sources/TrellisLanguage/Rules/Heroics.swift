import TrellisModel

/// TL008: heroes and ninjas.
struct Heroics: PhraseRule {
    let code = "TL008"
    let level = LintLevel.warning
    let title = "praise for a fight"
    let page = """
        Where a 'hero' is praised, the work that makes a rescue unnecessary is not seen, and who \
        does not feel like one stays quiet. Name the practice that helped.
        """
    let help = "name the practice"
    let avoid = [
        LanguageExample("A hero kept the release alive from the war room."),
        .init("Hire a rock-star."),
    ]
    let prefer = [
        LanguageExample("Two people on call and a short checklist kept the release alive.")
    ]

    func message(about quote: String) -> String { "'\(quote)' praises a person's fight" }
}
