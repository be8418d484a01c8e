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
                + ServiceCells(of: heaps[team] ?? [], team: team, roster: collector.options.roster)
                .heaps.flatMap { service, events in
                    self.cells(
                        of: events, team: team, service: service,
                        metrics: metrics.filter(\.isOperational))
                } + (ready[team] ?? [])
            var aggregates: [Aggregate] = [], withheld: [Withheld] = []
            for decision in collector.options.policy.decide(cells) {
                switch decision {
                case .publish(let aggregate): aggregates.append(aggregate)
                case .withhold(let cell): withheld.append(cell)
                }
            }
            return ImportRecord(
                source: importer.name, team: team,
                coverage: ready[team] == nil ? coverage(of: team) : nil, metrics: metrics,
                heldBack: collector.horizons, origins: collector.origins[team] ?? [],
                aggregates: aggregates, withheld: withheld, tally: collector.tally)
        }
    }

    private func cells(
        of events: [RawEvent], team: TeamID, service: String? = nil, metrics: Set<Metric>
    ) -> [Cell] {
        guard let coverage = coverage(of: team) else { return [] }
        let bySeries = Dictionary(grouping: events, by: \.slice)
        let counts = metrics.filter { $0.kind == .count }.map {
            MetricSlice($0)
        }
        return Set(bySeries.keys).union(counts)
            .sorted { $0.description < $1.description }
            .flatMap { slice in
                series(
                    slice, of: bySeries[slice] ?? [], scope: Scope(team: team, service: service),
                    coverage: coverage.dropping(
                        lastDays: collector.horizons[slice.metric] ?? 0))
            }
    }

    private func series(
        _ slice: MetricSlice, of events: [RawEvent], scope: Scope, coverage: Coverage?
    ) -> [Cell] {
        guard let coverage else { return [] }
        let grain = slice.metric.grain
        let piles = Dictionary(grouping: events) { grain.start(of: $0.day) }
        let isCounted =
            slice.metric.kind == .count || slice.segment?.hasPrefix("flow=") == true
        let starts =
            isCounted
            ? Array(
                stride(
                    from: grain.start(of: coverage.days.lowerBound),
                    through: coverage.days.upperBound,
                    by: grain.days))
            : piles.keys.sorted()
        return starts.compactMap { start in
            let days = coverage.coveredDays(of: start, grain: grain)
            guard days > 0 else { return nil }
            let pile = Pile(piles[start] ?? [])
            var cell = pile.cell(
                scope: scope, slice: slice, start: start,
                coveredDays: days)
            // Nobody merged anything: the people who could have are those of the last four weeks.
            if isCounted, pile.isEmpty,
                slice.metric.needsPeople || slice.metric.echoesPeople
            {
                let recent = (0...3).flatMap { piles[start.advanced(by: -7 * $0)] ?? [] }
                cell?.people = Pile(recent).people
            }
            return cell
        }
    }

    /// The days that the export speaks for: as the caller says, else from its first record to its
    /// last.
    private func coverage(of team: TeamID) -> Coverage? {
        guard let span = collector.spans[team] else { return nil }
        let (from, to) = (collector.options.from, collector.options.to)
        let first = from ?? span.lowerBound, last = to ?? span.upperBound
        guard first <= last else { return nil }
        return Coverage(first...last, beginsWhole: from != nil, endsWhole: to != nil)
    }
}
