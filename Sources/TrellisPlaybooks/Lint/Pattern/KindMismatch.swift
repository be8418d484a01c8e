import TrellisModel

/// TP006: a metric that the test cannot work with.
struct KindMismatch: LintRule {
    let code = "TP006"
    let level = LintLevel.error
    let title = "the metric's kind does not fit the test"
    let page = """
        Some tests ask for one kind of number. A pooled level and 'cohort' divide parts by wholes, \
        so they need shares. 'share' divides one count by another. 'concentration' counts events by \
        day, so it needs daily counts; 'hotspot' counts them by module. 'flow' compares what came in \
        with what went out, which only a queue knows. 'trellis metrics ID' shows the kind.
        """
    let avoid = [
        LintExample.pattern(
            "checks: {slower: {metric: ci.duration.p90, level: {stat: pooled, gte: 20}}}"),
        .pattern("checks: {slower: {metric: pr.merged.count, flow: {ratio: {gte: 1.3}}}}"),
    ]
    let prefer = [
        LintExample.pattern(
            "checks: {slower: {metric: ci.failure.share, level: {stat: pooled, gte: 0.2}}}"),
        .pattern("checks: {slower: {metric: review.queue.open, flow: {ratio: {gte: 1.3}}}}"),
    ]

    /// What a test asks of its metric, and of the metric it is held against.
    private enum Need: String {
        case share = "a share"
        case count = "a count"
        case dailyCount = "a count by day"
        case queue = "a queue"

        func fits(_ metric: Metric) -> Bool {
            switch self {
            case .share: metric.kind == .share
            case .count: metric.kind == .count
            case .dailyCount: metric.kind == .count && metric.grain == .day
            case .queue: metric.kind == .queue
            }
        }
    }

    /// A test that is not listed takes any metric.
    private static let needs: [String: Need] = [
        "cohort": .share, "share": .count, "concentration": .dailyCount, "hotspot": .count,
        "flow": .queue,
    ]

    func findings(in playbook: LintedPlaybook) -> [LintFinding] {
        playbook.checks.flatMap { check -> [LintFinding] in
            guard let test = check.test else { return [] }
            let need = check.stat == .pooled ? Need.share : Self.needs[test.name]
            guard let need else { return [] }
            var found: [LintFinding] = []
            if let metric = check.slice?.metric, !need.fits(metric) {
                let what = check.stat == .pooled ? "a pooled '\(test.name)'" : "'\(test.name)'"
                found.append(
                    mismatch(check.map, test.name, "\(what) is for \(need.rawValue)", metric))
            }
            for key in test.keys where key.kind == .metric {
                guard let settings = check.settings,
                    let metric = settings.metric(key.name, isRequired: false)?.metric,
                    !need.fits(metric)
                else { continue }
                found.append(
                    mismatch(settings, key.name, "'\(key.name)' is for \(need.rawValue)", metric))
            }
            return found
        }
    }

    private func mismatch(
        _ map: YAMLReader, _ key: String, _ ask: String, _ metric: Metric
    ) -> LintFinding {
        let isDaily = metric.kind == .count && metric.grain == .day
        return finding(
            map, key,
            "\(ask), and \(metric.id) is of the kind '\(metric.kind.name)'"
                + (isDaily ? "" : ", one a \(metric.grain.rawValue)"),
            help: "choose another metric, or a test that fits: 'trellis metrics \(metric.id)'")
    }
}
