/// What may leave the import stage.
package struct PrivacyPolicy: Sendable {
    /// The fewest people behind a number that comes from people's work. No setting goes below it.
    package static let floor = 5

    package let minimumPeople: Int
    /// Public or synthetic data: nothing to protect, so the gates for people's work are open.
    package let isPublicData: Bool

    /// - Parameter minimumPeople: Values smaller than ``floor`` are raised to it.
    package init(minimumPeople: Int = Self.floor, isPublicData: Bool = false) {
        self.minimumPeople = max(minimumPeople, Self.floor)
        self.isPublicData = isPublicData
    }

    package enum Decision: Equatable, Sendable {
        case publish(Aggregate)
        case withhold(Withheld)
    }

    /// Publishes a cell or withholds it.
    ///
    /// The gates are for values that come from people's work; builds, deployments and incidents
    /// are events of a service. In order: the floor of people, dominance, and the number of
    /// records that the statistic needs.
    package func decide(_ cell: Cell) -> Decision {
        guard let reason = objection(to: cell) else { return .publish(Aggregate(admitted: cell)) }
        return .withhold(
            Withheld(
                scope: cell.scope, slice: cell.slice, start: cell.start, reason: reason,
                origins: cell.origins, coveredDays: cell.coveredDays))
    }

    private func objection(to cell: Cell) -> Withheld.Reason? {
        guard !isPublicData else { return nil }
        // Where the people are known, they protect an echo as well.
        if cell.slice.metric.echoesPeople, let people = cell.people, people < minimumPeople {
            return .people
        }
        guard cell.slice.metric.needsPeople else { return nil }
        guard let people = cell.people, people >= minimumPeople else { return .people }
        if let heaviest = cell.heaviest, Self.dominates(heaviest) { return .dominance }
        // A cell without a record is a count of zero; there is no statistic that could mislead.
        if cell.n > 0, cell.n < Self.samplesNeeded(by: cell.slice.metric.kind) { return .samples }
        return nil
    }

    /// One person behind more than half, or the rest too small to hide them.
    ///
    /// The second rule is the p%-rule with p = 10: withhold when the total without the two largest
    /// is below 10 % of the largest. Source: A. Hundepool et al., "Handbook on Statistical
    /// Disclosure Control", section on magnitude tables.
    private static func dominates(_ shares: (first: Double, second: Double)) -> Bool {
        shares.first > 0.5 || 1 - shares.first - shares.second < 0.1 * shares.first
    }

    /// A geometric mean needs 8 records; a quantile q needs 5 / min(q, 1 − q).
    private static func samplesNeeded(by kind: Metric.Kind) -> Int {
        switch kind {
        case .item: 8
        case .level(let quantile) where quantile > 0 && quantile < 1:
            Int((5 / min(quantile, 1 - quantile)).rounded())
        case .level, .count, .share, .queue: 0
        }
    }
}
