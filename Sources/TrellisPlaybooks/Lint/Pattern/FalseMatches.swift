import TrellisModel

/// TP014: a pattern that noise matches too often.
struct FalseMatches: LintRule {
    let code = "TP014"
    let level = LintLevel.warning
    let title = "the pattern matches noise too often"
    let page = """
        In a simulation of teams to which nothing happens, this playbook matches in more than one \
        year of ten. People would be asked to talk about chance. A larger effect, a longer 'hold', \
        or more events in 'needs' make it rarer. For a stable playbook this is an error. A playbook \
        whose rate has not been measured yet is not reported.
        """
    let avoid = [LintExample.frontMatter("status: stable", falseMatchesPerYear: 0.14)]
    let prefer = [LintExample.frontMatter("status: stable", falseMatchesPerYear: 0.02)]
    /// The share of years with a match.
    private static let most = 0.1

    func findings(in playbook: LintedPlaybook) -> [LintFinding] {
        guard let map = playbook.map(), let pattern = playbook.map("pattern"),
            let id = map.text("id"), let rate = playbook.context.falseMatchesPerYear(id),
            rate.isFinite, rate > Self.most
        else { return [] }
        let isStable = map.text("status") == Playbook.Status.stable.rawValue
        return [
            finding(
                pattern, "when",
                "it matches \(Numerals.percent(rate)) of years in which nothing happens, at most "
                    + "\(Numerals.percent(Self.most)) are fair",
                help: "ask for a larger effect, a longer 'hold', or more events in 'needs'",
                level: isStable ? .error : .warning)
        ]
    }
}
