import Foundation
import Testing
import TrellisModel
import TrellisStore

/// The values that the tests of the store are written with.
enum Sample {
    static func day(_ text: String) throws -> Day { try #require(Day(text)) }
    static func team(_ text: String = "harbour") throws -> TeamID { try #require(TeamID(text)) }
    static func metric(_ id: String) throws -> Metric { try #require(MetricCatalogue.metric(id)) }

    static func slice(_ id: String = "pr.merged.count") throws -> MetricSlice {
        MetricSlice(try metric(id))
    }

    static func days(_ first: String, _ last: String) throws -> ClosedRange<Day> {
        try day(first)...day(last)
    }

    static func cell(
        _ start: String, _ value: Double, metric: String = "pr.merged.count",
        service: String? = nil, people: Int? = 8, covered: Int = 7, origins: [String] = ["o/a"]
    ) throws -> Cell {
        Cell(
            scope: Scope(team: try team(), service: service), slice: try slice(metric),
            start: try day(start), value: value, n: 40, people: people, coveredDays: covered,
            origins: origins)
    }

    /// What the policy lets through and what it withholds, as an import brings it.
    static func record(
        _ cells: [Cell], source: String = "github-pulls", coverage: ClosedRange<Day>? = nil,
        isPublic: Bool = false
    ) throws -> ImportRecord {
        let decisions = cells.map { PrivacyPolicy(isPublicData: isPublic).decide($0) }
        var tally = ImportTally()
        tally.read = cells.count + 3
        tally.kept = cells.count
        tally.dropped = ["unclaimed": 2, "bot": 1]
        return ImportRecord(
            source: source, team: try team(), coverage: coverage.map { Coverage($0) },
            metrics: Set(cells.map(\.slice.metric)),
            aggregates: decisions.compactMap {
                if case .publish(let item) = $0 { item } else { nil }
            },
            withheld: decisions.compactMap {
                if case .withhold(let item) = $0 { item } else { nil }
            },
            tally: tally)
    }
}

/// A folder that is gone after the test.
func withFolder(_ body: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory
        .appending(path: "trellis-store-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder)
}

extension Store {
    /// The values of one series in `days`, with those of partial periods.
    func shown(
        _ id: String = "pr.merged.count", from first: String, to last: String
    ) throws -> [Double?] {
        let series = try book(of: Sample.team(), preferring: [])[Sample.slice(id)]
        return try series?.everything(in: Sample.days(first, last)).map(\.point?.value) ?? []
    }
}
