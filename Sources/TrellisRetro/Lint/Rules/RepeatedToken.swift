import TrellisModel

/// TR016: a line that says one thing twice.
struct RepeatedToken: RetroRule {
    let code = "TR016"
    let level = LintLevel.warning
    let title = "a line that says one thing twice"
    let page = """
        An action has one owner, one date and one id. Where a line names several, the last one \
        counts, and the others stay in the text, word for word. That may not be what was meant. Who \
        else is concerned stands in the text without '@', or as `code`.
        """
    let avoid = [
        "- [ ] Pair on reviews @alice @bob due:2026-03-20",
        "- [ ] Introduce @alice to @bob @lead due:2026-03-20",
        "- [ ] Time one rollback due:2026-03-20 @lead 📅 2026-03-27",
        "- [ ] Time one rollback id:w8c2k @lead due:2026-03-20 id:a7k2q",
    ]
    let prefer = [
        "- [ ] Pair with Alice on reviews @bob due:2026-03-20",
        "- [ ] Introduce `@alice` to `@bob` @lead due:2026-03-20",
        "- [ ] Time one rollback @lead due:2026-03-20 id:a7k2q",
    ]

    func findings(in retro: LintedRetro) -> [LintFinding] {
        retro.tasks.filter { $0.place != .quote }.flatMap { task in
            task.reading.repeated.map { words, last in
                let others = words.map { "'\($0)'" }.joined(separator: " and ")
                return finding(
                    retro, task.line,
                    "'\(last)' counts, and \(others) before it \(words.count == 1 ? "is" : "are") "
                        + "text",
                    help: last.hasPrefix("@")
                        ? "keep one owner, and name the others without '@'"
                        : "keep one of them")
            }
        }
    }
}
