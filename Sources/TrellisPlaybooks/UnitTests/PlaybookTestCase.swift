package import TrellisModel

/// The tests of one playbook, as its `<id>.test.yml` tells them.
package struct PlaybookTestFile: Sendable {
    /// As it was given, for messages.
    package let path: String
    /// The playbook's id.
    package let playbook: String
    package let tests: [PlaybookTestCase]
}

/// A small world, a date, and what the playbook should say about it.
package struct PlaybookTestCase: Sendable {
    package let name: String
    package let line: Int
    /// Run and told, and never failing the run.
    package let isTodo: Bool
    /// The date of the report.
    package let date: Day
    /// Distinct people behind every number that comes from people's work.
    package let people: Int
    /// The playbook's parameters that the test sets.
    package let params: [String: Double]
    package let series: [(slice: MetricSlice, points: [Series.Point])]
    package let annotations: [Annotation]
    package let expect: Expectation

    /// How many people there are where a test does not say.
    static let usualPeople = 8

    /// What the playbook should say. What is `nil` or empty is not asked.
    package struct Expectation: Sendable {
        package let outcome: Match.Outcome
        package let because: Reason?
        package let isHeld: Bool?
        /// `true`, `false` or `unknown`, by check.
        package let checks: [(check: String, truth: String)]
        package let values: [(check: String, name: String, number: Number)]
        package let says: [(check: String, sentence: Sentence)]
        /// Anchors with `#`.
        package let actions: [String]?

        package enum Number: Sendable, Equatable {
            /// The same number once both are rounded to two decimals.
            case rounded(Double)
            case near(Double, within: Double)
        }

        package enum Sentence: Sendable, Equatable {
            case exactly(String)
            case containing(String)
        }
    }

    /// Every series, each number published or withheld as an import would decide.
    package func world() -> [MetricSlice: Series] {
        // A test has no team, and a series cannot be without.
        guard let team = TeamID("test") else { return [:] }
        let scope = Scope(team: team)
        return Dictionary(
            series.map { slice, points in (slice, published(points, of: slice, in: scope)) },
            uniquingKeysWith: { first, _ in first })
    }

    private func published(
        _ points: [Series.Point], of slice: MetricSlice, in scope: Scope
    ) -> Series {
        var shown: [Series.Point] = [], withheld: [Day: Withheld.Reason] = [:]
        for point in points {
            let cell = Cell(
                scope: scope, slice: slice, start: point.start, value: point.value, n: point.n,
                part: point.part, whole: point.whole, people: people,
                coveredDays: slice.metric.grain.days)
            switch PrivacyPolicy().decide(cell) {
            case .publish: shown.append(point)
            case .withhold(let hidden): withheld[point.start] = hidden.reason
            }
        }
        return Series(
            slice: slice, scope: scope, source: "test", points: shown, withheld: withheld)
    }
}
