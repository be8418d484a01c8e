import TrellisModel

/// TL003: people held against one another.
struct ComparingPeople: PhraseRule {
    let code = "TL003"
    let level = LintLevel.error
    let title = "people held against one another"
    let page = """
        Trellis works on the numbers of whole teams. A ranking, a number for each person or a \
        'slowest reviewer' takes the trust away that honest numbers need, and says little: work \
        differs more than people do.
        """
    let help = "speak of the team as a whole, or drop it"
    let avoid = [
        LanguageExample("The slowest reviewers hold up the rest."),
        .init("Look at the lines per developer."),
        .init("A leaderboard would help the under-performers."),
    ]
    let prefer = [
        LanguageExample("First reviews come a day later than in spring."),
        .init("The wait is longest on Mondays."),
    ]

    func message(about quote: String) -> String { "'\(quote)' holds people against one another" }
}
