/// A dated note on the calendar that explains a number.
package struct Annotation: Hashable, Sendable {
    package let days: ClosedRange<Day>
    package let kind: Kind
    package let note: String
    /// `nil` when it holds for every team of the workspace.
    package let team: TeamID?

    package init(days: ClosedRange<Day>, kind: Kind, note: String, team: TeamID?) {
        self.days = days
        self.kind = kind
        self.note = note
        self.team = team
    }

    package enum Kind: String, Sendable, CaseIterable {
        case freeze, migration, holiday, onboarding
        case incidentResponse = "incident-response"
        case policyChange = "policy-change"
        case toolingRollout = "tooling-rollout"

        package var words: String { rawValue.replacing("-", with: " ") }

        /// Whether the days it covers say nothing about how the team usually works.
        package var takesDaysOut: Bool { self == .freeze || self == .holiday }
    }

    /// Whether it takes a period out of the comparison: it covers at least half of its days.
    package func masks(periodFrom start: Day, grain: Grain) -> Bool {
        guard kind.takesDaysOut else { return false }
        let period = start...start.advanced(by: grain.days - 1)
        guard period.overlaps(days) else { return false }
        let shared = period.clamped(to: days)
        return (shared.lowerBound.distance(to: shared.upperBound) + 1) * 2 >= grain.days
    }
}
