import GRDB
package import TrellisModel

/// All series of one team.
package struct SeriesBook: Sendable {
    /// Sorted by metric id, segment and service; none comes before any.
    package let all: [Series]
    private let byName: [Name: Series]

    private struct Name: Hashable {
        let slice: MetricSlice
        let service: String?
    }

    init(_ series: [Series]) {
        all = series.sorted { Self.order($0) < Self.order($1) }
        byName = Dictionary(
            series.map { (Name(slice: $0.slice, service: $0.scope.service), $0) },
            uniquingKeysWith: { first, _ in first })
    }

    package var isEmpty: Bool { all.isEmpty }

    /// The series of the team as a whole.
    package subscript(slice: MetricSlice) -> Series? { series(slice, service: nil) }

    /// - Parameter service: `nil` for the team as a whole.
    package func series(_ slice: MetricSlice, service: String?) -> Series? {
        byName[Name(slice: slice, service: service)]
    }

    private static func order(_ series: Series) -> (String, String, String) {
        (series.metric.id, series.slice.segment ?? "", series.scope.service ?? "")
    }
}

extension Store {
    /// The teams that have a published or a withheld number, sorted.
    ///
    /// - Throws: ``StoreError``.
    package func teams() throws -> [TeamID] {
        try StoreError.translating(path) {
            try database.read { db in
                try String.fetchAll(
                    db, sql: "SELECT team FROM aggregate UNION SELECT team FROM withheld")
            }.compactMap { TeamID($0) }.sorted()
        }
    }

    /// Everything that the store knows about one team.
    ///
    /// Where two importers tell of the same slice of a metric, the series is the one with the most
    /// whole periods; cells of two are never mixed.
    ///
    /// - Parameter sources: Importers in the order that decides between equals; those not listed
    ///   come last, by name.
    /// - Throws: ``StoreError``.
    package func book(of team: TeamID, preferring sources: [String]) throws -> SeriesBook {
        var candidates: [Candidate.Name: Candidate] = [:]
        try StoreError.translating(path) {
            try database.read { db in
                try SeriesRows.read(of: team, in: db) { name, start, content, coveredDays in
                    candidates[name, default: Candidate()].add(
                        content, coveredDays: coveredDays, at: start, of: name.slice.metric)
                }
            }
        }
        let rank = Dictionary(
            sources.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        let series = Dictionary(grouping: candidates) { Scoped($0.key.slice, $0.key.service) }
            .values.compactMap { rivals in
                rivals.min { left, right in
                    (-left.value.wholePeriods, rank[left.key.source] ?? .max, left.key.source)
                        < (
                            -right.value.wholePeriods, rank[right.key.source] ?? .max,
                            right.key.source
                        )
                }
            }
            .map { name, candidate in
                Series(
                    slice: name.slice, scope: Scope(team: team, service: name.service),
                    source: name.source, points: candidate.points, withheld: candidate.withheld)
            }
        return SeriesBook(series)
    }

    /// What two importers may both tell of.
    private struct Scoped: Hashable {
        let slice: MetricSlice
        let service: String?

        init(_ slice: MetricSlice, _ service: String?) {
            self.slice = slice
            self.service = service
        }
    }
}

/// What one importer tells of one slice.
struct Candidate {
    struct Name: Hashable {
        let slice: MetricSlice
        let service: String?
        let source: String
    }

    var points: [Series.Point] = []
    var withheld: [Day: Withheld.Reason] = [:]
    var wholePeriods = 0

    mutating func add(
        _ content: StoredCell.Content, coveredDays: Int, at start: Day, of metric: Metric
    ) {
        switch content {
        case .value(let value, let n, let part, let whole, _):
            let isPartial = coveredDays < metric.grain.days
            if !isPartial { wholePeriods += 1 }
            points.append(
                Series.Point(
                    start: start, value: value, n: n, part: part, whole: whole,
                    isPartial: isPartial))
        case .withheld(let reason): withheld[start] = reason
        }
    }
}
