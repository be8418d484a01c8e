import TrellisModel

/// Whether the newest points all lie past a line.
struct Streak: Test {
    let signature = TestSignature(
        name: "streak", keys: [.init("points", .number, isRequired: true)], values: ["length"],
        takesOperators: true)
    let summary = "The newest points in a row past a line."
    let examples = [
        TestExample(
            .yes, "four long weeks in a row", metric: "ci.duration.p90",
            points: [12, 21, 22, 23, 24], window: 5,
            settings: Settings(["points": .number(4)], comparison: Comparison(gte: 20))),
        TestExample(
            .no, "one short week ends a streak", metric: "ci.duration.p90",
            points: [21, 22, 23, 24, 12], window: 5,
            settings: Settings(["points": .number(4)], comparison: Comparison(gte: 20))),
    ]

    func phrase(about slice: MetricSlice, _ settings: Settings) -> String {
        let points = Phrases.trimmed(settings.number("points") ?? 1)
        let bounds = Phrases.bounds(settings.comparison, slice.metric.unit) ?? "anything"
        let period = slice.metric.grain == .day ? "days" : "weeks"
        return "\(Phrases.name(of: slice)) is \(bounds) in each of the newest \(points) \(period)"
    }

    func verdict(on evidence: Evidence, _ settings: Settings) -> Verdict {
        switch Sufficiency.points(of: evidence, in: evidence.spans.window) {
        case .short(let verdict): return verdict
        case .enough(let points):
            // A missing point neither extends a streak nor ends it.
            let length = points.compactMap(\.self).reversed()
                .prefix { settings.comparison.holds(for: $0.value) }.count
            return Verdict(
                Truth(Double(length) >= settings.number("points") ?? 1),
                [("length", Double(length))])
        }
    }
}
