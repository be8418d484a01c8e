import GRDB
import TrellisModel

/// What a row is about, within one source and one team.
struct CellKey: Hashable, Comparable {
    let slice: MetricSlice
    let service: String?
    let start: Day

    static func < (left: CellKey, right: CellKey) -> Bool { left.order < right.order }

    /// The order of the primary key.
    private var order: (String, String, String, Int) {
        (slice.metric.id, slice.segment ?? "", service ?? "", start.number)
    }
}

/// A row of either table: what a period says, and what it was made from.
struct StoredCell: Equatable {
    let content: Content
    /// Days of the period that the export covered.
    let coveredDays: Int
    /// Repositories or services, sorted. Empty when the export names none.
    let origins: [String]

    enum Content: Equatable {
        case value(Double, n: Int, part: Double?, whole: Double?, people: Int?)
        case withheld(Withheld.Reason)
    }

    init(_ aggregate: Aggregate) {
        let cell = aggregate.cell
        content = .value(
            cell.value, n: cell.n, part: cell.part, whole: cell.whole, people: cell.people)
        coveredDays = cell.coveredDays
        origins = Set(cell.origins).sorted()
    }

    init(_ withheld: Withheld) {
        content = .withheld(withheld.reason)
        coveredDays = withheld.coveredDays
        origins = Set(withheld.origins).sorted()
    }

    /// - Returns: `nil` when the row says nothing that this program understands.
    init?(_ row: CellRow) {
        switch (row.value, row.n, row.reason.flatMap(Withheld.Reason.init)) {
        case (let value?, let n?, nil):
            content = .value(value, n: n, part: row.part, whole: row.whole, people: row.people)
        case (nil, nil, let reason?): content = .withheld(reason)
        default: return nil
        }
        coveredDays = row.coveredDays
        origins = row.origins.split(separator: "\n").map(String.init)
    }

    var isWithheld: Bool {
        if case .withheld = content { true } else { false }
    }
}

/// One row of the two tables laid over each other: `reason` is there exactly when `value` is not.
struct CellRow: Decodable, FetchableRecord {
    let metric: String
    let segment: String
    let service: String
    let start: String
    let source: String
    let value: Double?
    let n: Int?
    let part: Double?
    let whole: Double?
    let people: Int?
    let coveredDays: Int
    let origins: String
    let reason: String?

    /// - Returns: `nil` for a metric that the catalogue does not have, or a day there is not.
    var key: CellKey? {
        guard let metric = MetricCatalogue.metric(metric), let start = Day(start) else {
            return nil
        }
        return CellKey(
            slice: MetricSlice(metric, segment: segment.isEmpty ? nil : segment),
            service: service.isEmpty ? nil : service, start: start)
    }

    /// All rows of one team, of both tables.
    static func all(of team: TeamID, in db: Database) throws -> [CellRow] {
        try SQLRequest(
            literal: """
                SELECT metric, segment, service, start, source,
                       value, n, part, whole, people, coveredDays, origins, NULL AS reason
                FROM aggregate WHERE team = \(team.description)
                UNION ALL
                SELECT metric, segment, service, start, source,
                       NULL, NULL, NULL, NULL, NULL, coveredDays, origins, reason
                FROM withheld WHERE team = \(team.description)
                """
        ).fetchAll(db)
    }
}
