/// What a number is about. A person is not on this list and never will be.
package struct Scope: Hashable, Sendable, Comparable {
    package let team: TeamID
    /// `nil` for the team as a whole.
    package let service: String?

    package init(team: TeamID, service: String? = nil) {
        self.team = team
        self.service = service
    }

    package static func < (left: Scope, right: Scope) -> Bool {
        (left.team, left.service ?? "") < (right.team, right.service ?? "")
    }
}

/// A metric and the slice of it that is meant, such as `rework.share{cohort=assisted}`.
package struct MetricSlice: Hashable, Sendable, CustomStringConvertible {
    package let metric: Metric
    /// `key=value`; `nil` for the metric as a whole.
    package let segment: String?

    package init(_ metric: Metric, segment: String? = nil) {
        self.metric = metric
        self.segment = segment
    }

    package var description: String {
        segment.map { "\(metric.id){\($0)}" } ?? metric.id
    }

    /// Splits `id{key=value}` without looking the id up.
    package static func split(_ text: String) -> (id: String, segment: String?) {
        guard text.hasSuffix("}"), let brace = text.firstIndex(of: "{") else { return (text, nil) }
        return (String(text[..<brace]), String(text[text.index(after: brace)...].dropLast()))
    }

    /// The names that a segment may slice by.
    package static let segmentKeys = ["cohort", "severity", "module", "class", "kind", "flow"]
}

/// One metric, one scope, one day or week: the smallest thing that Trellis stores.
///
/// Only ``PrivacyPolicy/decide(_:)`` makes one, so holding a value of this type is proof that the
/// policy let it through.
package struct Aggregate: Equatable, Sendable {
    package let cell: Cell

    init(admitted cell: Cell) { self.cell = cell }
}

/// A number on its way to becoming an ``Aggregate``, and everything the policy asks about it.
package struct Cell: Equatable, Sendable {
    package var scope: Scope
    package var slice: MetricSlice
    /// The first day of the week, or the day itself.
    package var start: Day
    /// In the metric's unit; shares are 0 to 1.
    package var value: Double
    /// Records behind the value.
    package var n: Int
    /// Numerator and denominator of a share.
    package var part: Double?
    package var whole: Double?
    /// Distinct people behind the value; `nil` when the export did not say.
    package var people: Int?
    /// The largest and second largest person's part of the records, 0 to 1 each. Held in memory
    /// only, to decide; never stored.
    package var heaviest: (first: Double, second: Double)?
    /// Days of the period that the export covers.
    package var coveredDays: Int
    /// Repositories or services behind the value, sorted.
    package var origins: [String]

    package init(
        scope: Scope, slice: MetricSlice, start: Day, value: Double, n: Int, part: Double? = nil,
        whole: Double? = nil, people: Int? = nil, heaviest: (first: Double, second: Double)? = nil,
        coveredDays: Int, origins: [String] = []
    ) {
        self.scope = scope
        self.slice = slice
        self.start = start
        self.value = value
        self.n = n
        self.part = part
        self.whole = whole
        self.people = people
        self.heaviest = heaviest
        self.coveredDays = coveredDays
        self.origins = origins
    }

    /// Whether the export covers only a part of the period.
    package var isPartial: Bool { coveredDays < slice.metric.grain.days }

    package static func == (left: Cell, right: Cell) -> Bool {
        left.scope == right.scope && left.slice == right.slice && left.start == right.start
            && left.value == right.value && left.n == right.n && left.part == right.part
            && left.whole == right.whole && left.people == right.people
            && left.coveredDays == right.coveredDays && left.origins == right.origins
    }
}

/// That a number exists and may not be shown. It keeps no number.
package struct Withheld: Equatable, Sendable {
    package let scope: Scope
    package let slice: MetricSlice
    package let start: Day
    package let reason: Reason
    package let origins: [String]
    package let coveredDays: Int

    package enum Reason: String, Sendable, CaseIterable {
        /// Fewer distinct people than the floor, or their number is not known.
        case people
        /// One person stands behind most of it.
        case dominance
        /// Too few records for the statistic to mean anything.
        case samples

        package var words: String {
            switch self {
            case .people: "fewer than five people"
            case .dominance: "one person's work would show"
            case .samples: "too few records for this statistic"
            }
        }
    }
}
