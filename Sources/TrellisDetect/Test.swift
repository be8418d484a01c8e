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
    /// A second series of the same length, for tests that compare two, with its metric and segment.
    package let other: (slice: String, points: [Double?], wholes: [Double]?)?
    package let expected: Truth

    package init(
        _ expected: Truth, _ reason: String, metric: String, points: [Double?],
        wholes: [Double]? = nil, window: Int, settings: Settings,
        other: (slice: String, points: [Double?], wholes: [Double]?)? = nil
    ) {
        self.expected = expected
        self.reason = reason
        self.metric = metric
        self.points = points
        self.wholes = wholes
        self.window = window
        self.settings = settings
        self.other = other
    }
}

/// Every test that a check may use.
package let tests: [any Test] = [
    Change(),
    Cohort(),
    Concentration(),
    Level(),
    Share(),
    Streak(),
    Trend(),
]

/// The detection stage as one function: a check and its evidence in, a verdict out.
package enum Detection {
    package static var signatures: [TestSignature] { tests.map(\.signature) }

    private static let byName = Dictionary(
        tests.map { ($0.signature.name, $0) }, uniquingKeysWith: { first, _ in first })

    /// How steadily a series rises or falls: Kendall's τ with time.
    ///
    /// - Returns: `nil` below ``fewestForDrift`` points.
    package static func drift(of series: Series, in days: ClosedRange<Day>) -> Double? {
        let points = Trend.present(series.values(in: days))
        return points.count >= fewestForDrift ? Trend.trend(of: points).tau : nil
    }

    /// Below this many points even a strong τ is often chance.
    package static let fewestForDrift = 10
    /// The τ from which a drift is worth a line. Over 24 points of pure chance it is reached, in
    /// either direction, in less than one series of a hundred (Kendall's normal approximation).
    package static let driftWorthALine = 0.4

    package static func verdict(of check: Check, on evidence: Evidence) -> Verdict {
        guard let test = byName[check.test] else {
            return Verdict(unknown: .missing, "no test named '\(check.test)'")
        }
        return test.verdict(on: evidence, check.settings)
    }
}
