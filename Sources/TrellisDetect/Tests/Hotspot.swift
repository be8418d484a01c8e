import TrellisModel

/// Whether one module has more than its share of changes explains.
///
/// The module that stands out most is held against its share of the exposure (such as merged
/// changes) by the exact binomial tail, times the number of modules, since any of them could have
/// stood out (Bonferroni). At least three things in it, in two different months.
struct Hotspot: Test {
    let signature = TestSignature(
        name: "hotspot",
        keys: [
            .init("of", .word(MetricSlice.segmentKeys), isRequired: true),
            .init("against", .metric), .init("ratio", .comparison),
        ],
        values: [
            "k", "n", "share", "expected", "expected_share", "ratio", "modules", "months", "p",
        ],
        takesOperators: false, words: ["name"], bearsEvidence: true)
    let summary = "One module has more than its share of changes explains."
    /// A match takes this.
    static let alpha = 0.01
    static let fewest = 3.0
    static let fewestMonths = 2
    static let lineWithoutAWeek = 0.05

    let examples = [
        TestExample(
            .yes, "nearly all findings in a module with a tenth of the changes",
            metric: "findings.opened.count", points: [3, 2, 3, 4, 3, 2, 3, 2], window: 8,
            settings: byModule,
            others: [
                .init("findings.opened.count{module=billing}", [2, 2, 3, 3, 2, 2, 2, 2]),
                .init("findings.opened.count{module=search}", [1, 0, 0, 1, 1, 0, 1, 0]),
                .init("pr.merged.count{module=billing}", [2, 1, 2, 2, 1, 2, 2, 2]),
                .init("pr.merged.count{module=search}", [18, 17, 19, 18, 18, 18, 17, 19]),
            ]),
        TestExample(
            .no, "most findings where most is changed", metric: "findings.opened.count",
            points: [3, 2, 3, 4, 3, 2, 3, 2], window: 8, settings: byModule,
            others: [
                .init("findings.opened.count{module=billing}", [2, 2, 3, 3, 2, 2, 2, 2]),
                .init("findings.opened.count{module=search}", [1, 0, 0, 1, 1, 0, 1, 0]),
                .init("pr.merged.count{module=billing}", [18, 17, 19, 18, 18, 18, 17, 19]),
                .init("pr.merged.count{module=search}", [7, 6, 6, 7, 6, 7, 7, 6]),
            ]),
        TestExample(
            .unknown(.missing), "nothing is told by module", metric: "findings.opened.count",
            points: [3, 2, 3, 4, 3, 2, 3, 2], window: 8, settings: byModule),
    ]

    private static let byModule = Settings([
        "of": .text("module"), "against": .text("pr.merged.count"),
        "ratio": .comparison(Comparison(gte: 2)),
    ])

    func phrase(about slice: MetricSlice, _ settings: Settings) -> String {
        let key = settings.text("of") ?? "module"
        let exposure = settings.text("against").flatMap(Share.slice).map {
            "what its part of \(Phrases.name(of: $0)) explains"
        }
        return "one \(key) has " + (Phrases.times(settings.comparison("ratio")) ?? "more than")
            + " \(exposure ?? "an even share") of \(Phrases.name(of: slice))"
    }

    func verdict(on evidence: Evidence, _ settings: Settings) -> Verdict {
        let key = settings.text("of") ?? "module"
        let found = ModuleCounts(evidence.slice.metric, by: key, evidence)
        guard !found.isEmpty else {
            return Verdict(unknown: .missing, "nothing is recorded by \(key)")
        }
        if let short = Sufficiency.events(found.total, of: evidence, named: "in all modules") {
            return short
        }
        let metric = settings.text("against").flatMap(Share.slice)?.metric
        let exposure = metric.map { ModuleCounts($0, by: key, evidence) }
        if let exposure, exposure.total <= 0 {
            return Verdict(unknown: .missing, "nothing is recorded to hold it against")
        }
        return judge(found, exposure: exposure, settings)
    }

    private func judge(
        _ found: ModuleCounts, exposure: ModuleCounts?, _ settings: Settings
    ) -> Verdict {
        let names = Set(found.names).union(exposure?.names ?? []).sorted()
        // Half a change in each module, so that one without any is not impossible.
        let whole = (exposure?.total ?? 0) + 0.5 * Double(names.count)
        func expectedShare(_ name: String) -> Double {
            exposure.map { ($0[name] + 0.5) / whole } ?? 1 / Double(names.count)
        }
        func chance(_ k: Double, _ n: Double, _ name: String) -> Double {
            min(
                1,
                Double(names.count)
                    * Distributions.binomialUpperTail(
                        Int(counted: k), of: Int(counted: n), p: expectedShare(name)))
        }
        let n = found.total
        let chances = names.map { (name: $0, p: chance(found[$0], n, $0)) }
        guard let (name, p) = chances.min(by: { ($0.p, $0.name) < ($1.p, $1.name) }) else {
            return Verdict(unknown: .missing, "nothing is recorded by module")
        }
        let k = found[name], share = expectedShare(name)
        let ratio = n > 0 ? k / n / share : 0
        let most = found.mostInAWeek(name)
        let isSolid =
            k >= Self.fewest && found.months(name) >= Self.fewestMonths
            && settings.comparison("ratio").holds(for: ratio)
            && chance(k - most, n - most, name) < Self.lineWithoutAWeek
        return Verdict(
            Bearing(p: p, isSolid: isSolid, canMatch: p < Self.alpha),
            [
                ("k", k), ("n", n), ("share", n > 0 ? k / n : 0), ("expected", n * share),
                ("expected_share", share), ("ratio", ratio), ("modules", Double(names.count)),
                ("months", Double(found.months(name))), ("p", p),
            ], words: [("name", name)])
    }
}

/// A count by module, over a window.
private struct ModuleCounts {
    private var points: [String: [Series.Point]] = [:]

    init(_ metric: Metric, by key: String, _ evidence: Evidence) {
        for slice in evidence.segments(metric) {
            guard let segment = slice.segment, segment.hasPrefix("\(key)="),
                let series = evidence.other(slice)
            else { continue }
            let present = series.values(in: evidence.spans.window).compactMap(\.self)
            if !present.isEmpty { points[String(segment.dropFirst(key.count + 1))] = present }
        }
    }

    var isEmpty: Bool { points.isEmpty }
    var names: [String] { points.keys.sorted() }
    var total: Double { names.reduce(0) { $0 + self[$1] } }

    subscript(name: String) -> Double { (points[name] ?? []).reduce(0) { $0 + $1.value } }

    func months(_ name: String) -> Int {
        let days = (points[name] ?? []).filter { $0.value > 0 }.map(\.start.civil)
        return Set(days.map { $0.year * 12 + $0.month }).count
    }

    func mostInAWeek(_ name: String) -> Double {
        Dictionary(grouping: points[name] ?? [], by: \.start.monday).values
            .map { $0.reduce(0) { $0 + $1.value } }.max() ?? 0
    }
}
