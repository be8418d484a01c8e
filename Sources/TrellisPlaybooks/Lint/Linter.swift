package import TrellisLanguage
package import TrellisModel

/// Runs the rules over playbooks.
package enum Linter {
    /// - Parameter today: Suppressions of an earlier date have ended. `nil`: none has.
    /// - Parameter language: What the rules about words look for. `nil`: they look for nothing.
    /// - Parameter surroundings: What lies around the files.
    /// - Parameter falseMatchesPerYear: By a playbook's id, how often it matches in a year of
    ///   noise, 0 to 1; `nil` when nobody has measured it.
    package static func lint(
        _ files: [LintFile], rules: [any LintRule] = lintRules, signatures: [TestSignature],
        today: Day? = nil, language: WordLists? = nil,
        surroundings: LintSurroundings = LintSurroundings(),
        falseMatchesPerYear: @escaping @Sendable (String) -> Double? = { _ in nil }
    ) -> LintReport {
        let context = LintedPlaybook.Context(
            signatures: signatures, today: today, language: language,
            falseMatchesPerYear: falseMatchesPerYear, surroundings: surroundings)
        var findings: [LintFinding] = [], suppressed = 0
        let playbooks = files.map { LintedPlaybook($0, context) }
        let library = LintLibrary(playbooks, surroundings)
        for var playbook in playbooks {
            playbook.context.library = library
            let found = distinct(rules.flatMap { $0.findings(in: playbook) })
            let codes = rules.map(\.code)
            let suppressions = Suppressions(
                of: playbook.text, path: playbook.path, bodyLine: playbook.bodyLine, codes: codes,
                known: Set(codes).union(lintRules.map(\.code)).subtracting(lasting), today: today)
            let kept = suppressions.applied(to: found)
            findings += kept.findings
            suppressed += found.count - kept.findings.count
            // Told by whoever runs them all: no rule alone knows what the others found.
            if codes.contains(StaleSuppression().code) { findings += kept.stale }
        }
        return LintReport(
            findings: findings, files: files.map(\.path) + playbooks.compactMap(\.tests?.path),
            suppressed: suppressed)
    }

    /// What no reason can make right: the file cannot be used, or a suppression has no effect.
    private static let lasting = ReadingProblem.refusing + [Suppressions.staleCode]

    /// Without what the reader says of a place that a rule has something to say about.
    private static func distinct(_ findings: [LintFinding]) -> [LintFinding] {
        let reading = ReadingProblem().code
        let told = findings.filter { $0.code != reading }.map(\.location)
        return findings.filter { $0.code != reading || !told.contains($0.location) }
    }
}
