/// An incident among the deployments of its service.
package struct IncidentTimeline: Sendable {
    /// How long before the first sign a deployment is looked for, in seconds: 24 hours. As long after it
    /// where nobody says when the service was restored.
    package static let lookback = 86_400

    package let incident: IncidentTrace
    /// What the service is called; empty when nobody says.
    package let names: [String]
    package let knowledge: Knowledge
    /// Of the service, in the lookback before the first sign, oldest first.
    package let before: [DeploymentTrace]
    /// Of the service, from the first sign until it was restored, oldest first; for ``lookback`` where
    /// nobody says when that was.
    package let during: [DeploymentTrace]

    /// What the exports can tell about deployments.
    package enum Knowledge: Sendable, Equatable {
        /// No file holds one.
        case noDeployments
        /// Neither the export nor the caller names the service.
        case noService
        /// There are some, and none of this service.
        case noneOfService
        /// The first and the last of the service, in seconds since 1970-01-01T00:00:00Z.
        case of(ClosedRange<Int>)
    }

    /// - Parameter names: What the service is called among the deployments; empty for the name that
    ///   the incident has for it.
    package init(
        _ incident: IncidentTrace, deployments: [DeploymentTrace], names: [String] = []
    ) {
        self.incident = incident
        self.names = names.isEmpty ? incident.service.map { [$0] } ?? [] : names
        let wanted = Set(self.names.map { $0.lowercased() })
        let own = Set(deployments.filter { !wanted.isDisjoint(with: $0.names) }).sorted {
            ($0.seconds, $0.commit ?? "", $0.outcome?.rawValue ?? "")
                < ($1.seconds, $1.commit ?? "", $1.outcome?.rawValue ?? "")
        }
        if let first = own.first, let last = own.last {
            knowledge = .of(first.seconds...last.seconds)
        } else {
            knowledge =
                deployments.isEmpty ? .noDeployments : wanted.isEmpty ? .noService : .noneOfService
        }
        guard let sign = incident.firstSign else {
            (before, during) = ([], [])
            return
        }
        // Where nobody says when it was restored, the way back may be any of the next day.
        let end = incident.times[.restored]?.seconds ?? sign + Self.lookback
        before = own.filter { $0.seconds <= sign && $0.seconds >= sign - Self.lookback }
        during = own.filter { $0.seconds > sign && $0.seconds <= end }
    }

    /// The last before the first sign, which is the nearest in time and need not be a cause.
    package var nearest: DeploymentTrace? { before.last }

    /// The known steps in the order in which they are meant to come, the nearest deployment first.
    package var known: [(step: IncidentTrace.Step?, seconds: Int)] {
        let steps: [(step: IncidentTrace.Step?, seconds: Int)] = IncidentTrace.Step.allCases
            .compactMap { step in incident.times[step].map { (step, $0.seconds) } }
        return (nearest.map { [(nil, $0.seconds)] } ?? []) + steps
    }
}
