import TrellisModel

/// Weekly or daily rows from any warehouse or script: the interchange format.
///
/// Every row is whole and speaks for itself; a later row for the same cell replaces it.
struct AggregatesImporter: Importer {
    let name = "aggregates"
    let summary = "CSV of weekly or daily numbers from any warehouse or script"
    let recipe = """
        One row for each number, with this header:

            period,team,service,metric,segment,value,n,part,whole,people

        `period` is the first day of the week (a Monday), or the day, as the metric's grain asks.
        Give `value`, or `part` and `whole` for a share. `segment` names a slice, such as
        `cohort=assisted`. `people` is how many distinct people stand behind the number: without
        it, a number that comes from people's work is withheld. An empty cell is missing, not zero.
        """
    let metrics = MetricCatalogue.all.map(\.id)
    let extensions = ["csv"]

    func read(_ files: [SourceFile], into collector: inout Collector) throws {
        var keys: Set<CellKey> = []
        for file in files {
            let bytes = try file.bytes()
            var problems: [(line: Int, found: String)] = []
            try file.reading {
                let table = try CSVTable(bytes)
                for column in ["period", "team", "metric"] where table.column(column) == nil {
                    throw ReadError(
                        line: 1, "the column '\(column)' is missing",
                        help: "'trellis explain aggregates' shows the header")
                }
                try table.forEachRow(bad: { problems.append(($0.line ?? 0, $0.summary)) }) { row in
                    collector.countRead()
                    do throws(RowProblem) {
                        guard let cell = try cell(of: row, in: file, &collector) else { return }
                        let key = CellKey(
                            scope: cell.scope, slice: cell.slice, start: cell.start)
                        guard keys.insert(key).inserted else {
                            throw RowProblem.bad(
                                column: "period", "a second row for the same number")
                        }
                        collector.add(cell)
                        collector.countKept()
                    } catch {
                        if case .unknownMetric(let id) = error {
                            throw ImportError.unknownMetric(
                                SourceLocation(file: file.path, line: row.line), id)
                        }
                        try collector.malformed(file.path, line: row.line, error.words)
                    }
                }
            }
            for problem in problems {
                collector.countRead()
                try collector.malformed(file.path, line: problem.line, problem.found)
            }
        }
    }

    private struct CellKey: Hashable {
        let scope: Scope
        let slice: MetricSlice
        let start: Day
    }

    private enum RowProblem: Error {
        case unknownMetric(String)
        case bad(column: String, String)

        var words: String {
            switch self {
            case .unknownMetric(let id): "'\(id)' is not a metric"
            case .bad(let column, let found): "\(column): \(found)"
            }
        }
    }

    /// - Returns: `nil` for a row that nobody claims, and for one without a number.
    private func cell(
        of row: CSVRow, in file: SourceFile, _ collector: inout Collector
    ) throws(RowProblem) -> Cell? {
        let id = row["metric"] ?? ""
        guard let metric = MetricCatalogue.metric(id) else { throw .unknownMetric(id) }
        guard let start = Day(row["period"] ?? ""), (2000...2100).contains(start.civil.year) else {
            throw .bad(column: "period", "not a date like 2026-03-02")
        }
        guard start == metric.grain.start(of: start) else {
            throw .bad(
                column: "period",
                "\(start) is a \(start.weekday.name), and a week begins on a Monday")
        }
        let segment = try segment(of: row)
        let service = row["service"].flatMap { $0.isEmpty ? nil : $0 }
        guard service.map(Self.isName) ?? true else {
            throw .bad(column: "service", "a service's name has letters, digits and . _ / - only")
        }
        guard let team = collector.owner(of: .team(row["team"] ?? ""), in: file) else {
            collector.drop(.unclaimed)
            return nil
        }
        guard collector.isWanted(start) else {
            collector.drop(.outsideDates)
            return nil
        }
        let part = try number(row, "part"), whole = try number(row, "whole")
        guard
            let numbers = try numbers(
                value: number(row, "value"), n: number(row, "n"), part: part, whole: whole, metric)
        else {
            collector.drop(.empty)
            return nil
        }
        return Cell(
            scope: Scope(team: team, service: service),
            slice: MetricSlice(metric, segment: segment), start: start, value: numbers.value,
            n: numbers.n, part: numbers.part, whole: numbers.whole,
            people: try number(row, "people").map { Int(counted: $0) },
            coveredDays: metric.grain.days,
            origins: [])
    }

    /// Fills in what follows from the rest: a share's value from its part and whole, and the other
    /// way round when the sample size is given.
    private func numbers(
        value: Double?, n: Double?, part: Double?, whole: Double?, _ metric: Metric
    ) throws(RowProblem) -> (value: Double, n: Int, part: Double?, whole: Double?)? {
        guard metric.kind == .share else {
            return value.map { ($0, Int(counted: n ?? (metric.kind == .count ? $0 : 1)), nil, nil) }
        }
        if let part, let whole {
            guard whole > 0 else { return nil }
            guard part <= whole else { throw .bad(column: "part", "more than the whole") }
            guard value.map({ abs($0 - part / whole) < 0.01 }) ?? true else {
                throw .bad(column: "value", "not the part of the whole")
            }
            return (part / whole, Int(counted: whole), part, whole)
        }
        guard let value else { return nil }
        guard value <= 1 else { throw .bad(column: "value", "a share is between 0 and 1") }
        return (value, Int(counted: n ?? 1), n.map { ($0 * value).rounded() }, n)
    }

    /// Letters, digits and a few signs: no address, no sentence, nothing that a terminal acts on.
    private static func isName(_ text: String) -> Bool {
        (1...80).contains(text.utf8.count)
            && text.unicodeScalars.allSatisfy {
                $0.properties.isAlphabetic || $0.properties.numericType != nil
                    || "._/-".unicodeScalars.contains($0)
            }
    }

    private func segment(of row: CSVRow) throws(RowProblem) -> String? {
        guard let text = row["segment"], !text.isEmpty else { return nil }
        let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, MetricSlice.segmentKeys.contains(String(parts[0])),
            Self.isName(String(parts[1]))
        else {
            throw .bad(
                column: "segment",
                "not one of \(MetricSlice.segmentKeys.map { "\($0)=…" }.joined(separator: ", "))")
        }
        return text
    }

    /// - Returns: `nil` for an empty cell and for a missing column.
    private func number(_ row: CSVRow, _ column: String) throws(RowProblem) -> Double? {
        guard let text = row[column], !text.isEmpty else { return nil }
        guard let number = Double(written: text) else {
            throw .bad(column: column, "not a number")
        }
        guard number >= 0 else { throw .bad(column: column, "below zero") }
        return number
    }
}
