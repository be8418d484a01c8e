import TrellisModel
import TrellisPlaybooks

/// Every series that a pattern looks at, with the names that it may have in a test.
///
/// Segments that a playbook names keep their names; modules and the like, which only a team knows, are
/// numbered in the order of their names, the same in every metric.
struct ExportedSlices {
    /// By name.
    private(set) var all: [(slice: MetricSlice, name: String)] = []

    init(_ pattern: Pattern, in book: TeamBook) {
        var named: Set<MetricSlice> = [], open: [String: Set<Metric>] = [:]
        for check in pattern.checks {
            let metric = check.slice.metric, settings = check.settings
            named.insert(check.slice)
            switch check.test {
            case "cohort":
                for side in ["of", "against"].compactMap(settings.text) {
                    named.insert(MetricSlice(metric, segment: "cohort=\(side)"))
                }
            case "flow":
                named.insert(MetricSlice(metric, segment: "flow=opened"))
                named.insert(MetricSlice(metric, segment: "flow=closed"))
            case "hotspot":
                let key = settings.text("of") ?? "module"
                let against = settings.text("against").flatMap(Self.slice)?.metric
                open[key, default: []].formUnion([metric, against].compactMap(\.self))
            default:
                named.formUnion(["of", "against"].compactMap(settings.text).compactMap(Self.slice))
            }
        }
        all = named.map { ($0, $0.description) }
        for (key, metrics) in open {
            let slices = book.series.map(\.slice).filter {
                metrics.contains($0.metric) && $0.segment?.hasPrefix("\(key)=") ?? false
            }
            let names = Set(slices.compactMap(\.segment)).sorted()
            for slice in Set(slices) where !named.contains(slice) {
                guard let place = names.firstIndex(of: slice.segment ?? "") else { continue }
                let number = String(10_001 + place).dropFirst()
                all.append((slice, "\(slice.metric.id){\(key)=m\(number)}"))
            }
        }
        all.sort { $0.name < $1.name }
    }

    private static func slice(_ text: String) -> MetricSlice? {
        let (id, segment) = MetricSlice.split(text)
        return MetricCatalogue.metric(id).map { MetricSlice($0, segment: segment) }
    }
}
