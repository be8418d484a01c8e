package import TrellisModel

/// One kind of question about a series.
package protocol Test: Sendable {
    /// What a playbook has to write to ask it.
    var signature: TestSignature { get }
    /// One sentence for people.
    var summary: String { get }
    /// Worked examples: they are tests, and documentation.
    var examples: [TestExample] { get }

    /// - Returns: Unknown, with what is missing, where the evidence does not reach.
    func verdict(on evidence: Evidence, _ settings: Settings) -> Verdict

    /// What a check with these settings asks, as a clause without a full stop: "“long build time”
    /// has risen to at least 1.25 times what it was".
    func phrase(about slice: MetricSlice, _ settings: Settings) -> String

    /// The settings that decide the chance of a finding: two checks that agree in them ask one
    /// question, and count once in a family.
    func hypothesis(_ settings: Settings) -> String
}

extension Test {
    /// All settings: a bound that only chooses among findings makes a question of its own, which
    /// errs on the side of silence.
    package func hypothesis(_ settings: Settings) -> String {
        settings.values.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
            .joined(separator: ",") + "\(settings.comparison)"
    }
}

/// A series, a question about it, and the answer.
package struct TestExample: Sendable {
    package let reason: String
    package let metric: String
    /// One entry a point; `nil` is missing.
    package let points: [Double?]
    /// Denominators, for shares; the points are then the numerators.
    package let wholes: [Double]?
    /// Points at the end that make the window; those before it are the baseline.
    package let window: Int
    package let settings: Settings
    /// Other series of the same length, for tests that compare several, by metric and segment.
    package let others: [Other]
    package let expected: Truth

    package struct Other: Sendable {
        package let slice: String
        package let points: [Double?]
        package let wholes: [Double]?

        package init(_ slice: String, _ points: [Double?], wholes: [Double]? = nil) {
            self.slice = slice
            self.points = points
            self.wholes = wholes
        }
    }

    package init(
        _ expected: Truth, _ reason: String, metric: String, points: [Double?],
        wholes: [Double]? = nil, window: Int, settings: Settings, others: [Other] = []
    ) {
        self.expected = expected
        self.reason = reason
        self.metric = metric
        self.points = points
        self.wholes = wholes
        self.window = window
        self.settings = settings
        self.others = others
    }
}

/// Every test that a check may use.
package let tests: [any Test] = [
    Change(),
    Cohort(),
    Concentration(),
    Flow(),
    Hotspot(),
    Level(),
    Move(),
    Share(),
    Streak(),
    Trend(),
]

/// The detection stage as one function: a check and its evidence in, a verdict out.
package enum Detection {
    package static var signatures: [TestSignature] { tests.map(\.signature) }

    private static let byName = Dictionary(
        tests.map { ($0.signature.name, $0) }, uniquingKeysWith: { first, _ in first })

    package static func verdict(of check: Check, on evidence: Evidence) -> Verdict {
        guard let test = byName[check.test] else {
            return Verdict(unknown: .missing, "no test named '\(check.test)'")
        }
        return test.verdict(on: evidence, check.settings)
    }

    /// What a check asks, as a clause.
    package static func phrase(of check: Check) -> String {
        byName[check.test]?.phrase(about: check.slice, check.settings)
            ?? "a test named '\(check.test)' holds"
    }

    /// Whether an answer says how surprising the numbers are, and not only how large. A pooled level
    /// does; another statistic held against a line only explains.
    package static func bearsEvidence(_ check: Check) -> Bool {
        guard check.test != "level" else { return check.settings.text("stat") == "pooled" }
        return byName[check.test]?.signature.bearsEvidence ?? false
    }

    /// What makes two checks of one series one question.
    package static func hypothesis(of check: Check) -> String {
        check.test + " " + (byName[check.test]?.hypothesis(check.settings) ?? "")
    }
}
