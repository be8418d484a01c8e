import TrellisModel
import TrellisPicture

/// The small drawing of what a check looks at: a line, or bars where it compares several counts.
struct SiteSketch {
    let world: [MetricSlice: Series]
    let check: Check?

    /// - Parameter verdict: What was found, for the accent; `nil` draws none.
    /// - Returns: `nil` when there is nothing to draw.
    func svg(of verdict: Verdict?) -> String? {
        guard let check else { return nil }
        let words = Dictionary(
            (verdict?.words ?? []).map { ($0.name, $0.text) },
            uniquingKeysWith: { first, _ in first })
        let sketch =
            switch check.test {
            case "concentration": weekdays(check)
            case "hotspot": modules(check, named: words["name"])
            default: line(check, since: words["since"].flatMap { Day($0) })
            }
        return sketch.flatMap { $0.svg.isEmpty ? nil : $0.svg }
    }

    private func line(_ check: Check, since: Day?) -> Sketch? {
        let slice =
            check.test == "cohort"
            ? MetricSlice(
                check.slice.metric, segment: "cohort=\(check.settings.text("of") ?? "")")
            : check.slice
        guard let series = world[slice], let first = series.first, let last = series.last else {
            return nil
        }
        let points = series.everything(in: first...last.advanced(by: series.grain.days - 1))
        return Sketch(
            line: points.map { $0.point?.value },
            accentFrom: since.flatMap { day in points.firstIndex { $0.start >= day } })
    }

    private func weekdays(_ check: Check) -> Sketch? {
        let bucket = check.settings.text("bucket").flatMap(Weekday.init)
        let counts = Weekday.allCases.map { day in
            points(of: check.slice).filter { $0.start.weekday == day }.reduce(0) { $0 + $1.value }
        }
        return Sketch(
            bars: counts, accent: bucket.flatMap { Weekday.allCases.firstIndex(of: $0) })
    }

    private func modules(_ check: Check, named: String?) -> Sketch? {
        let key = "\(check.settings.text("of") ?? "module")="
        let counts = world.keys.filter {
            $0.metric == check.slice.metric && $0.segment?.hasPrefix(key) == true
        }.map { slice in
            (
                name: String((slice.segment ?? "").dropFirst(key.count)),
                count: points(of: slice).reduce(0) { $0 + $1.value }
            )
        }.sorted { ($1.count, $0.name) < ($0.count, $1.name) }
        return Sketch(bars: counts.map(\.count), accent: counts.firstIndex { $0.name == named })
    }

    private func points(of slice: MetricSlice) -> [Series.Point] {
        guard let series = world[slice], let first = series.first, let last = series.last else {
            return []
        }
        return series.values(in: first...last.advanced(by: series.grain.days - 1))
            .compactMap(\.self)
    }
}
