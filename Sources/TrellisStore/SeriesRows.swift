import GRDB
import TrellisModel

/// Reads the cells of one team straight from their columns: of ten thousand teams there are
/// millions.
enum SeriesRows {
    typealias Visit = (Candidate.Name, Day, StoredCell.Content, _ coveredDays: Int) -> Void

    /// Rows of a metric that the catalogue does not have, or a day there is not, are passed over.
    static func read(of team: TeamID, in db: Database, _ visit: Visit) throws {
        let aggregates = try db.cachedStatement(
            sql: """
                SELECT metric, segment, service, source, start, coveredDays, value, n, part, whole
                FROM aggregate WHERE team = ?
                """)
        var names = Names()
        let rows = try Row.fetchCursor(aggregates, arguments: [team.description])
        while let row = try rows.next() {
            guard let name = names.name(row), let start = Day(row[4] as String) else { continue }
            visit(
                name, start,
                .value(row[6], n: row[7], part: row[8], whole: row[9], people: nil), row[5])
        }
        let withheld = try db.cachedStatement(
            sql: """
                SELECT metric, segment, service, source, start, coveredDays, reason
                FROM withheld WHERE team = ?
                """)
        let hidden = try Row.fetchCursor(withheld, arguments: [team.description])
        while let row = try hidden.next() {
            guard let name = names.name(row), let start = Day(row[4] as String),
                let reason = Withheld.Reason(rawValue: row[6])
            else { continue }
            visit(name, start, .withheld(reason), row[5])
        }
    }

    /// The rows come sorted, so that most are of the slice that the one before was of.
    private struct Names {
        private var texts = ("", "", "", "")
        private var last: Candidate.Name?

        /// - Returns: `nil` for a metric that the catalogue does not have.
        mutating func name(_ row: Row) -> Candidate.Name? {
            let found: (String, String, String, String) = (row[0], row[1], row[2], row[3])
            if found == texts { return last }
            texts = found
            last = MetricCatalogue.metric(found.0).map { metric in
                Candidate.Name(
                    slice: MetricSlice(metric, segment: found.1.isEmpty ? nil : found.1),
                    service: found.2.isEmpty ? nil : found.2, source: found.3)
            }
            return last
        }
    }
}
