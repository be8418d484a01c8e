import TrellisModel

/// TL006: a question that begins with why.
struct WhyPrompt: PhraseRule {
    let code = "TL006"
    let level = LintLevel.warning
    let title = "a question that begins with why"
    let page = """
        'Why did you' asks for a defence. 'What made it' and 'how did it come' ask for the same \
        facts and leave people free to tell them.
        """
    let help = "ask what or how: 'What made …?', 'How did …?'"
    let roles: Set<Passage.Role>? = [.prompt]
    let isAtStart = true
    let avoid = [
        LanguageExample("Why didn't we split this?", as: .prompt),
        .init("So why are reviews slow?", as: .prompt),
    ]
    let prefer = [
        LanguageExample("What made it hard to split this?", as: .prompt),
        .init("What is the reason why we split?", as: .prompt),
    ]

    func message(about quote: String) -> String { "'\(quote)' asks for a defence" }
}
