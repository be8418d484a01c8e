import TrellisModel

/// Reduces events to one cell for each team, service, metric, segment and period, and puts every
/// cell before the privacy policy. The order of the events does not matter.
struct Reducer {
    let importer: any Importer
    let collector: Collector

    func records() -> [ImportRecord] {
        let told = importer.metrics.filter { !collector.silent.contains($0) }
        let metrics = Set(told.compactMap { MetricCatalogue.metric($0) })
        let heard = collector.events.filter { !collector.silent.contains($0.slice.metric.id) }
        let heaps = Dictionary(grouping: heard, by: \.team)
        let ready = Dictionary(grouping: collector.cells, by: \.scope.team)
        return Set(heaps.keys).union(ready.keys).union(collector.spans.keys).sorted().map { team in
            let cells =
                cells(of: heaps[team] ?? [], team: team, metrics: metrics)
                + (ready[team] ?? [])
            var aggregates: [Aggregate] = [], withheld: [Withheld] = []
            for cell in cells {
                switch collector.options.policy.decide(cell) {
                case .publish(let aggregate): aggregates.append(aggregate)
                case .withhold(let cell): withheld.append(cell)
                }
            }
            return ImportRecord(
                source: importer.name, team: team,
                coverage: ready[team] == nil ? coverage(of: team) : nil, metrics: metrics,
                aggregates: aggregates, withheld: withheld, tally: collector.tally)
        }
    }

    /// One series: what a cell is part of.
    private struct Key: Hashable {
        let service: String?
        let slice: MetricSlice
    }

    private func cells(of events: [RawEvent], team: TeamID, metrics: Set<Metric>) -> [Cell] {
        guard let coverage = coverage(of: team) else { return [] }
        let bySeries = Dictionary(grouping: events) { Key(service: nil, slice: $0.slice) }
        let counts = metrics.filter { $0.kind == .count }.map {
            Key(service: nil, slice: MetricSlice($0))
        }
        return Set(bySeries.keys).union(counts)
            .sorted { $0.slice.description < $1.slice.description }
            .flatMap { key in
                series(
                    key, of: bySeries[key] ?? [], team: team, coverage: known(key, in: coverage))
            }
    }

    private func series(
        _ key: Key, of events: [RawEvent], team: TeamID, coverage: ClosedRange<Day>?
    ) -> [Cell] {
        guard let coverage else { return [] }
        let grain = key.slice.metric.grain
        let piles = Dictionary(grouping: events) { grain.start(of: $0.day) }
        let isCounted =
            key.slice.metric.kind == .count || key.slice.segment?.hasPrefix("flow=") == true
        let starts =
            isCounted
            ? Array(
                stride(
                    from: grain.start(of: coverage.lowerBound), through: coverage.upperBound,
                    by: grain.days))
            : piles.keys.sorted()
        return starts.compactMap { start in
            let days = days(of: start, grain: grain, in: coverage, team: team)
            guard days > 0 else { return nil }
            let pile = Pile(piles[start] ?? [])
            var cell = pile.cell(
                scope: Scope(team: team, service: key.service), slice: key.slice, start: start,
                coveredDays: days)
            // Nobody merged anything: the people who could have are those of the last four weeks.
            if isCounted, pile.isEmpty, key.slice.metric.needsPeople {
                let recent = (0...3).flatMap { piles[start.advanced(by: -7 * $0)] ?? [] }
                cell?.people = Pile(recent).people
            }
            return cell
        }
    }

    /// The days that the export speaks for: as the caller says, else from its first record to its
    /// last.
    private func coverage(of team: TeamID) -> ClosedRange<Day>? {
        guard let span = collector.spans[team] else { return nil }
        let from = collector.options.from ?? span.lowerBound
        let to = collector.options.to ?? span.upperBound
        return from <= to ? from...to : nil
    }

    /// Without the end that a metric cannot tell about yet.
    private func known(_ key: Key, in coverage: ClosedRange<Day>) -> ClosedRange<Day>? {
        let end = coverage.upperBound.advanced(by: -(collector.horizons[key.slice.metric] ?? 0))
        return end >= coverage.lowerBound ? coverage.lowerBound...end : nil
    }

    /// Covered days of a period. The first and the last period of an export are never taken as
    /// whole unless the caller gave the dates: an export may begin or end in the middle of a day.
    private func days(
        of start: Day, grain: Grain, in coverage: ClosedRange<Day>, team: TeamID
    ) -> Int {
        let days = ImportRecord.coveredDays(of: start, grain: grain, by: coverage)
        guard let span = collector.spans[team] else { return days }
        let isFirst = collector.options.from == nil && grain.start(of: span.lowerBound) == start
        let isLast = collector.options.to == nil && grain.start(of: span.upperBound) == start
        return isFirst || isLast ? min(days, max(grain.days - 1, 1)) : days
    }
}
