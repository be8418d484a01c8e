/// What a test looks at.
package struct Evidence: Sendable {
    /// What the check asks about.
    package let slice: MetricSlice
    /// Its series; `nil` when the store has none.
    package let series: Series?
    package let spans: Spans
    package let needs: Pattern.Needs
    /// Any other series of the same team, by slice.
    package let other: @Sendable (MetricSlice) -> Series?
    /// All segments of a metric that the team has, sorted.
    package let segments: @Sendable (Metric) -> [MetricSlice]
    /// Days on which something is known to have changed.
    package let declared: DeclaredChanges

    package init(
        slice: MetricSlice, series: Series?, spans: Spans, needs: Pattern.Needs,
        other: @escaping @Sendable (MetricSlice) -> Series?,
        segments: @escaping @Sendable (Metric) -> [MetricSlice] = { _ in [] },
        declared: DeclaredChanges = .none
    ) {
        self.slice = slice
        self.series = series
        self.spans = spans
        self.needs = needs
        self.other = other
        self.segments = segments
        self.declared = declared
    }

    /// The same weeks and needs, of another series of the team.
    package func beside(_ slice: MetricSlice) -> Evidence {
        Evidence(
            slice: slice, series: other(slice), spans: spans, needs: needs, other: other,
            segments: segments, declared: declared)
    }
}
