import TrellisModel

/// A stretch of weeks with the lines that belong to it: all weeks, or those on one side of a step.
/// Numbers are as ``Quantity/drawn(_:)`` gives them.
struct BehaviourStretch {
    struct Week {
        let start: Day
        let value: Double
    }

    /// Weeks that count: whole, and explained by nothing on the calendar.
    let weeks: [Week]
    /// One for each week; none when there are too few weeks.
    let limits: [BehaviourLimits]
    /// The lines follow a drift.
    let isDrift: Bool
    /// The day of the step.
    let step: Day?
    /// After the step.
    let isAccent: Bool

    var outside: [Week] {
        zip(weeks, limits).filter { $1.isOutside($0.value) }.map(\.0)
    }

    /// What the value axis has to show. A limit far above everything that was seen would press the
    /// weeks flat: it is written, and not drawn.
    func levels(beside drawn: [Double]) -> [Double] {
        let most = max(drawn.max() ?? 0, limits.map(\.centre).max() ?? 0) * 2.5
        return limits.flatMap { [$0.lower, $0.centre] } + limits.map(\.upper).filter { $0 <= most }
    }

    /// The room between the limits.
    func drawRange(on canvas: inout Canvas, frame: Frame) {
        let nodes = nodes(in: frame)
        guard !nodes.isEmpty else { return }
        let outline =
            nodes.map { ($0.x, frame.values.y($0.limits.upper)) }
            + nodes.reversed().map { ($0.x, frame.values.y($0.limits.lower)) }
        canvas.add(
            "path",
            ["class": isAccent ? "tp-window" : "tp-baseline", "d": Self.path(outline) + "Z"])
    }

    func drawLines(on canvas: inout Canvas, frame: Frame) {
        for level in [\BehaviourLimits.lower, \.upper, \.centre] {
            let shown = nodes(in: frame).filter { frame.values.shows($0.limits[keyPath: level]) }
            guard shown.count > 1 else { continue }
            let kind = level == \.centre ? "tp-centre" : "tp-level"
            let line = shown.map { ($0.x, frame.values.y($0.limits[keyPath: level])) }
            canvas.add(
                "path", ["class": isAccent ? kind + " tp-accent" : kind, "d": Self.path(line)])
        }
    }

    /// A shape and not a colour says what lies outside.
    func drawRings(on canvas: inout Canvas, frame: Frame) {
        for week in outside {
            canvas.dot(
                "tp-ring", x: frame.time.middle(of: week.start), y: frame.values.y(week.value),
                radius: 6.5)
        }
    }

    /// Where the lines start, bend and end.
    private func nodes(in frame: Frame) -> [(x: Double, limits: BehaviourLimits)] {
        guard let first = limits.first else { return [] }
        guard !isDrift else {
            return zip(weeks, limits).map { (frame.time.middle(of: $0.start), $1) }
        }
        let middle = step.flatMap { frame.time.part($0...$0)?.lowerBound }
        return [
            (isAccent ? middle ?? frame.time.left : frame.time.left, first),
            (isAccent ? frame.time.right : middle ?? frame.time.right, first),
        ]
    }

    private static func path(_ points: [(x: Double, y: Double)]) -> String {
        "M" + points.map { "\($0.x.coordinate) \($0.y.coordinate)" }.joined(separator: "L")
    }
}
