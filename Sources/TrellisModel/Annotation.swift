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

        /// Whether its first day is one on which the way of working changed.
        package var declaresChange: Bool { self == .policyChange || self == .toolingRollout }
    }

    /// Whether a day is one that it takes out of the comparison.
    package func takesOut(_ day: Day) -> Bool { kind.takesDaysOut && days.contains(day) }
}
