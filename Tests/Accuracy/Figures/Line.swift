import Foundation

/// One line of the table: a bar, and the figure that was reached.
struct Line {
    let bar: String
    let what: String
    let must: Must
    /// `nil` when it could not be measured.
    let reached: Estimate?
    var beside = ""
    private let unit: Unit

    enum Must {
        case atMost(Double)
        case atLeast(Double)
        /// Between the two, with both.
        case within(Double, Double)
        /// Printed, and held against nothing.
        case information
    }

    enum Verdict: String { case pass, missed = "MISSED", information = "" }

    /// How a figure reads.
    enum Unit {
        case percent, number

        func text(_ value: Double) -> String {
            guard value.isFinite else { return "–" }
            switch self {
            case .percent: return "\(Self.digits(value * 100, 1)) %"
            case .number: return Self.digits(value, 3)
            }
        }

        private static func digits(_ value: Double, _ places: Int) -> String {
            value.formatted(
                .number.precision(.fractionLength(places)).grouping(.never).locale(
                    Locale(identifier: "en_US_POSIX")))
        }
    }

    init(
        _ bar: String, _ what: String, _ must: Must, _ estimate: Estimate, _ unit: Unit = .percent,
        beside: String = ""
    ) {
        self.bar = bar
        self.what = what
        self.must = must
        self.beside = beside
        self.unit = unit
        reached = estimate
    }

    /// A bar that could not be measured is a bar that was missed.
    init(_ bar: String, failed words: String) {
        self.bar = bar
        what = "could not be measured: \(words.split(separator: "\n").first ?? "")"
        must = .atMost(0)
        unit = .number
        reached = nil
    }

    /// A figure that was not asked for.
    init(_ bar: String, notMeasured words: String, because reason: String) {
        self.bar = bar
        what = "\(words): not measured: \(reason)"
        must = .information
        unit = .number
        reached = nil
    }

    /// - Parameter slack: How many standard errors short of its bar a figure may fall.
    func verdict(slack: Double) -> Verdict {
        let value = reached?.value ?? .nan
        let allowed = slack == 0 ? 0 : slack * (reached?.error ?? 0)
        switch must {
        // What must never happen has no slack.
        case .atMost(0): return value == 0 ? .pass : .missed
        case .information: return .information
        case .atMost(let bound): return value - allowed <= bound ? .pass : .missed
        case .atLeast(let bound): return value + allowed >= bound ? .pass : .missed
        case .within(let low, let high):
            return value + allowed >= low && value - allowed <= high ? .pass : .missed
        }
    }

    func cells(slack: Double) -> [String] {
        let bound =
            switch must {
            case .atMost(let bound): "≤ \(unit.text(bound))"
            case .atLeast(let bound): "≥ \(unit.text(bound))"
            case .within(let low, let high): "\(unit.text(low)) to \(unit.text(high))"
            case .information: "–"
            }
        let figure = reached.map {
            $0.trials == 0
                ? "nothing to count"
                : "\(unit.text($0.value)) ± \(unit.text($0.error)), n \($0.trials)"
        }
        return [bar, what, bound, figure ?? "–", beside, verdict(slack: slack).rawValue]
    }
}
