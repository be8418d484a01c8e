/// What one import brings for one team, ready to be stored.
package struct ImportRecord: Sendable {
    package let source: String
    package let team: TeamID
    /// The days that the export covers; `nil` when every row speaks for itself.
    package let coverage: Coverage?
    /// The metrics that it can tell about. Cells of others are left as they are.
    package let metrics: Set<Metric>
    /// Days at the end of the coverage that a metric cannot tell about yet.
    package let heldBack: [Metric: Int]
    /// Repositories or services that the call read, whether or not something happened there.
    package let origins: Set<String>
    package let aggregates: [Aggregate]
    package let withheld: [Withheld]
    package let tally: ImportTally

    package init(
        source: String, team: TeamID, coverage: Coverage?, metrics: Set<Metric>,
        heldBack: [Metric: Int] = [:], origins: Set<String> = [],
        aggregates: [Aggregate], withheld: [Withheld], tally: ImportTally
    ) {
        self.source = source
        self.team = team
        self.coverage = coverage
        self.metrics = metrics
        self.heldBack = heldBack
        self.origins = origins
        self.aggregates = aggregates
        self.withheld = withheld
        self.tally = tally
    }
}

/// What became of the records of an import.
package struct ImportTally: Sendable, Equatable {
    package var read = 0
    package var kept = 0
    /// Sorted by reason wherever it is shown.
    package var dropped: [String: Int] = [:]

    package init() {}

    package var droppedInOrder: [(reason: String, count: Int)] {
        dropped.sorted { $0.key < $1.key }.map { (reason: $0.key, count: $0.value) }
    }
}
