import TrellisModel

/// TP009: a pattern over time that chance can make match.
struct NoEvidence: LintRule {
    let code = "TP009"
    let level = LintLevel.error
    let title = "a pattern over time that no evidence decides"
    let page = """
        Numbers go up and down by themselves: a ratio or a trend alone finds a change in most teams \
        in most quarters. A pattern that speaks of a change over time has to rest on a test that \
        knows how often chance alone looks like this: move, flow, cohort, concentration, hotspot, \
        or a pooled level. That is so when the condition cannot be true while all of those are \
        false. The other tests may stand beside them, to explain and to excuse.
        """
    let avoid = [
        LintExample.pattern(
            """
            checks: {slower: {metric: ci.duration.p90, trend: {tau: {gte: 0.3}}}}
            when: slower
            """),
        .pattern(
            """
            checks:
              slower: {metric: ci.duration.p90, move: {direction: up}}
              climbing: {metric: ci.duration.p90, trend: {tau: {gte: 0.3}}}
            when: slower or climbing
            """),
    ]
    let prefer = [
        LintExample.pattern(
            """
            checks:
              slower: {metric: ci.duration.p90, move: {direction: up}}
              climbing: {metric: ci.duration.p90, trend: {tau: {gte: 0.3}}}
            when: slower and climbing
            """),
        .pattern(
            """
            checks:
              long: {metric: ci.duration.p90, level: {stat: median, gte: 20}}
              easing: {metric: ci.duration.p90, trend: {tau: {lte: -0.3}}}
            when: long and not easing
            """),
    ]

    func findings(in playbook: LintedPlaybook) -> [LintFinding] {
        guard let pattern = playbook.map("pattern"),
            let table = playbook.condition.flatMap(TruthTable.init)
        else { return [] }
        let deciding = playbook.decidingChecks
        // One that only excuses makes no pattern over time.
        guard deciding.contains(where: { $0.comparesTimes && table.supports($0.name) }),
            // A check that cannot be read may be one that bears evidence.
            deciding.allSatisfy({ $0.test != nil }),
            table.canHold(without: deciding.filter(\.bearsEvidence).map(\.name))
        else { return [] }
        let bearing = playbook.context.signatures.filter(\.bearsEvidence).map(\.name)
            .map { $0 == "level" ? "level (pooled)" : $0 }
        return [
            finding(
                pattern, "when", "the condition can be true without a check that bears evidence",
                help: "join it by 'and' with one of: \(bearing.joined(separator: ", "))")
        ]
    }
}
