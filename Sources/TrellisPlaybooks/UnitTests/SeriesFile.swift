import Foundation
import TrellisModel

/// A CSV file below a test's folder, with the columns of `trellis import aggregates`.
///
/// `period` and `value`, or `period`, `part` and `whole` for a share; `n` where it is known. With a
/// column `metric` (and `segment`), only the rows of the wanted series are read. Fields in quotes
/// are not: no number needs them.
struct SeriesFile {
    struct Failure: Error, Equatable {
        let summary: String
        let help: String?

        init(_ summary: String, help: String? = nil) {
            self.summary = summary
            self.help = help
        }
    }

    private static let largest = 1 << 20
    private let columns: [String]
    private let slice: MetricSlice

    /// The text of a file, which has to lie in the folder or below it, links followed.
    static func text(_ name: String, in folder: String) throws(Failure) -> String {
        let parts = name.split(separator: "/", omittingEmptySubsequences: false)
        let root = URL(filePath: folder).resolvingSymlinksInPath().path
        let path = URL(filePath: "\(root)/\(name)").resolvingSymlinksInPath().path
        let isBelow = path.hasPrefix(root == "/" ? root : "\(root)/")
        guard !parts.contains(where: { ["", ".", ".."].contains($0) }), isBelow else {
            throw Failure(
                "'\(name)' is not a file of the test's folder", help: "move it beside the test")
        }
        guard let data = FileManager.default.contents(atPath: path) else {
            throw Failure("'\(name)' cannot be read", help: "look at the path and its permissions")
        }
        guard data.count <= largest, let text = String(validating: data, as: UTF8.self) else {
            throw Failure("'\(name)' is too large, or not UTF-8 text", help: "at most 1 MiB")
        }
        return text
    }

    /// - Returns: By date, one for each row that holds a number.
    static func points(
        _ text: String, of slice: MetricSlice
    ) throws(Failure) -> [Series.Point] {
        let lines = (text.first == "\u{FEFF}" ? text.dropFirst() : text[...]).lines
        let header = Self.fields(lines.first ?? "")
        guard header.contains("period") else {
            throw Failure(
                "line 1: the column 'period' is missing",
                help: "the header is period,value,n,part,whole")
        }
        let file = SeriesFile(columns: header, slice: slice)
        var points: [Day: Series.Point] = [:]
        for (index, line) in lines.enumerated().dropFirst() where !line.trimmed.isEmpty {
            let fields = Self.fields(line)
            guard fields.count == header.count else {
                throw Failure(
                    "line \(index + 1): \(fields.count) fields under \(header.count) columns")
            }
            guard file.isWanted(fields), let point = try file.point(fields, index + 1) else {
                continue
            }
            guard points.updateValue(point, forKey: point.start) == nil else {
                throw Failure("line \(index + 1): a second row for \(point.start)")
            }
        }
        return points.values.sorted { $0.start < $1.start }
    }

    private static func fields(_ line: Substring) -> [String] {
        line.split(separator: ",", omittingEmptySubsequences: false).map(\.trimmed)
    }

    private func field(_ name: String, of fields: [String]) -> String? {
        columns.firstIndex(of: name).flatMap { fields[$0].isEmpty ? nil : fields[$0] }
    }

    private func isWanted(_ fields: [String]) -> Bool {
        guard columns.contains("metric") else { return true }
        return field("metric", of: fields) == slice.metric.id
            && field("segment", of: fields) == slice.segment
            && field("service", of: fields) == nil
    }

    /// - Returns: `nil` for a row without a number: an empty cell is missing, not zero.
    private func point(_ fields: [String], _ line: Int) throws(Failure) -> Series.Point? {
        let period = field("period", of: fields) ?? ""
        guard let start = Day(period), start == slice.metric.grain.start(of: start) else {
            throw Failure(
                "line \(line): '\(period)' is not the first day of a \(slice.metric.grain.rawValue)",
                help: "write it as 2026-03-02; a week begins on a Monday")
        }
        let value = try number("value", fields, line), n = try number("n", fields, line)
        guard slice.metric.kind == .share else {
            guard let value else { return nil }
            let sample =
                n ?? (slice.metric.kind == .count ? value : Double(SeriesText.usualSample))
            return Series.Point(start: start, value: value, n: Int(sample))
        }
        let part = try number("part", fields, line), whole = try number("whole", fields, line)
        guard let part, let whole, part <= whole else {
            guard part == nil, whole == nil, value == nil else {
                throw Failure("line \(line): a share needs its part and its whole")
            }
            return nil
        }
        guard whole > 0 else { return nil }
        return Series.Point(
            start: start, value: part / whole, n: Int(whole.rounded()), part: part, whole: whole)
    }

    private func number(
        _ column: String, _ fields: [String], _ line: Int
    ) throws(Failure) -> Double? {
        guard let text = field(column, of: fields) else { return nil }
        guard let value = Double(plain: text), value >= 0 else {
            throw Failure("line \(line): \(column): '\(text)' is not a number of 0 or more")
        }
        return value
    }
}
