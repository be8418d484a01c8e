import TrellisModel

/// What one simulated team has in common over all its metrics.
struct CalmTraits {
    /// Its volume, compared with a team of medium size.
    let size: Double
    /// How much of a working day's deployments go out on a Friday.
    let friday: Double
    /// Whether trouble follows deployments, or falls on any working day.
    let followsDeployments: Bool
    let modules: Int
    /// Weeks from one retro to the next.
    let retroWeeks: Int
    /// How large the first of several slices is, compared with the others.
    let first: Double
    /// Whether its usual values lie on the good side of what teams have.
    let isWell: Bool

    /// Small, medium and large teams are drawn equally often.
    private static let sizes = [0.4, 1, 3]

    init(_ plan: CalmPlan, seed: UInt64, year: Int) {
        var chance = Chance(seed: seed, year: year, "team")
        let own = Self.sizes[chance.below(Self.sizes.count)] * chance.uniform(0.8...1.25)
        size = plan.size ?? own
        isWell = plan.size != nil
        friday = [0.3, 1, 1.5][chance.below(3)]
        followsDeployments = chance.happens(0.5)
        modules = 5 + chance.below(26)
        retroWeeks = plan.needsEveryRetro ? 1 : 1 + chance.below(2)
        first = chance.uniform(0.5...2)
    }

    /// How a team's usual value differs from that of others.
    func own(_ metric: Metric, _ chance: inout Chance) -> Double {
        let own = Elementary.exp(0.3 * chance.normal())
        guard isWell else { return own }
        switch metric.hurts {
        case .up: return 0.7
        case .down: return metric.kind == .share ? 1.4 : 1
        case nil: return 1
        }
    }

    /// How a week's events fall on its days, Monday first.
    func days(of metric: Metric) -> [Double] {
        let deployments = [1, 1, 1, 1, friday, 0, 0]
        guard metric.id != "deploys.count" else { return deployments }
        guard followsDeployments else { return [1, 1, 1, 1, 1, 0.15, 0.15] }
        // Seven in ten events come after a deployment of the same day.
        let total = deployments.reduce(0, +)
        return deployments.enumerated().map { day, share in
            0.7 * share / total + 0.3 * (day < 5 ? 0.18 : 0.05)
        }
    }

    /// How large the slices of one key are; they need not be the whole.
    func weights(of segments: CalmPlan.Segments) -> [(name: String, weight: Double)] {
        let named = segments.names.sorted()
        guard segments.isOpen else {
            // A single slice is a part of the whole, several are all of it.
            guard named.count > 1 else { return named.map { ($0, 0.3) } }
            let total = first + Double(named.count - 1)
            return named.enumerated().map { ($1, ($0 == 0 ? first : 1) / total) }
        }
        let names = named + (1...modules).map { "m\($0 < 10 ? "0" : "")\($0)" }
        // Most changes fall into few modules.
        let raw = names.indices.map { segments.isEven ? 1 : 1 / Double($0 + 1) }
        let total = raw.reduce(0, +)
        return zip(names, raw).map { ($0, $1 / total) }
    }
}
