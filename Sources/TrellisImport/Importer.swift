import TrellisModel

/// Turns one export format into events.
protocol Importer: Sendable {
    /// The name on the command line, such as `github-pulls`.
    var name: String { get }
    /// One line for lists and help.
    var summary: String { get }
    /// How to get such an export; Markdown, shown by `trellis explain NAME`.
    var recipe: String { get }
    /// The metrics that it can tell about, by id. A count among them is zero in a covered period
    /// without a record.
    var metrics: [String] { get }
    /// The endings of the files that are read from a folder, without the dot.
    var extensions: [String] { get }

    /// Whether a folder is handed over as it is, instead of the files in it.
    var opensFolders: Bool { get }

    /// Reads all files of one call.
    ///
    /// - Throws: ``ImportError`` when a file as a whole cannot be understood. A single bad record
    ///   is reported to the collector, and reading goes on.
    func read(_ files: [SourceFile], into collector: inout Collector) throws
}

extension Importer {
    var opensFolders: Bool { false }
}

/// Every format that Trellis reads, in the order of preference: where two give the same metric,
/// and know as many weeks of it, the first is taken.
let importers: [any Importer] = [
    AggregatesImporter(),
    GitHubPullsImporter(),
    GitImporter(),
    JUnitImporter(),
    GitHubJobsImporter(),
    GitHubRunsImporter(),
    IncidentsImporter(),
    DeploysImporter(),
    CopilotImporter(),
]
