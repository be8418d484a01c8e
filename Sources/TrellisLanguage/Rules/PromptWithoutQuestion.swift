import TrellisModel

/// TL011: a coaching prompt that asks nothing.
struct PromptWithoutQuestion: LanguageRule {
    let code = "TL011"
    let level = LintLevel.error
    let title = "a prompt that is no question"
    let page = """
        A coaching prompt opens a conversation, and a statement closes one. Each item under \
        'Coaching prompts' ends in a question mark.
        """
    let avoid = [LanguageExample("Think about size.", as: .prompt)]
    let prefer = [
        LanguageExample("What size is pleasant to review?", as: .prompt),
        .init("What do we mean by \"small?\"", as: .prompt), .init("Think about size."),
    ]

    func findings(in prose: Prose, _ lists: WordLists) -> [LanguageFinding] {
        prose.passages.filter { $0.role == .prompt && $0.ending != "?" }.compactMap { passage in
            guard !passage.words.isEmpty else { return nil }
            return finding(
                passage, "'\(passage.quote(passage.words.indices, most: 6))' is no question",
                help: "ask it, with '?' at the end")
        }
    }
}
