import TrellisModel

/// The series of one team.
struct TeamBook: Sendable {
    let series: [Series]
    private let bySlice: [MetricSlice: Series]

    init(series: [Series]) {
        self.series = series
        bySlice = Dictionary(
            series.filter { $0.scope.service == nil }.map { ($0.slice, $0) },
            uniquingKeysWith: { first, _ in first })
    }

    subscript(slice: MetricSlice) -> Series? { bySlice[slice] }

    /// Those with a series of the team as a whole, by id.
    var metrics: [Metric] {
        bySlice.keys.filter { $0.segment == nil }.map(\.metric).sorted { $0.id < $1.id }
    }

    func evidence(
        for slice: MetricSlice, in spans: Spans,
        needs: Pattern.Needs = Pattern.Needs(coverage: 0, events: 0),
        declared: DeclaredChanges = .none
    ) -> Evidence {
        Evidence(
            slice: slice, series: self[slice], spans: spans, needs: needs, other: { self[$0] },
            segments: { metric in
                bySlice.keys.filter { $0.metric == metric && $0.segment != nil }
                    .sorted { $0.description < $1.description }
            }, declared: declared)
    }
}
