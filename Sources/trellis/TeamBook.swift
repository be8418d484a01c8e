import TrellisModel

/// The series of one team.
struct TeamBook: Sendable {
    let series: [Series]
    private let bySlice: [MetricSlice: Series]
    private let bySubject: [Subject: Series]

    /// What has a verdict of its own: a metric of the team, or of one of its services where the team
    /// as a whole has none.
    struct Subject: Hashable {
        let metric: Metric
        let service: String?
    }

    init(series: [Series]) {
        self.series = series
        bySlice = Dictionary(
            series.filter { $0.scope.service == nil }.map { ($0.slice, $0) },
            uniquingKeysWith: { first, _ in first })
        let plain = series.filter { $0.slice.segment == nil }
        let whole = Set(plain.filter { $0.scope.service == nil }.map(\.metric))
        bySubject = Dictionary(
            plain.filter { $0.scope.service == nil || !whole.contains($0.metric) }
                .map { (Subject(metric: $0.metric, service: $0.scope.service), $0) },
            uniquingKeysWith: { first, _ in first })
    }

    subscript(slice: MetricSlice) -> Series? { bySlice[slice] }

    /// By metric id, then service.
    var subjects: [Subject] {
        bySubject.keys.sorted {
            ($0.metric.id, $0.service ?? "") < ($1.metric.id, $1.service ?? "")
        }
    }

    subscript(subject: Subject) -> Series? { bySubject[subject] }

    /// - Parameter subject: Whose own series it is; `nil` for the team's.
    func evidence(
        for slice: MetricSlice, of subject: Subject? = nil, in spans: Spans,
        needs: Pattern.Needs = Pattern.Needs(coverage: 0, events: 0),
        declared: DeclaredChanges = .none
    ) -> Evidence {
        Evidence(
            slice: slice, series: subject.map { self[$0] } ?? self[slice], spans: spans,
            needs: needs, other: { self[$0] },
            segments: { metric in
                bySlice.keys.filter { $0.metric == metric && $0.segment != nil }
                    .sorted { $0.description < $1.description }
            }, declared: declared)
    }
}
