import TrellisModel

/// TP015: a follow-up that could be bought at a price nobody sees.
struct FollowUpPair: LintRule {
    let code = "TP015"
    let level = LintLevel.warning
    let title = "the follow-up lacks a guard or an outcome"
    let page = """
        A number that a team works on gets better, sometimes at the price of another. A guard is a \
        number that must not pay for it, so it has to be another one, or another statistic. The \
        outcome is the number downstream that all of this is for. A follow-up without a guard \
        cannot be used, and is an error.
        """
    let avoid = [
        LintExample.frontMatter(Self.followUp("guards: []", "outcome: cycle_time.typical")),
        .frontMatter(
            Self.followUp(
                "guards: [{metric: ci.duration.p90, stat: median, ratio: {lte: 1.1}}]",
                "outcome: cycle_time.typical")),
        .frontMatter(Self.followUp(Self.failing, "x-note: no outcome")),
    ]
    let prefer = [
        LintExample.frontMatter(Self.followUp(Self.failing, "outcome: cycle_time.typical"))
    ]

    private static let failing =
        "guards: [{metric: ci.failure.share, stat: pooled, ratio: {lte: 1.1}}]"

    private static func followUp(_ lines: String...) -> String {
        let head = [
            "metric: ci.duration.p90", "expect: {stat: median, ratio: {lte: 0.9}}", "after: 4w",
        ]
        return (["follow-up:"] + (head + lines).map { "  \($0)" }).joined(separator: "\n")
    }

    func findings(in playbook: LintedPlaybook) -> [LintFinding] {
        guard let followUp = playbook.map("follow-up") else { return [] }
        var found: [LintFinding] = []
        let guards = followUp.maps("guards", isRequired: false)
        if guards?.isEmpty ?? !followUp.keys.contains("guards") {
            found.append(
                finding(
                    followUp, "guards", "there is no guard",
                    help: "add a number that must not pay for it", level: .error))
        }
        if let watched = followUp.metric("metric"), let expect = followUp.map("expect"),
            // The statistic of a check is one of its own.
            !expect.keys.contains("check"), let stat = expect.stat("stat")
        {
            for map in guards ?? []
            where map.metric("metric") == watched && map.stat("stat") == stat {
                found.append(
                    finding(
                        map, "metric", "the guard is the follow-up's own number, \(watched)",
                        help: "name another metric that could pay for it"))
            }
        }
        if !followUp.keys.contains("outcome") {
            found.append(
                finding(
                    followUp, "outcome", "there is no outcome",
                    help: "add 'outcome' with the number downstream that should gain"))
        }
        return found
    }
}
