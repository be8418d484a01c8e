package import TrellisModel

/// Runs a playbook's tests. How a world is judged comes from outside: this stage knows no test.
package enum PlaybookTestRunner {
    /// - Parameter reading: The playbook with these parameters in place of its own.
    /// - Parameter judge: What the playbook says about these series at that date.
    /// - Returns: One for each test, in order.
    package static func run(
        _ tests: [PlaybookTestCase], reading: ([String: Double]) throws -> Playbook,
        judge: (Playbook, [MetricSlice: Series], Day, [Annotation]) throws -> Match
    ) -> [PlaybookTestResult] {
        tests.map { test in
            do {
                // A report of a day knows no more than that day does.
                let world = test.world().mapValues { $0.over(before: test.date) }
                let match = try judge(
                    try reading(test.params), world, test.date, test.annotations)
                return PlaybookTestResult(
                    test: test, match: match,
                    differences: PlaybookTestComparison.differences(match, test.expect))
            } catch {
                let difference = PlaybookTestResult.Difference(
                    about: "playbook", expected: "one that can be judged", found: "\(error)")
                return PlaybookTestResult(test: test, match: nil, differences: [difference])
            }
        }
    }
}

/// What became of one test.
package struct PlaybookTestResult: Sendable {
    package let test: PlaybookTestCase
    /// `nil` when the playbook could not be judged at all.
    package let match: Match?
    /// Empty when it passed.
    package let differences: [Difference]

    package var isPassed: Bool { differences.isEmpty }
    /// Whether it fails the run.
    package var isFailed: Bool { !isPassed && !test.isTodo }

    /// One thing that is not as expected.
    package struct Difference: Sendable, Equatable {
        /// What was compared, such as `values.size-up.ratio`.
        package let about: String
        package let expected: String
        package let found: String
        /// How far apart two numbers are; `nil` where none were compared.
        package let distance: Double?

        package init(about: String, expected: String, found: String, distance: Double? = nil) {
            self.about = about
            self.expected = expected
            self.found = found
            self.distance = distance
        }

        /// `expected 1.40, found 1.4321, 0.0321 apart`.
        package var sentence: String {
            "expected \(expected), found \(found)" + (apart.map { ", \($0)" } ?? "")
        }

        /// `0.0321 apart`; `nil` where no two numbers were compared.
        package var apart: String? {
            distance.map { "\(PlaybookTestComparison.digits($0)) apart" }
        }
    }
}
