import TrellisModel

/// What one import changes among the rows of its source and team.
///
/// Import replaces, it never adds: a period that the export covers whole is told anew; of a period
/// that it covers in part, a cell gives way only to one that covers as many days or more.
struct Replacement {
    /// Rows that go, with no row in their place.
    private(set) var removed: [CellKey] = []
    /// Rows that come, or come in the place of others; oldest key first.
    private(set) var written: [(key: CellKey, cell: StoredCell)] = []

    var isEmpty: Bool { removed.isEmpty && written.isEmpty }

    /// - Parameter stored: All rows of the record's source and team.
    /// - Throws: ``StoreError/fewerOrigins(source:team:metric:period:missing:together:)``.
    init(of stored: [CellKey: StoredCell], by record: ImportRecord) throws {
        let incoming = Self.cells(of: record)
        var origins: [Period: Set<String>] = [:]
        for (key, cell) in incoming { origins[Period(key), default: []].formUnion(cell.origins) }
        // A metric of which the export can tell nothing is left alone.
        let told = Set(incoming.keys.map(\.slice.metric)).union(record.metrics)
        var kept = Set<CellKey>()

        for (key, old) in stored.sorted(by: { $0.key < $1.key })
        where told.contains(key.slice.metric) {
            let new = incoming[key]
            guard Self.gives(old, at: key, wayTo: new, in: record) else {
                kept.insert(key)
                continue
            }
            // A repository that was read, and had nothing here, is not missing.
            let present = record.origins.union(origins[Period(key)] ?? [])
            guard present.isSuperset(of: old.origins) else {
                throw StoreError.fewerOrigins(
                    source: record.source, team: record.team, metric: key.slice.metric.id,
                    period: key.start, missing: old.origins.filter { !present.contains($0) },
                    together: present.union(old.origins).sorted())
            }
            if new == nil { removed.append(key) }
        }
        written =
            incoming
            .filter { !kept.contains($0.key) && stored[$0.key] != $0.value }
            .sorted { $0.key < $1.key }
            .map { (key: $0.key, cell: $0.value) }
    }

    /// What the record brings, by key.
    static func cells(of record: ImportRecord) -> [CellKey: StoredCell] {
        var cells: [CellKey: StoredCell] = [:]
        for item in record.withheld {
            let key = CellKey(slice: item.slice, service: item.scope.service, start: item.start)
            cells[key] = StoredCell(item)
        }
        for item in record.aggregates {
            let cell = item.cell
            let key = CellKey(slice: cell.slice, service: cell.scope.service, start: cell.start)
            cells[key] = StoredCell(item)
        }
        return cells
    }

    private static func gives(
        _ old: StoredCell, at key: CellKey, wayTo new: StoredCell?, in record: ImportRecord
    ) -> Bool {
        guard let coverage = record.coverage else { return new != nil }
        let (metric, grain) = (key.slice.metric, key.slice.metric.grain)
        let known = coverage.dropping(lastDays: record.heldBack[metric] ?? 0)
        let covered = known?.coveredDays(of: key.start, grain: grain) ?? 0
        guard record.metrics.contains(metric), covered > 0 else {
            return new.map { $0.coveredDays >= old.coveredDays } ?? false
        }
        // An export that covers as many days and has nothing there says that nothing is there.
        return covered == grain.days || (new?.coveredDays ?? covered) >= old.coveredDays
    }

    /// One period of one metric, over all segments and services.
    private struct Period: Hashable {
        let metric: Metric
        let start: Day

        init(_ key: CellKey) {
            metric = key.slice.metric
            start = key.start
        }
    }
}
