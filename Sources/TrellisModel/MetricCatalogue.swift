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
