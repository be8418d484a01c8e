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

    package init(
        slice: MetricSlice, series: Series?, spans: Spans, needs: Pattern.Needs,
        other: @escaping @Sendable (MetricSlice) -> Series?
    ) {
        self.slice = slice
        self.series = series
        self.spans = spans
        self.needs = needs
        self.other = other
    }
}
