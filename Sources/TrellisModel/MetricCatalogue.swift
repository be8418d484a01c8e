/// Every metric that Trellis knows.
///
/// The ids are a contract with other programs: the list grows, no id changes.
package enum MetricCatalogue {
    package static let all: [Metric] =
        flow + delivery + quality + reliability + assistedCoding + programme

    package static func metric(_ id: some StringProtocol) -> Metric? { byID[String(id)] }

    /// The known id nearest to one that is not known, for "did you mean".
    package static func nearest(to id: String) -> String? {
        Spelling.nearest(to: id, among: all.map(\.id))
    }

    private static let byID = Dictionary(uniqueKeysWithValues: all.map { ($0.id, $0) })
}

extension Metric {
    /// One catalogue entry. The effect floor and the autocorrelation follow from the kind unless
    /// they are given: 25 % and 0; shares 35 %; counts 50 %; levels 0.4 and queues 0.5.
    ///
    /// Source of the defaults: simulations calibrated on public projects' histories.
    init(
        _ id: String, _ title: String, _ unit: Unit, _ kind: Kind, grain: Grain = .week,
        hurts: Direction?, layer: Layer = .process, people: Bool = false, floor: Double? = nil,
        autocorrelation: Double? = nil, formula: String, charter: Charter
    ) {
        self.id = id
        self.title = title
        self.unit = unit
        self.kind = kind
        self.grain = grain
        self.hurts = hurts
        self.layer = layer
        needsPeople = people
        self.formula = formula
        self.charter = charter
        let usual: (floor: Double, autocorrelation: Double) =
            switch kind {
            case .item: (0.25, 0)
            case .share: (0.35, 0)
            case .count: (0.5, 0)
            case .level: (0.25, 0.4)
            case .queue: (0.25, 0.5)
            }
        effectFloor = floor ?? usual.floor
        self.autocorrelation = autocorrelation ?? usual.autocorrelation
    }
}
