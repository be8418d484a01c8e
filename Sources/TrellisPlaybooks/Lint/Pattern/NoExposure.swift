import TrellisModel

/// TP013: events by weekday without what they are exposed to.
struct NoExposure: LintRule {
    let code = "TP013"
    let level = LintLevel.warning
    let title = "'concentration' without exposure"
    let page = """
        Most incidents begin on the day on which most is released, and that is no pattern of its \
        own. 'against' names what the events are exposed to, such as deploys.count: the day then has \
        to carry more than its share of that.
        """
    let avoid = [LintExample.pattern(Self.check(""))]
    let prefer = [LintExample.pattern(Self.check(", against: deploys.count"))]

    private static func check(_ against: String) -> String {
        """
        checks:
          slower:
            metric: incidents.opened
            concentration: {by: weekday, bucket: fri\(against), ratio: {gte: 1.6}}
        """
    }

    func findings(in playbook: LintedPlaybook) -> [LintFinding] {
        playbook.checks.compactMap { check in
            guard check.test?.name == "concentration", let settings = check.settings,
                !settings.keys.contains("against")
            else { return nil }
            return finding(
                check.map, "concentration", "nothing says what the events are exposed to",
                help: "add 'against', such as deploys.count")
        }
    }
}
