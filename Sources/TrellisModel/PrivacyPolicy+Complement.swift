extension PrivacyPolicy {
    /// Decides on all cells of a team together: a segment that is withheld must not follow from the
    /// total and the other segments.
    ///
    /// Where exactly one segment of a sum is withheld and the total is published, the published
    /// segment with the fewest records is withheld as well.
    /// Source: A. Hundepool et al., "Handbook on Statistical Disclosure Control", secondary
    /// suppression.
    ///
    /// - Returns: A decision for each cell, in the same order.
    package func decide(_ cells: [Cell]) -> [Decision] {
        var decisions = cells.map(decide)
        guard !isPublicData else { return decisions }
        var totals: Set<Sum> = []
        var segments: [Sum: [String: [Int]]] = [:]
        for (index, cell) in cells.enumerated() where cell.slice.metric.kind.isSum {
            let sum = Sum(scope: cell.scope, metric: cell.slice.metric, start: cell.start)
            if let key = cell.slice.segment?.split(separator: "=").first {
                segments[sum, default: [:]][String(key), default: []].append(index)
            } else if case .publish = decisions[index] {
                totals.insert(sum)
            }
        }
        for (sum, byKey) in segments where totals.contains(sum) {
            for indices in byKey.values {
                let published = indices.filter {
                    if case .publish = decisions[$0] { true } else { false }
                }
                guard indices.count - published.count == 1,
                    let smallest = published.min(by: {
                        (cells[$0].n, cells[$0].slice.description)
                            < (cells[$1].n, cells[$1].slice.description)
                    })
                else { continue }
                let cell = cells[smallest]
                decisions[smallest] = .withhold(
                    Withheld(
                        scope: cell.scope, slice: cell.slice, start: cell.start, reason: .people,
                        origins: cell.origins, coveredDays: cell.coveredDays))
            }
        }
        return decisions
    }

    private struct Sum: Hashable {
        let scope: Scope
        let metric: Metric
        let start: Day
    }
}

extension Metric.Kind {
    /// Whether segments add up to the total.
    fileprivate var isSum: Bool {
        switch self {
        case .count, .share, .queue: true
        case .item, .level: false
        }
    }
}
