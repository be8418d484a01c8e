import TrellisModel

/// Whether a queue grows: week after week more comes in than goes out.
///
/// A queue's length remembers itself, so that tests of the length alone take every swell for growth.
/// What came in less what went out does not: its mean is held against zero by Student's t, one-sided.
/// The queue itself has to have grown as well, from the mean of the first four weeks to that of the
/// last four; and the flow has to show without its most supportive week.
///
/// Source: Student, "The Probable Error of a Mean", Biometrika 6 (1908), 1–25.
struct Flow: Test {
    let signature = TestSignature(
        name: "flow",
        keys: [.init("direction", .word(["up", "down"])), .init("ratio", .comparison)],
        values: ["net", "opened", "closed", "from", "to", "ratio", "weeks", "n", "p"],
        takesOperators: false, bearsEvidence: true)
    let summary = "More enters a queue than leaves it, and the queue grows."
    /// Weeks at either end that say how long the queue was and is.
    static let ends = 4
    static let lineWithoutAWeek = 0.05

    let examples = [
        TestExample(
            .yes, "two a week more come in than go out", metric: "review.queue.open",
            points: [8, 10, 13, 14, 17, 18, 21, 22, 25, 27, 28, 31, 33], window: 13,
            settings: grows,
            others: [
                .init(
                    "review.queue.open{flow=opened}",
                    [20, 21, 22, 19, 21, 20, 22, 20, 21, 22, 19, 22, 21]),
                .init(
                    "review.queue.open{flow=closed}",
                    [18, 19, 19, 18, 18, 19, 19, 19, 18, 20, 18, 19, 19]),
            ]),
        TestExample(
            .no, "it swells and falls", metric: "review.queue.open",
            points: [8, 10, 13, 14, 12, 9, 8, 10, 12, 11, 9, 10, 9], window: 13, settings: grows,
            others: [
                .init(
                    "review.queue.open{flow=opened}",
                    [20, 22, 23, 20, 18, 17, 19, 22, 22, 19, 18, 21, 19]),
                .init(
                    "review.queue.open{flow=closed}",
                    [20, 20, 20, 19, 20, 20, 20, 20, 20, 20, 20, 20, 20]),
            ]),
        TestExample(
            .unknown(.missing), "how much came and went is not known",
            metric: "review.queue.open", points: [8, 10, 13, 14, 12, 9, 8, 10], window: 8,
            settings: grows),
    ]

    private static let grows = Settings(["ratio": .comparison(Comparison(gte: 1.3))])

    func phrase(about slice: MetricSlice, _ settings: Settings) -> String {
        let falls = settings.text("direction") == "down"
        let bounds = Phrases.times(settings.comparison("ratio"))
        return
            "week after week more \(falls ? "goes out than comes in" : "comes in than goes out"), and "
            + Phrases.name(of: slice) + (falls ? " has shrunk" : " has grown")
            + (bounds.map { " to \($0) what it was" } ?? "")
    }

    func verdict(on evidence: Evidence, _ settings: Settings) -> Verdict {
        let levels: [Weeks.Week]
        switch Sufficiency.weeks(of: evidence) {
        case .short(let verdict): return verdict
        case .enough(let weeks): levels = weeks.usable
        }
        func side(_ name: String) -> [Int: Double] {
            let slice = MetricSlice(evidence.slice.metric, segment: "flow=\(name)")
            guard let series = evidence.other(slice) else { return [:] }
            return Weeks(of: series, in: evidence.spans.window).usable.reduce(into: [:]) {
                $0[$1.place] = $1.value
            }
        }
        let (opened, closed) = (side("opened"), side("closed"))
        let flows = levels.compactMap { week -> (opened: Double, closed: Double)? in
            guard let opened = opened[week.place], let closed = closed[week.place] else {
                return nil
            }
            return (opened, closed)
        }
        guard flows.count >= Contrasts.fewestWeeks else {
            return flows.isEmpty
                ? Verdict(unknown: .missing, "what came in and went out is not recorded")
                : Verdict(
                    unknown: .coverage,
                    "\(flows.count) weeks with what came in and went out, at least "
                        + "\(Contrasts.fewestWeeks) needed")
        }
        return judge(levels.map(\.value), flows, settings)
    }

    private func judge(
        _ levels: [Double], _ flows: [(opened: Double, closed: Double)], _ settings: Settings
    ) -> Verdict {
        let sign = settings.text("direction") == "down" ? -1.0 : 1.0
        let net = flows.map { $0.opened - $0.closed }
        let p = Self.chance(net.map { $0 * sign })
        let from = Statistics.mean(Array(levels.prefix(Self.ends))) ?? 0
        let to = Statistics.mean(Array(levels.suffix(Self.ends))) ?? 0
        // A queue that was empty has no ratio; one more in it is compared with one.
        let ratio = max(to, 1e-9) / max(from, min(1, max(to, 1e-9)))
        let isSolid =
            settings.comparison("ratio").holds(for: ratio) && p < Self.lineWithoutAWeek
            && net.indices.allSatisfy { left in
                Self.chance(net.indices.filter { $0 != left }.map { net[$0] * sign })
                    < Self.lineWithoutAWeek
            }
        let opened = flows.reduce(0) { $0 + $1.opened }
        return Verdict(
            Bearing(p: p, isSolid: isSolid, canMatch: flows.count >= Move.fewestForMatch),
            [
                ("net", Statistics.mean(net) ?? 0), ("opened", opened),
                ("closed", flows.reduce(0) { $0 + $1.closed }), ("from", from), ("to", to),
                ("ratio", ratio), ("weeks", Double(flows.count)), ("n", opened), ("p", p),
            ])
    }

    /// How often a flow that is even on average looks at least so uneven.
    private static func chance(_ net: [Double]) -> Double {
        let n = Double(net.count)
        guard n > 1, let mean = Statistics.mean(net) else { return 1 }
        let squares = net.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
        let error = (squares / (n - 1) / n).squareRoot()
        // Weeks that never differ say nothing about how they usually would.
        guard error > 0, error.isFinite else { return 1 }
        return StudentT.upperTail(mean / error, degrees: n - 1)
    }
}
