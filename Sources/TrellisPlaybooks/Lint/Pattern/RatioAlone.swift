import TrellisModel

/// TP008: a ratio that decides alone on numbers that may be small.
struct RatioAlone: LintRule {
    let code = "TP008"
    let level = LintLevel.warning
    let title = "a ratio without a difference, on a metric that can be small"
    let page = """
        From one to two is a doubling, and says little. Counts, shares and the sizes of single items \
        can be small, so a 'change' by 'ratio' that decides should ask for a difference that a \
        reader would notice as well: 'delta' in the same check, or in another check of that metric.
        """
    let avoid = [LintExample.pattern(Self.checks("ratio: {gte: 1.25}"))]
    let prefer = [LintExample.pattern(Self.checks("ratio: {gte: 1.25}, delta: {gte: 40}"))]

    private static func checks(_ bounds: String) -> String {
        """
        baseline: 26w
        checks:
          slower: {metric: ci.duration.p90, move: {direction: up}}
          larger: {metric: pr.size.typical, change: {stat: median, \(bounds)}}
        when: slower and larger
        """
    }

    func findings(in playbook: LintedPlaybook) -> [LintFinding] {
        let changes = playbook.decidingChecks.filter { $0.test?.name == "change" }
        let steadied = changes.filter { sets("delta", $0) }.compactMap(\.slice)
        return changes.compactMap { check in
            guard sets("ratio", check), let slice = check.slice, canBeSmall(slice.metric),
                !steadied.contains(slice), let settings = check.settings
            else { return nil }
            return finding(
                settings, "ratio", "a ratio alone decides about \(slice), which can be small",
                help: "add 'delta' with the least difference that is worth a talk")
        }
    }

    private func sets(_ key: String, _ check: LintedCheck) -> Bool {
        check.settings?.keys.contains(key) ?? false
    }

    private func canBeSmall(_ metric: Metric) -> Bool {
        switch metric.kind {
        case .count, .share, .item: true
        case .level, .queue: false
        }
    }
}
