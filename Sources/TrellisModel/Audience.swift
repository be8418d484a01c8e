/// Who a document is written for. It is the same facts, at the altitude that fits the reader.
package enum Audience: String, Sendable, CaseIterable {
    /// Everything that the team's own numbers say.
    case team
    /// How each service runs, and nothing about the work of people.
    case service
    /// Groups of teams in counts, and never one team.
    case leadership
}

extension MetricCatalogue {
    /// What tells how a service runs: its events, behind which no person's work stands.
    package static let operational = (delivery + reliability).filter {
        !$0.needsPeople && $0.id != "dependency.updates.count"
    }
}

extension Metric {
    package var isOperational: Bool { MetricCatalogue.operational.contains(self) }

    /// Whether a document for these readers may show it. What a team says of its own retros stays
    /// with the team.
    package func isFor(_ audience: Audience) -> Bool {
        switch audience {
        case .team: true
        case .service: isOperational
        case .leadership: grain != .retro
        }
    }

    /// In words, as a charter says it.
    package var readers: String {
        let readers: [String?] = [
            Charter.audience,
            isFor(.service) ? "by service, whoever runs the services" : nil,
            isFor(.leadership) ? "leadership, as a count of teams in a group and no value" : nil,
        ]
        return readers.compactMap(\.self).joined(separator: "; ")
    }
}

extension Playbook {
    /// Whether a document for these readers may tell of it: every number that decides it is for them.
    package func isFor(_ audience: Audience) -> Bool {
        pattern.checks.allSatisfy { $0.inform || $0.slice.metric.isFor(audience) }
    }
}
