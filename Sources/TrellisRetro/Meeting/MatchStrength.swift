import TrellisModel

/// How sure and how large a match is, from the finding that carries it.
struct MatchStrength {
    /// What the pattern is about.
    let metric: Metric?
    /// What was found, as a factor: of no change, of an even share, or of the playbook's line.
    let factor: Double
    /// How many times as far from no change as the playbook asks, on the scale of logarithms: 1 is just
    /// enough.
    let reach: Double
    /// What was found and what is enough, for people; `nil` where there is no such line.
    let words: String?
    /// 0 to 3: half of it for weeks in a row, half of it for how seldom chance alone looks so.
    let evidence: Double

    /// Weeks in a row, and powers of ten of chance, that earn all of the evidence.
    private static let fullWeeks = 12.0
    private static let fullPowers = 6.0
    /// What is twice as far as it takes is no more urgent when it is ten times as far, and a playbook
    /// that asks for little has no advantage.
    private static let fullReach = 2.0

    init(_ match: Match, words: RetroWords = .english) {
        let finding =
            match.checks.first {
                $0.verdict.truth == .yes && !$0.check.inform && $0.verdict.bearing != nil
            } ?? match.checks.first { $0.verdict.truth == .yes && !$0.check.inform }
        metric = finding?.check.slice.metric
        let line = finding.flatMap { Line($0, words) }
        factor = line?.factor ?? 1
        reach = line?.reach ?? 1
        self.words = line?.words
        let weeks = min(Double(match.positions), Self.fullWeeks) / Self.fullWeeks
        let chance = finding?.verdict.bearing.map { bearing in
            min(-Elementary.log(max(bearing.p, 1e-12)) / Elementary.log(10), Self.fullPowers)
        }
        evidence = 1.5 * weeks + 1.5 * max(0, chance ?? Self.fullPowers / 2) / Self.fullPowers
    }

    /// 0 to 7, for an order and for nothing else.
    func points(attention: Playbook.Attention) -> Double {
        let step = Double(Playbook.Attention.allCases.firstIndex(of: attention) ?? 0)
        return evidence + min(max(reach, 0), Self.fullReach) + step
    }

    /// A finding beside the line that it had to reach.
    private struct Line {
        let factor: Double
        let reach: Double
        let words: String

        init?(_ finding: Match.Finding, _ words: RetroWords) {
            if finding.check.test == "level" {
                self.init(level: finding, words)
            } else {
                self.init(ratio: finding, words)
            }
        }

        private init?(ratio finding: Match.Finding, _ words: RetroWords) {
            let settings = finding.check.settings
            let comparison = settings.comparison("ratio")
            guard let ratio = finding.verdict["ratio"], ratio > 0 else { return nil }
            let floor =
                settings.number("at-least") ?? comparison.gte ?? comparison.gt
                ?? 1 + finding.check.slice.metric.effectFloor
            guard floor > 1 else { return nil }
            factor = max(ratio, 1 / ratio)
            // Half by what was found, half by the end of its interval that is nearest to no change.
            let least = finding.verdict["low"].map { max(1, ratio < 1 ? 1 / $0 : $0) } ?? factor
            let size = Elementary.log(factor) + Elementary.log(min(least, factor))
            reach = size / 2 / Elementary.log(floor)
            self.words = words(
                .whyEnough,
                [
                    "value": Numerals.times(ratio),
                    "line": Numerals.times(ratio < 1 ? 1 / floor : floor),
                ])
        }

        private init?(level finding: Match.Finding, _ words: RetroWords) {
            let (metric, bounds) = (finding.check.slice.metric, finding.check.settings.comparison)
            guard let value = finding.verdict["value"], value > 0,
                let line = bounds.gte ?? bounds.gt ?? bounds.lte ?? bounds.lt, line > 0
            else { return nil }
            let isUpper = (bounds.gte ?? bounds.gt) == nil
            factor = isUpper ? line / value : value / line
            reach = 1 + Elementary.log(factor) / Elementary.log(1 + metric.effectFloor)
            self.words = words(
                .whyEnough,
                [
                    "value": words.quantity(value, metric.unit),
                    "line": words.quantity(line, metric.unit),
                ])
        }
    }
}
