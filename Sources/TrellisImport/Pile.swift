import TrellisModel

/// The events of one cell.
struct Pile {
    private let events: [RawEvent]

    init(_ events: [RawEvent]) { self.events = events }

    var isEmpty: Bool { events.isEmpty }

    /// - Returns: `nil` when there is no value, as for a share of nothing.
    func cell(scope: Scope, slice: MetricSlice, start: Day, coveredDays: Int) -> Cell? {
        var cell = Cell(
            scope: scope, slice: slice, start: start, value: 0, n: events.count, people: people,
            heaviest: heaviest, coveredDays: coveredDays,
            origins: Set(events.map(\.origin)).sorted())
        // A flow of a queue is a count, whatever the queue itself is.
        if slice.segment?.hasPrefix("flow=") == true || slice.metric.kind == .count {
            cell.value = Double(events.count)
            return cell
        }
        switch slice.metric.kind {
        case .count: break
        case .item:
            guard let mean = Statistics.geometricMean(samples) else { return nil }
            cell.value = mean
        case .level(let quantile):
            guard let level = Statistics.quantile(quantile, of: samples) else { return nil }
            cell.value = level
        case .queue:
            cell.value = samples.reduce(0, +)
            cell.n = Int(cell.value)
        case .share:
            let (part, whole) = portions
            guard whole > 0 else { return nil }
            cell.value = part / whole
            cell.n = Int(whole)
            cell.part = part
            cell.whole = whole
        }
        return cell
    }

    /// Distinct people, or the largest number that the export counted itself.
    var people: Int? {
        let counted = events.compactMap { event -> Int? in
            guard case .headcount(let count) = event.crowd else { return nil }
            return count
        }
        if let most = counted.max() { return most }
        let persons = shares
        return persons.isEmpty ? nil : persons.count
    }

    /// The parts of the events that the two busiest people stand behind.
    private var heaviest: (first: Double, second: Double)? {
        let counts = shares.values.sorted(by: >)
        guard let first = counts.first else { return nil }
        let total = Double(counts.reduce(0, +))
        return (Double(first) / total, Double(counts.dropFirst().first ?? 0) / total)
    }

    private var shares: [Int: Int] {
        events.reduce(into: [:]) { counts, event in
            if case .person(let number) = event.crowd { counts[number, default: 0] += 1 }
        }
    }

    /// Sorted, so that a sum of them does not depend on the order of the export.
    private var samples: [Double] {
        events.compactMap { event -> Double? in
            switch event.measure {
            case .value(let value), .open(let value): value
            case .tally, .portion: nil
            }
        }.sorted()
    }

    private var portions: (part: Double, whole: Double) {
        events.reduce((0, 0)) { sum, event in
            guard case .portion(let part, let whole) = event.measure else { return sum }
            return (sum.0 + part, sum.1 + whole)
        }
    }
}
