import TrellisModel

/// TP007: spans that are too short to compare.
struct ShortSpan: LintRule {
    let code = "TP007"
    let level = LintLevel.warning
    let title = "'change' compares spans that are too short"
    let page = """
        'change' holds the statistic of the window against that of the baseline. With fewer than 4 \
        points in the window, one unusual week is a quarter of it or more. With a baseline shorter \
        than the window, the yardstick is less certain than what it measures.
        """
    let avoid = [
        LintExample.pattern(Self.spans("3w", "12w")), .pattern(Self.spans("12w", "8w")),
    ]
    let prefer = [
        LintExample.pattern(Self.spans("8w", "12w")), .pattern(Self.spans("4w", "4w")),
    ]
    private static let fewest = 4

    private static func spans(_ window: String, _ baseline: String) -> String {
        """
        window: \(window)
        baseline: \(baseline)
        checks:
          slower: {metric: ci.failure.share, level: {stat: pooled, gte: 0.2}}
          longer: {metric: ci.duration.p90, change: {stat: median, delta: {gte: 5}}, inform: true}
        """
    }

    func findings(in playbook: LintedPlaybook) -> [LintFinding] {
        guard let pattern = playbook.map("pattern"), let window = pattern.span("window"),
            let grain = pattern.word("grain", of: ["day", "week", "retro"]).flatMap(Grain.init),
            playbook.checks.contains(where: { $0.test?.name == "change" })
        else { return [] }
        var found: [LintFinding] = []
        if window / grain.days < Self.fewest {
            found.append(
                finding(
                    pattern, "window",
                    "'change' has \(window / grain.days) points in the window, at least "
                        + "\(Self.fewest) are worth comparing",
                    help: "lengthen 'window' to \(Self.fewest * grain.days)d or more"))
        }
        // That there is none at all is for the reader to tell.
        if let baseline = pattern.span("baseline"), baseline < window {
            found.append(
                finding(
                    pattern, "baseline",
                    "the baseline of \(baseline) days is shorter than the window of \(window) days",
                    help: "lengthen 'baseline', or shorten 'window'"))
        }
        return found
    }
}
