/// A dated note on the calendar that explains a number.
package struct Annotation: Hashable, Sendable {
    package let days: ClosedRange<Day>
    package let kind: Kind
    package let note: String
    /// `nil` when it holds for every team of the workspace.
    package let team: TeamID?
    /// The one service whose own numbers it explains; `nil` for the team as a whole.
    package let service: String?

    package init(
        days: ClosedRange<Day>, kind: Kind, note: String, team: TeamID?, service: String? = nil
    ) {
        self.days = days
        self.kind = kind
        self.note = note
        self.team = team
        self.service = service
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

        /// Whether numbers of the days it covers are explained by it, and not by a pattern.
        package var explainsItsDays: Bool { takesDaysOut || self == .incidentResponse }
    }

    /// Whether it explains numbers of this scope: those of one service only where it names that
    /// service.
    package func concerns(_ scope: Scope) -> Bool {
        (team ?? scope.team) == scope.team && (service == nil || service == scope.service)
    }

    /// Whether a day is one that it takes out of the comparison.
    package func takesOut(_ day: Day) -> Bool { kind.takesDaysOut && days.contains(day) }
}
