import TrellisModel

/// TP011: a sentence that asks for a value the test does not offer.
struct UnknownValue: LintRule {
    let code = "TP011"
    let level = LintLevel.error
    let title = "'say' uses a name that the test does not offer"
    let page = """
        Each test offers certain values and words to the sentence in 'say': 'move' offers {from}, \
        {to}, {low} and others, 'change' offers {baseline} and {window}. A name that it does not \
        offer would leave a hole in the sentence.
        """
    let avoid = [
        LintExample.pattern(
            """
            checks:
              slower:
                metric: ci.duration.p90
                move: {direction: up}
                say: "Builds take {value:0} minutes."
            """)
    ]
    let prefer = [
        LintExample.pattern(
            """
            checks:
              slower:
                metric: ci.duration.p90
                move: {direction: up}
                say: "Builds went from {from:0} to {to:0} minutes."
            """)
    ]

    func findings(in playbook: LintedPlaybook) -> [LintFinding] {
        playbook.checks.flatMap { check -> [LintFinding] in
            guard let test = check.test, let say = check.map.text("say", max: .max) else {
                return []
            }
            let offered = test.values + test.words
            return names(in: say).filter { !offered.contains($0) }.map { name in
                finding(
                    check.map, "say", "'\(test.name)' offers no '\(name)'",
                    help: Suggestion.help(for: name, among: offered))
            }
        }
    }

    /// What stands behind each opening brace, up to a colon or the closing brace, each name once.
    private func names(in say: String) -> [String] {
        var seen: Set<Substring> = []
        return say.split(separator: "{", omittingEmptySubsequences: false).dropFirst()
            .filter { $0.contains("}") }
            .map { $0.prefix { $0 != ":" && $0 != "}" } }
            .filter { !$0.isEmpty && seen.insert($0).inserted }.map(String.init)
    }
}
