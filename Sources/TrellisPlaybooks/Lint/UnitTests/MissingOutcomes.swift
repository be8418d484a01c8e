import TrellisModel

/// TT002: outcomes that no test has seen.
struct MissingOutcomes: LintRule {
    let code = "TT002"
    let level = LintLevel.warning
    let title = "no test of a match, of calm, or of too little data"
    let page = """
        A pattern is known by three answers: what it finds, what it leaves alone, and when it says \
        that it cannot tell. A test for each keeps a pattern that matches everything, or nothing, \
        from looking well tested. For an experimental playbook this is a suggestion.
        """
    let avoid = [LintExample.tests(Self.test("longer", "10*13 30*13", "match"))]
    let prefer = [
        LintExample.tests(
            [
                test("longer", "10*13 30*13", "match"), test("calm", "10*26", "no-match"),
                test("nothing recorded", "_*26", "unknown"),
            ].joined(separator: "\n"))
    ]

    private static let needed: [(outcome: Match.Outcome, example: String)] = [
        (.match, "numbers that the pattern is about"), (.noMatch, "calm numbers"),
        (.unknown, "numbers with too many gaps, as in \"_*26\""),
    ]

    private static func test(_ name: String, _ series: String, _ outcome: String) -> String {
        """
        - name: \(name)
          series: {ci.duration.p90: "\(series)"}
          at: 26w
          expect: {outcome: \(outcome)}
        """
    }

    func findings(in playbook: LintedPlaybook) -> [LintFinding] {
        guard let file = playbook.tests?.file else { return [] }
        // An experimental playbook is never more than worth watching.
        let matching: [Match.Outcome] = playbook.isExperimental ? [.match, .watch] : [.match]
        let seen = file.tests.map(\.expect.outcome)
        return Self.needed.filter { needed in
            !(needed.outcome == .match ? matching : [needed.outcome]).contains(where: seen.contains)
        }.map { outcome, example in
            testFinding(
                playbook, line: 1, "tests", "no test expects '\(outcome.rawValue)'",
                help: "add one with \(example)")
        }
    }
}
