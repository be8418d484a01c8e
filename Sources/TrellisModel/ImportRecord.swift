/// What one import brings for one team, ready to be stored.
package struct ImportRecord: Sendable {
    package let source: String
    package let team: TeamID
    /// The days that the export covers; `nil` when every row speaks for itself.
    package let coverage: ClosedRange<Day>?
    /// The metrics that it can tell about. Cells of others are left as they are.
    package let metrics: Set<Metric>
    package let aggregates: [Aggregate]
    package let withheld: [Withheld]
    package let tally: ImportTally

    package init(
        source: String, team: TeamID, coverage: ClosedRange<Day>?, metrics: Set<Metric>,
        aggregates: [Aggregate], withheld: [Withheld], tally: ImportTally
    ) {
        self.source = source
        self.team = team
        self.coverage = coverage
        self.metrics = metrics
        self.aggregates = aggregates
        self.withheld = withheld
        self.tally = tally
    }

    /// The days of the period that begins at `start` which the export covers.
    package static func coveredDays(
        of start: Day, grain: Grain, by coverage: ClosedRange<Day>
    ) -> Int {
        let period = start...start.advanced(by: grain.days - 1)
        guard period.overlaps(coverage) else { return 0 }
        let shared = period.clamped(to: coverage)
        return shared.lowerBound.distance(to: shared.upperBound) + 1
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
