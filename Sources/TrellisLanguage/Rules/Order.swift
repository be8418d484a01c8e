import TrellisModel

/// TL013: an order where an experiment is meant.
struct Order: PhraseRule {
    let code = "TL013"
    let level = LintLevel.suggestion
    let title = "an order where an experiment is meant"
    let page = """
        An intervention is something that a team may try and drop again. 'Must' and 'need to' take \
        the choice away, and with it the learning. Offer an experiment.
        """
    let help = "offer it as an experiment: try, agree on, choose"
    let roles: Set<Passage.Role>? = [.interventions]
    let avoid = [LanguageExample("Every change must have a test.", as: .interventions)]
    let prefer = [
        LanguageExample("For two weeks, try a test with every change.", as: .interventions),
        .init("What must stay as it is?", as: .prompt),
    ]

    func message(about quote: String) -> String { "'\(quote)' is an order" }
}
