package import TrellisModel

/// What a calm team records, so that a pattern can be measured on it.
package struct CalmPlan: Sendable {
    /// One metric, and what is asked of it.
    struct Subject: Sendable {
        let metric: Metric
        /// Where its usual value lies.
        var wish: CalmWish
        /// Its slices, by key; `nil` names stand for as many modules as a team has.
        var segments: [String: Segments] = [:]
        /// Events a week that the pattern needs before it says anything.
        var eventsAWeek = 0.0
        /// A part of another count.
        var partOf: Part?

        init(_ metric: Metric, reach: Double = CalmWish.usualReach) {
            self.metric = metric
            wish = CalmWish(
                isShare: metric.kind == .share || metric.unit == .share, reach: reach)
        }
    }

    struct Segments: Sendable {
        var names: Set<String> = []
        /// As many more as a team has modules.
        var isOpen = false
        /// Equally large, where nothing says how large they are.
        var isEven = false
    }

    struct Part: Sendable {
        let whole: MetricSlice
        var wish: CalmWish
    }

    /// By metric id; a part comes after its whole.
    let subjects: [Subject]
    /// Weeks of history.
    package let weeks: Int
    /// Whether a retro every other week leaves too few points.
    let needsEveryRetro: Bool
    /// Of every team, compared with a medium one, whose usual values then lie on the good side of what
    /// teams have; `nil`: each has its own.
    let size: Double?

    /// - Parameters:
    ///   - positions: Weekly positions that are looked at, beside the history of the oldest.
    ///   - isAtLine: What is held against a line lies exactly at it, and not on its quiet side.
    package init(for pattern: Pattern, positions: Int, isAtLine: Bool = false) {
        let span = (pattern.windowDays + pattern.baselineDays + 6) / 7
        weeks = span + positions + 1
        needsEveryRetro = pattern.needs.coverage > 0.5
        size = nil
        var found: [Metric: Subject] = [:]
        let roles = CalmRoles(pattern)
        // What decides is placed first, and everything else where that leaves room.
        let checks = pattern.checks.filter { roles.role(of: $0) != .informs }
        let deciding = checks.filter { roles.role(of: $0) == .decides }
        for check in deciding + checks.filter({ roles.role(of: $0) != .decides }) {
            CalmDemand(
                check, roles.role(of: check), pattern,
                reach: isAtLine ? 1 : CalmWish.usualReach
            ).add(to: &found)
        }
        subjects = Self.sorted(found)
    }

    /// Every metric of the catalogue, and the slices that exports tell.
    package init(catalogue metrics: [Metric], weeks: Int, size: Double? = nil) {
        self.weeks = weeks
        self.size = size
        needsEveryRetro = false
        let slices: [(ids: [String], key: String, names: Set<String>)] = [
            (["rework.share"], "cohort", ["assisted", "other"]),
            (["ai.accepted.share"], "cohort", ["main", "other"]),
            (["incidents.opened", "recovery.typical"], "severity", ["high", "low"]),
            (["findings.opened.count"], "class", ["injection", "naming", "unused"]),
            (["alerts.count"], "kind", ["disk", "latency", "queue"]),
            (
                ["pr.merged.count", "findings.opened.count", "defects.escaped.count"], "module",
                ["billing", "cart", "login", "search", "shop"]
            ),
        ]
        subjects = Self.sorted(
            metrics.reduce(into: [:]) { found, metric in
                var subject = Subject(metric)
                for slice in slices where slice.ids.contains(metric.id) {
                    subject.segments[slice.key] = Segments(names: slice.names)
                }
                found[metric] = subject
            })
    }

    private static func sorted(_ found: [Metric: Subject]) -> [Subject] {
        found.values.sorted {
            ($0.partOf == nil ? 0 : 1, $0.metric.id) < ($1.partOf == nil ? 0 : 1, $1.metric.id)
        }
    }
}
