import TrellisModel

/// What one check asks of a calm team.
struct CalmDemand {
    private let check: Check
    private let role: CalmRoles.Role
    private let pattern: Pattern
    private let reach: Double

    init(_ check: Check, _ role: CalmRoles.Role, _ pattern: Pattern, reach: Double) {
        self.reach = reach
        self.check = check
        self.role = role
        self.pattern = pattern
    }

    func add(to found: inout [Metric: CalmPlan.Subject]) {
        var subject =
            found[check.slice.metric] ?? CalmPlan.Subject(check.slice.metric, reach: reach)
        addSegment(of: check.slice, to: &subject)
        subject.eventsAWeek = max(subject.eventsAWeek, eventsAWeek)
        switch check.test {
        case "level", "streak":
            let bounds = check.settings.comparison
            subject.wish.add(
                role, above: (bounds.gte ?? bounds.gt).map(usual),
                below: (bounds.lte ?? bounds.lt).map(usual))
        case "change":
            // A difference in the metric's unit is in reach only of a metric that is large enough.
            let delta = check.settings.comparison("delta")
            if let least = delta.gte ?? delta.gt ?? delta.lte ?? delta.lt, least != 0 {
                subject.wish.narrow(least: 4 * abs(least), most: nil)
            }
        case "cohort":
            for side in ["of", "against"] {
                guard let name = check.settings.text(side) else { continue }
                subject.segments["cohort", default: CalmPlan.Segments()].names.insert(name)
            }
        case "hotspot": addModules(&subject, &found)
        default: break
        }
        let whole = check.test == "share" ? check.settings.text("of").flatMap(Share.slice) : nil
        if let whole {
            var part = CalmPlan.Part(whole: whole, wish: CalmWish(isShare: true, reach: reach))
            let bounds = check.settings.comparison
            part.wish.add(role, above: bounds.gte ?? bounds.gt, below: bounds.lte ?? bounds.lt)
            subject.partOf = part
        }
        found[subject.metric] = subject
        let others = [whole, check.settings.text("against").flatMap(Share.slice)].compactMap(\.self)
        for slice in others where check.test != "cohort" {
            var other = found[slice.metric] ?? CalmPlan.Subject(slice.metric, reach: reach)
            addSegment(of: slice, to: &other)
            found[slice.metric] = other
        }
    }

    private func addSegment(of slice: MetricSlice, to subject: inout CalmPlan.Subject) {
        guard let segment = slice.segment, let equals = segment.firstIndex(of: "=") else { return }
        subject.segments[String(segment[..<equals]), default: CalmPlan.Segments()].names
            .insert(String(segment[segment.index(after: equals)...]))
    }

    private func addModules(
        _ subject: inout CalmPlan.Subject, _ found: inout [Metric: CalmPlan.Subject]
    ) {
        let key = check.settings.text("of") ?? "module"
        let against = check.settings.text("against").flatMap(Share.slice)?.metric
        subject.segments[key, default: CalmPlan.Segments()].isOpen = true
        guard let against else {
            subject.segments[key]?.isEven = true
            return
        }
        var other = found[against] ?? CalmPlan.Subject(against, reach: reach)
        other.segments[key, default: CalmPlan.Segments()].isOpen = true
        found[against] = other
    }

    /// What a pattern needs before it says anything, half as much again, and a few more.
    private var eventsAWeek: Double {
        guard role != .leftToChance else { return 0 }
        let weeks = max(1, Double(pattern.windowDays) / 7)
        let needed = Double(max(pattern.needs.events, Int(Sufficiency.fewestEvents)))
        return (needed * 1.5 + 4) / weeks
    }

    /// The usual value, of a count a week's, at which the statistic lies at the line.
    private func usual(_ line: Double) -> Double {
        guard check.slice.metric.kind == .count else { return line }
        let weeks = max(1, Double(pattern.windowDays) / 7)
        if check.settings.text("stat") == "sum" { return line / weeks }
        // Five days of a week are worked on.
        return check.slice.metric.grain == .day ? line * 5 : line
    }
}
