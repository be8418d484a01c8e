/// One entry of the catalogue: what a number is, and what it may be used for.
///
/// Each is there once and is only ever pointed to, since every check and every series holds one.
package final class Metric: Sendable, Hashable {
    package let id: String
    /// What a reader sees, such as "Typical pull request size".
    package let title: String
    package let unit: Unit
    package let kind: Kind
    package let grain: Grain
    /// The direction that usually hurts; `nil` where neither does.
    package let hurts: Direction?
    package let layer: Layer
    /// Whether the number comes from people's work, and so needs the floor of people.
    package let needsPeople: Bool
    /// The smallest relative change worth a team's time: 0.25 is a quarter.
    package let effectFloor: Double
    /// How strongly one week resembles the next when nothing happens: a correlation, 0 to 1.
    package let autocorrelation: Double
    package let formula: String
    package let charter: Charter

    /// One catalogue entry. The effect floor and the autocorrelation follow from the kind unless
    /// they are given: 25 % and 0; shares 35 %; counts 50 %; levels 0.4 and queues 0.5.
    ///
    /// Source of the defaults: simulations calibrated on public projects' histories.
    init(
        _ id: String, _ title: String, _ unit: Unit, _ kind: Kind, grain: Grain = .week,
        hurts: Direction?, layer: Layer = .process, people: Bool = false, floor: Double? = nil,
        autocorrelation: Double? = nil, formula: String, charter: Charter
    ) {
        self.id = id
        self.title = title
        self.unit = unit
        self.kind = kind
        self.grain = grain
        self.hurts = hurts
        self.layer = layer
        needsPeople = people
        self.formula = formula
        self.charter = charter
        let usual: (floor: Double, autocorrelation: Double) =
            switch kind {
            case .item: (0.25, 0)
            case .share: (0.35, 0)
            case .count: (0.5, 0)
            case .level: (0.25, 0.4)
            case .queue: (0.25, 0.5)
            }
        effectFloor = floor ?? usual.floor
        self.autocorrelation = autocorrelation ?? usual.autocorrelation
    }

    package static func == (left: Metric, right: Metric) -> Bool { left.id == right.id }
    package func hash(into hasher: inout Hasher) { hasher.combine(id) }

    /// Whether people's work stands behind it although it needs no floor of its own: a queue of
    /// reviews says in other words what a withheld count of merges would say.
    package var echoesPeople: Bool { id.hasPrefix("review.queue") }

    package enum Direction: String, Sendable { case up, down }
    package enum Layer: String, Sendable { case outcome, process, guardrail }

    /// How a cell's value comes from the single records.
    package enum Kind: Hashable, Sendable {
        /// The geometric mean of single items' values.
        case item
        /// A quantile of many values, such as 0.9.
        case level(quantile: Double)
        case count
        /// A part of a whole, 0 to 1.
        case share
        /// How much was open at the end; its flows stand in the segments `flow=opened` and
        /// `flow=closed`.
        case queue

        package var name: String {
            switch self {
            case .item: "item"
            case .level: "level"
            case .count: "count"
            case .share: "share"
            case .queue: "queue"
            }
        }
    }

    package enum Unit: String, Sendable {
        case lines, hours, minutes, days, changes, share, pulls, weeksOfWork
        case deployments, incidents, updates, findings, alerts, pages, defects, items

        /// Behind a number: "3.2 h", "14 %", "212 lines".
        package var suffix: String {
            switch self {
            case .hours: "h"
            case .minutes: "min"
            case .share: "%"
            case .pulls: "pull requests"
            case .weeksOfWork: "weeks"
            default: rawValue
            }
        }
    }
}

/// The length of one point of a series.
package enum Grain: String, Sendable {
    case day, week, retro

    /// Days. A retro is looked at once a week.
    package var days: Int { self == .day ? 1 : 7 }

    /// The first day of the point that `day` belongs to.
    package func start(of day: Day) -> Day { self == .day ? day : day.monday }
}

/// What a metric may be used for, and what it does not say.
package struct Charter: Sendable {
    /// The question that a team asks with it.
    package let question: String
    /// What it does not see.
    package let misses: String
    /// How it is often misread.
    package let misread: String
    /// Decisions that it may inform.
    package let informs: [String]

    package init(question: String, misses: String, misread: String, informs: [String]) {
        self.question = question
        self.misses = misses
        self.misread = misread
        self.informs = informs
    }

    /// No metric may inform any of these, and no setting changes that.
    package static let mustNotInform = [
        "compensation", "promotion", "performance review", "discipline", "hiring",
        "ranking of people", "ranking of teams",
    ]

    /// Who looks after the definition and reads the numbers.
    package static let owner = "the team itself"
    package static let audience = "the team, and whoever it shares its retro with"
    /// Weeks that aggregates are kept.
    package static let retentionWeeks = 104
}
