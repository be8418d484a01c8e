package import TrellisModel
package import TrellisPicture

/// What a check compares, as a picture: bars for weekdays and for modules, two lines for two cohorts.
package struct ComparisonPicture {
    private let id: String
    private let finding: Match.Finding
    private let window: ClosedRange<Day>
    private let days: ClosedRange<Day>
    private let annotations: [Annotation]
    private let series: (MetricSlice) -> Series?
    private let slices: [MetricSlice]
    private let words: RetroWords

    /// - Parameters:
    ///   - id: A slug, one of its own in the page.
    ///   - window: The days that were judged.
    ///   - days: The days that lines are drawn over.
    ///   - slices: Everything that has a series.
    package init(
        id: String, finding: Match.Finding, window: ClosedRange<Day>, days: ClosedRange<Day>,
        annotations: [Annotation], slices: [MetricSlice], words: RetroWords = .english,
        series: @escaping (MetricSlice) -> Series?
    ) {
        self.id = id
        self.finding = finding
        self.window = window
        self.days = days
        self.annotations = annotations
        self.series = series
        self.slices = slices
        self.words = words
    }

    /// `nil` for a check that looks at one series over time, and without the numbers.
    package var drawing: (any Picture)? {
        switch finding.check.test {
        case "concentration": bars
        case "cohort": pair
        case "hotspot": modules
        default: nil
        }
    }

    private var bars: (any Picture)? {
        guard let series = series(finding.check.slice) else { return nil }
        let counts = weekdays(of: series)
        let exposure = finding.check.settings.text("against").flatMap { name in
            MetricCatalogue.metric(name).flatMap { self.series(MetricSlice($0)) }
        }.map(weekdays)
        let named = finding.check.settings.text("bucket").flatMap(Weekday.init)
        let among = finding.check.settings.list("of")?.compactMap(Weekday.init) ?? Weekday.allCases
        let total = among.reduce(0) { $0 + (counts[$1] ?? 0) }
        let exposed = among.reduce(0) { $0 + (exposure?[$1] ?? 0) }
        return BarsPicture(
            id: id,
            title: words(.pictureByWeekday, ["metric": words.title(of: series.metric)]),
            unit: words.unit(series.metric.unit),
            bars: among.map { day in
                BarsPicture.Bar(
                    label: words.short(day), observed: counts[day] ?? 0,
                    expected: exposed > 0
                        ? total * (exposure?[day] ?? 0) / exposed : total / Double(among.count),
                    isNamed: day == named)
            },
            expectedLabel: words[exposed > 0 ? .pictureAsDeployments : .pictureEven])
    }

    private func weekdays(of series: Series) -> [Weekday: Double] {
        series.values(in: window).compactMap(\.self).reduce(into: [:]) { counts, point in
            counts[point.start.weekday, default: 0] += point.value
        }
    }

    /// As many as fit side by side with their names.
    private static let mostModules = 6

    private var modules: (any Picture)? {
        let key = finding.check.settings.text("of") ?? "module"
        let counts = totals(of: finding.check.slice.metric, by: key)
        guard !counts.isEmpty else { return nil }
        let metric = finding.check.slice.metric
        let exposure = finding.check.settings.text("against").flatMap(MetricCatalogue.metric)
            .map { totals(of: $0, by: key) }
        let total = counts.values.reduce(0, +)
        let exposed = (exposure ?? [:]).values.reduce(0, +)
        let named = finding.verdict.words.first { $0.name == "name" }?.text
        let shown = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
            .prefix(Self.mostModules)
        return BarsPicture(
            id: id,
            title: title(of: metric, by: key),
            unit: words.unit(metric.unit),
            bars: shown.map { name, count in
                BarsPicture.Bar(
                    label: name, observed: count,
                    expected: exposed > 0
                        ? total * (exposure?[name] ?? 0) / exposed : total / Double(counts.count),
                    isNamed: name == named)
            },
            expectedLabel: words[exposed > 0 ? .pictureAsChanges : .pictureEven])
    }

    private func title(of metric: Metric, by key: String) -> String {
        let word: RetroWord =
            switch key {
            case "module": .pictureByModule
            case "class": .pictureByClass
            default: .pictureByPart
            }
        return words(word, ["metric": words.title(of: metric), "part": key])
    }

    private func totals(of metric: Metric, by key: String) -> [String: Double] {
        slices.filter { $0.metric == metric && $0.segment?.hasPrefix("\(key)=") == true }
            .reduce(into: [:]) { totals, slice in
                let name = String((slice.segment ?? "").dropFirst(key.count + 1))
                totals[name] = (series(slice)?.values(in: window) ?? []).compactMap(\.self)
                    .reduce(0) { $0 + $1.value }
            }
    }

    private var pair: (any Picture)? {
        let metric = finding.check.slice.metric
        let names = ["of", "against"].map { finding.check.settings.text($0) ?? "" }
        let sides = names.map { series(MetricSlice(metric, segment: "cohort=\($0)")) }
        guard let first = sides[0], let second = sides[1] else { return nil }
        let points = zip(first.everything(in: days), second.everything(in: days)).map { pair in
            PairPicture.Point(
                start: pair.0.start, first: pair.0.point?.value, second: pair.1.point?.value,
                isPartial: (pair.0.point?.isPartial ?? false) || (pair.1.point?.isPartial ?? false))
        }
        return PairPicture(
            id: id, title: words.title(of: metric), unit: words.unit(metric.unit),
            isShare: metric.unit == .share, labels: (names[0], names[1]), points: points,
            marks: annotations.marks(in: days, words: words))
    }
}

extension [Annotation] {
    /// As a picture of these days marks them.
    package func marks(
        in days: ClosedRange<Day>, words: RetroWords = .english
    ) -> [PictureMark] {
        filter { $0.days.overlaps(days) }
            .map { PictureMark(days: $0.days.clamped(to: days), label: words.kind($0.kind)) }
    }
}
