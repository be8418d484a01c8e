import TrellisModel

/// TR013: a file that does not say whose retro it is, or when it was held.
struct NoRetro: RetroRule {
    let code = "TR013"
    let level = LintLevel.error
    let title = "the file is no retro"
    let page = """
        A retro begins with a line '---', the keys 'schema: trellis/retro@1', 'team' and 'held', and \
        another line '---'. Without them no command reads its actions. The review of an incident has \
        'schema: trellis/postmortem@1'. A file that is something else belongs in another folder.
        """
    let avoid = ["---\nschema: trellis/retro@1\nteam: harbour\n---\n\n# Retro"]
    let prefer = [
        "---\nschema: trellis/retro@1\nteam: harbour\nheld: 2026-03-02\n---\n\n# Retro",
        "---\nschema: trellis/postmortem@1\nteam: harbour\nheld: 2026-03-02\n---\n\n# Incident 7",
    ]

    func findings(in retro: LintedRetro) -> [LintFinding] {
        // A date that cannot be read has a finding of its own.
        let isTold = retro.values.contains { $0.key == "held" && Day($0.value) == nil }
        guard let problem = retro.problem, !(isTold && problem.location?.field == "held") else {
            return []
        }
        return [
            finding(
                retro, problem.location?.line ?? 1, field: problem.location?.field,
                problem.summary, help: problem.help ?? "'trellis explain \(code)' says more")
        ]
    }
}
