/// When one incident did what, as far as exports tell. It has no title, no note and no person.
package struct IncidentTrace: Sendable, Equatable {
    /// As the export writes it.
    package let id: String
    /// `nil` when the export does not say.
    package var service: String?
    /// The export marks it as a test or a tutorial.
    package var isExercise = false
    package private(set) var times: [Step: Time] = [:]

    package init(id: String, service: String? = nil) {
        self.id = id
        self.service = service
    }

    package enum Step: CaseIterable, Sendable {
        case symptoms, detected, acknowledged, mitigated, restored
    }

    package struct Time: Sendable, Equatable {
        /// Since 1970-01-01T00:00:00Z.
        package let seconds: Int
        /// The field of the export that says so.
        package let field: String

        package init(seconds: Int, field: String) {
            self.seconds = seconds
            self.field = field
        }
    }

    /// Notes a step, unless it is known already.
    package mutating func note(_ step: Step, at seconds: Int?, from field: String) {
        guard let seconds, times[step] == nil else { return }
        times[step] = Time(seconds: seconds, field: field)
    }

    /// Adds what another export tells about the same incident.
    package mutating func fill(from other: IncidentTrace) {
        service = service ?? other.service
        isExercise = isExercise || other.isExercise
        times.merge(other.times) { own, _ in own }
    }

    /// The first time that anything of it was seen; `nil` when no step is known.
    package var firstSign: Int? { times.values.map(\.seconds).min() }
}

/// A deployment, without who made it.
package struct DeploymentTrace: Sendable, Hashable {
    /// Since 1970-01-01T00:00:00Z.
    package let seconds: Int
    /// What it is of, in lower case: a service, or a repository with and without its owner.
    package let names: [String]
    /// `nil` when the export does not say.
    package let outcome: Outcome?
    /// Hexadecimal digits, seven at least; `nil` when the export holds none.
    package let commit: String?

    package init(seconds: Int, names: [String], outcome: Outcome?, commit: String?) {
        self.seconds = seconds
        self.names = names
        self.outcome = outcome
        self.commit = commit
    }

    package enum Outcome: String, Sendable { case failed, rolledBack = "rolled back", succeeded }
}
