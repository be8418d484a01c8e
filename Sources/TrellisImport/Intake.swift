package import Foundation
package import TrellisModel

/// What the workspace says about reading.
package struct IntakeOptions: Sendable {
    package var roster: Roster
    package var timeZone: TimeZone
    package var policy: PrivacyPolicy
    /// Patterns of accounts that are programs, beside those that Trellis knows.
    package var bots: [String]
    /// Account to person, for people with several accounts. Held in memory only.
    package var aliases: [String: String]
    /// Stop at the first record that cannot be understood.
    package var isStrict = false
    /// The days that the export covers, where the caller knows better than its first and last
    /// record. Records outside are left out.
    package var from: Day?
    package var to: Day?
    /// Column to field, for CSV exports with names of their own.
    package var mapping: [String: String] = [:]

    package init(
        roster: Roster, timeZone: TimeZone, policy: PrivacyPolicy, bots: [String],
        aliases: [String: String]
    ) {
        self.roster = roster
        self.timeZone = timeZone
        self.policy = policy
        self.bots = bots
        self.aliases = aliases
    }
}

/// The public face of this stage: exports in, aggregates out.
package enum Intake {
    package struct Source: Sendable {
        package let name: String
        package let summary: String
        package let recipe: String
        package let metrics: [String]
    }

    package struct Result: Sendable {
        package let source: String
        /// One for each team, sorted by team.
        package let records: [ImportRecord]
        package let tally: ImportTally
        package let warnings: [String]
        /// What no team claims, with how many records, sorted by name.
        package let unclaimed: [(key: Roster.Key, count: Int)]
    }

    package static var sources: [Source] {
        importers.map {
            Source(name: $0.name, summary: $0.summary, recipe: $0.recipe, metrics: $0.metrics)
        }
    }

    /// Sources in order of preference, for choosing between two that tell the same metric.
    package static var preference: [String] { importers.map(\.name) }

    /// Reads all files of one call.
    ///
    /// - Parameter progress: Called with the path before each file is opened.
    /// - Throws: ``ImportError``. Nothing is kept then.
    package static func read(
        source name: String, from given: [SourceFile], options: IntakeOptions,
        progress: @escaping @Sendable (String) -> Void = { _ in }
    ) throws -> Result {
        guard let importer = importers.first(where: { $0.name == name }) else {
            throw ImportError.unknownSource(name)
        }
        let files = try given.flatMap { file in
            try importer.opensFolders
                ? [file]
                : SourcePaths.files(at: file.path, extensions: importer.extensions).map {
                    SourceFile(path: $0, team: file.team, repository: file.repository)
                }
        }
        var collector = Collector(source: name, options: options)
        let watched = files.map { file in
            var file = file
            file.opening = progress
            return file
        }
        try importer.read(watched, into: &collector)
        let reduced = Reducer(importer: importer, collector: collector).records()
        return Result(
            source: name, records: reduced, tally: collector.tally, warnings: collector.warnings,
            unclaimed: collector.unclaimed.map { (key: $0.key, count: $0.value) }
                .sorted { ($0.key.name, $0.key.setting) < ($1.key.name, $1.key.setting) })
    }
}
