import TrellisModel

/// TP001: a metric that the catalogue does not know.
struct UnknownMetric: LintRule {
    let code = "TP001"
    let level = LintLevel.error
    let title = "unknown metric"
    let page = """
        A check, a guard or an outcome names a metric that Trellis does not know, so nothing will \
        ever be measured. Ids are those of 'trellis metrics --all'; a part of a metric is written \
        with its segment, as in rework.share{cohort=assisted}.
        """
    let avoid = [
        LintExample.pattern("checks: {slower: {metric: ci.duratoin.p90, move: {direction: up}}}")
    ]
    let prefer = [
        LintExample.pattern("checks: {slower: {metric: ci.duration.p90, move: {direction: up}}}")
    ]

    func findings(in playbook: LintedPlaybook) -> [LintFinding] {
        mentions(playbook).compactMap { map, key in
            let text = map.entries.first { $0.key == key }?.value.text?.trimmed ?? ""
            let (id, _) = MetricSlice.split(text)
            guard !id.isEmpty, MetricCatalogue.metric(id) == nil else { return nil }
            return finding(
                map, key, "no metric is named '\(id)'",
                help: MetricCatalogue.nearest(to: id).map { "did you mean '\($0)'?" }
                    ?? "choose one of 'trellis metrics --all'")
        }
    }

    /// Every key whose value names a metric.
    private func mentions(_ playbook: LintedPlaybook) -> [(map: YAMLReader, key: String)] {
        let checks = playbook.checks.flatMap { check in
            [(check.map, "metric")]
                + check.tests.flatMap { test in
                    test.keys.filter { $0.kind == .metric }.compactMap { key in
                        check.map.map(test.name).map { ($0, key.name) }
                    }
                }
        }
        guard let followUp = playbook.map("follow-up") else { return checks }
        let guards = (followUp.maps("guards") ?? []).map { ($0, "metric") }
        return checks + [(followUp, "metric")] + guards + [(followUp, "outcome")]
    }
}
