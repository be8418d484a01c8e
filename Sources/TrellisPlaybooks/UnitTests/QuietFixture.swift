package import TrellisModel

/// A calm team's numbers, as a CSV with the columns of `trellis import aggregates`.
package struct QuietFixture: Sendable {
    /// The file's name without its ending.
    package let name: String
    package let series: [Series]

    /// - Parameter path: For messages.
    package static func read(
        _ text: String, name: String, path: String
    ) throws(DocumentProblem) -> QuietFixture {
        let lines = text.lines
        guard let header = lines.first, let team = TeamID("quiet") else {
            throw DocumentProblem(file: path, "the file is empty")
        }
        let columns = header.split(separator: ",", omittingEmptySubsequences: false)
            .map(\.trimmed)
        guard let id = columns.firstIndex(of: "metric"),
            let segment = columns.firstIndex(of: "segment")
        else {
            throw DocumentProblem(
                file: path, line: 1, "the columns 'metric' and 'segment' are missing",
                help: "draw the calm teams anew: trellis playbook test --quiet --record")
        }
        var groups: [String: [Substring]] = [:]
        for line in lines.dropFirst() where !line.trimmed.isEmpty {
            let fields = line.split(separator: ",", omittingEmptySubsequences: false)
            guard fields.count == columns.count else { continue }
            let slice = fields[segment].isEmpty ? "" : "{\(fields[segment])}"
            groups["\(fields[id])\(slice)", default: [header]].append(line)
        }
        var series: [Series] = []
        for (text, rows) in groups.sorted(by: { $0.key < $1.key }) {
            let (id, segment) = MetricSlice.split(text)
            guard let metric = MetricCatalogue.metric(id) else {
                throw DocumentProblem(
                    file: path, "no metric is named '\(id)'",
                    help: MetricCatalogue.nearest(to: id).map { "did you mean '\($0)'?" })
            }
            let slice = MetricSlice(metric, segment: segment)
            do throws(SeriesFile.Failure) {
                series.append(
                    Series(
                        slice: slice, scope: Scope(team: team), source: "quiet",
                        points: try SeriesFile.points(rows.joined(separator: "\n"), of: slice)))
            } catch {
                throw DocumentProblem(file: path, field: text, error.summary, help: error.help)
            }
        }
        return QuietFixture(name: name, series: series)
    }

    /// The days from the first to the last number.
    package var days: ClosedRange<Day>? {
        guard let first = series.compactMap(\.first).min(),
            let last = series.compactMap({ $0.last?.advanced(by: $0.grain.days - 1) }).max()
        else { return nil }
        return first...last
    }
}
