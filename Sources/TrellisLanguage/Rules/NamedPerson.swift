import TrellisModel

/// TL009: a name in a page that is about the system.
struct NamedPerson: LanguageRule {
    let code = "TL009"
    let level = LintLevel.error
    let title = "a person is named"
    let page = """
        A handle or an e-mail address makes a page about the team a page about one person, and a \
        mention pings somebody whenever the page is copied. Write a role. On the line of an action \
        an owner is what is asked for, so there a name is left alone.
        """
    let avoid = [
        LanguageExample("Ask @sam for the script."), .init("Write to sam.lee@example.org first."),
    ]
    let prefer = [
        LanguageExample("Ask whoever is on call for the script."),
        .init("Use `@Test` and not XCTest."),
        .init("- [ ] Write the script down @sam"),
        .init("- [ ]Write the script down @sam"),
        .init("- [ ]\tWrite the script down\t@sam\tdue:2026-03-20"),
        .init("Pinned to trellis-core@1.4.0."),
    ]

    func findings(in prose: Prose, _ lists: WordLists) -> [LanguageFinding] {
        prose.passages.filter { $0.form != .task }.flatMap { passage in
            passage.words.filter { $0.kind == .handle || $0.kind == .mailAddress }.map { word in
                finding(
                    passage, line: word.line, "'\(word.written)' names a person",
                    help: "use a role; put code between backticks")
            }
        }
    }
}
