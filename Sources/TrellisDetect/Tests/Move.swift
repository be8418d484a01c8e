import TrellisModel

/// Whether a weekly number moved, by stepping or by drifting, and since when.
///
/// Every week could be the one in which it began. For each of them, and for a steady drift, the test
/// asks how much better "it changed" explains the weeks than "nothing changed", and takes the average;
/// so no start is chosen because it looks best. The average is held against what a million series
/// without any change give (``CriticalValues``); where fewer than 40 things happened, also against
/// the same weeks in shuffled order. Outliers count only so far, missing weeks stay missing, and for
/// builds and queues, whose neighbouring weeks resemble each other, more is asked.
///
/// Fewer than ten usable weeks can only be watched. Sources: ``Contrasts``, ``SerialDependence``,
/// ``Permutations``, ``DeclaredDates``.
struct Move: Test {
    let signature = TestSignature(
        name: "move",
        keys: [
            .init("direction", .word(["up", "down"]), isRequired: true),
            .init("at-least", .number),
            .init("shape", .word(["any", "gradual", "sudden"])),
        ],
        values: ["from", "to", "ratio", "low", "high", "weeks", "n", "visible", "p"],
        takesOperators: false, words: ["shape", "since", "start"], bearsEvidence: true)
    let summary = "A weekly number rose or fell, by a step or a drift, beyond what chance explains."

    /// Fewer usable weeks can be watched at most.
    static let fewestForMatch = 10

    let examples = [
        TestExample(
            .yes, "a step to half as much again", metric: "pr.size.typical",
            points: [
                196, 204, 210, 190, 205, 199, 202, 207, 195, 201, 290, 284, 299, 296, 288, 282, 305,
                291, 287, 295,
            ], window: 20,
            settings: Settings(["direction": .text("up"), "at-least": .number(1.25)])),
        TestExample(
            .yes, "fewer and fewer deployments", metric: "dependency.updates.count",
            points: [14, 15, 13, 14, 12, 12, 11, 11, 9, 9, 8, 7, 6, 5, 5, 3], window: 16,
            settings: Settings(["direction": .text("down")])),
        TestExample(
            .no, "the same step, asked for the other way", metric: "pr.size.typical",
            points: [
                196, 204, 210, 190, 205, 199, 202, 207, 195, 201, 290, 284, 299, 296, 288, 282, 305,
                291, 287, 295,
            ], window: 20, settings: Settings(["direction": .text("down")])),
        TestExample(
            .no, "one outlying week is no move", metric: "pr.size.typical",
            points: [196, 204, 210, 190, 205, 199, 202, 207, 195, 201, 2900, 204],
            window: 12, settings: Settings(["direction": .text("up")])),
        TestExample(
            .no, "a small one", metric: "pr.size.typical",
            points: [200, 201, 199, 200, 201, 199, 210, 209, 211, 210, 209, 211],
            window: 12, settings: Settings(["direction": .text("up")])),
        TestExample(
            .no, "a flat queue of builds", metric: "ci.duration.p90",
            points: [18, 22, 21, 19, 20, 18, 21, 22, 19, 20, 21, 18], window: 12,
            settings: Settings(["direction": .text("up")])),
        TestExample(
            .yes, "flaky runs doubled", metric: "tests.flaky.share",
            points: [12, 9, 13, 11, 12, 10, 11, 26, 22, 25, 21, 27, 24],
            wholes: Array(repeating: 400, count: 13), window: 13,
            settings: Settings(["direction": .text("up")])),
        TestExample(
            .unknown(.coverage), "five weeks are too few", metric: "pr.size.typical",
            points: [196, 204, 210, 290, 284], window: 5,
            settings: Settings(["direction": .text("up")])),
        TestExample(
            .unknown(.events), "six updates in twelve weeks", metric: "dependency.updates.count",
            points: [1, 0, 0, 0, 1, 0, 0, 0, 1, 1, 1, 1], window: 12,
            settings: Settings(["direction": .text("up")])),
    ]

    /// What decides the chance; the least ratio and the shape only choose among findings.
    func hypothesis(_ settings: Settings) -> String { settings.text("direction") ?? "" }

    func phrase(about slice: MetricSlice, _ settings: Settings) -> String {
        let least = max(settings.number("at-least") ?? 1 + slice.metric.effectFloor, 1)
        let how =
            switch settings.text("shape") {
            case "gradual": ", little by little"
            case "sudden": ", in one step"
            default: ""
            }
        return switch settings.text("direction") {
        case "down":
            "\(Phrases.name(of: slice)) has fallen to at most \(Numerals.percent(1 / least)) of what it was\(how)"
        default:
            "\(Phrases.name(of: slice)) has risen to at least \(Phrases.trimmed(least)) times what it was\(how)"
        }
    }

    func verdict(on evidence: Evidence, _ settings: Settings) -> Verdict {
        let metric = evidence.slice.metric
        let direction = settings.text("direction").flatMap(Metric.Direction.init)
        let least = max(settings.number("at-least") ?? 1 + metric.effectFloor, 1)
        switch Self.analysis(of: evidence, direction: direction, least: least) {
        case .short(let verdict): return verdict
        case .enough(let found):
            let shape = settings.text("shape") ?? "any"
            let isSolid =
                found.reachesFloor && found.outlastsEachWeek
                && (shape == "any" || shape == found.shape.rawValue)
            return Verdict(
                Bearing(
                    p: found.p, isSolid: isSolid, canMatch: found.weeks >= Self.fewestForMatch),
                [
                    ("from", found.from), ("to", found.to), ("ratio", found.ratio),
                    ("low", found.near), ("high", found.far), ("weeks", Double(found.weeks)),
                    ("n", found.n), ("visible", found.visible), ("p", found.p),
                ],
                // What chance explains has no beginning and no shape.
                words: found.p >= LeaveOneOut.line
                    ? []
                    : [
                        ("shape", found.shape.rawValue), ("since", found.since.description),
                        ("start", found.isDeclared ? "given" : "searched"),
                    ])
        }
    }

    enum Outcome {
        case enough(MoveAnalysis)
        case short(Verdict)
    }

    static func analysis(
        of evidence: Evidence, direction: Metric.Direction?, least: Double
    ) -> Outcome {
        let metric = evidence.slice.metric
        switch Sufficiency.weeks(of: evidence) {
        case .short(let verdict): return .short(verdict)
        case .enough(let weeks):
            return .enough(
                MoveAnalysis(
                    weeks,
                    MoveAnalysis.Question(
                        kind: metric.kind, correlation: metric.autocorrelation,
                        direction: direction, least: least, declared: evidence.declared)))
        }
    }
}
