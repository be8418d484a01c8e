/// The part of a playbook that a machine can check.
package struct Pattern: Sendable {
    package let grain: Grain
    /// Days that are looked at, ending the day before the date of the report.
    package let windowDays: Int
    /// Days just before the window, to compare with. Zero when nothing is compared.
    package let baselineDays: Int
    package let needs: Needs
    package let checks: [Check]
    package let when: Condition
    /// The line that ``when`` was read from.
    package let rule: String
    /// Weekly positions at which it has to hold in a row before it is a match.
    package let hold: Int
    /// Weekly positions at which it has to be false in a row before a match is over.
    package let release: Int
    /// Whether it is judged also where a note explains most of the newest days.
    package let judgesAnnotated: Bool

    package init(
        grain: Grain, windowDays: Int, baselineDays: Int, needs: Needs, checks: [Check],
        when: Condition, rule: String, hold: Int, release: Int, judgesAnnotated: Bool = false
    ) {
        self.grain = grain
        self.windowDays = windowDays
        self.baselineDays = baselineDays
        self.needs = needs
        self.checks = checks
        self.when = when
        self.rule = rule
        self.hold = hold
        self.release = release
        self.judgesAnnotated = judgesAnnotated
    }

    package struct Needs: Sendable {
        /// The share of points that must exist in each span, 0 to 1.
        package let coverage: Double
        /// The fewest events in the window.
        package let events: Int

        package init(coverage: Double, events: Int) {
            self.coverage = coverage
            self.events = events
        }
    }

    /// The days that a report of this date looks at.
    ///
    /// A week counts once it is over, so a window of weeks ends with the last Sunday before `date`.
    package func spans(at date: Day) -> Spans {
        let end = grain == .day ? date.advanced(by: -1) : date.monday.advanced(by: -1)
        let start = end.advanced(by: 1 - windowDays)
        return Spans(
            window: start...end,
            baseline: baselineDays > 0
                ? start.advanced(by: -baselineDays)...start.advanced(by: -1) : nil)
    }
}

package struct Spans: Sendable, Hashable {
    package let window: ClosedRange<Day>
    package let baseline: ClosedRange<Day>?

    package init(window: ClosedRange<Day>, baseline: ClosedRange<Day>?) {
        self.window = window
        self.baseline = baseline
    }

    /// Baseline and window together.
    package var whole: ClosedRange<Day> {
        (baseline?.lowerBound ?? window.lowerBound)...window.upperBound
    }
}

/// How a team will know: the number to look at again, and those that must not pay for it.
package struct FollowUp: Sendable {
    package let slice: MetricSlice
    package let expect: Expectation
    /// Days after the action is done until it is worth looking.
    package let afterDays: Int
    package let guards: [(slice: MetricSlice, expect: Expectation)]
    /// The downstream number that the leading one should help.
    package let outcome: MetricSlice?

    package init(
        slice: MetricSlice, expect: Expectation, afterDays: Int,
        guards: [(slice: MetricSlice, expect: Expectation)], outcome: MetricSlice?
    ) {
        self.slice = slice
        self.expect = expect
        self.afterDays = afterDays
        self.guards = guards
        self.outcome = outcome
    }

    /// A statistic now, divided by the same one before, held against bounds.
    package struct Expectation: Sendable {
        package let stat: Stat
        /// The check whose ratio is meant; `nil` for the statistic itself.
        package let check: String?
        package let ratio: Comparison

        package init(stat: Stat, check: String? = nil, ratio: Comparison) {
            self.stat = stat
            self.check = check
            self.ratio = ratio
        }
    }
}
