/// One named question of a pattern: one metric, one test.
package struct Check: Sendable {
    package let name: String
    package let slice: MetricSlice
    /// The test's name, such as `change`, and its settings.
    package let test: String
    package let settings: Settings
    /// A sentence with `{value:format}` in it. `nil` when the check has nothing to tell.
    package let say: String?
    /// What a metric that does not exist here stands for. `nil`: unknown.
    package let ifMissing: Bool?
    /// Reported, and never deciding.
    package let inform: Bool

    package init(
        name: String, slice: MetricSlice, test: String, settings: Settings, say: String?,
        ifMissing: Bool?, inform: Bool
    ) {
        self.name = name
        self.slice = slice
        self.test = test
        self.settings = settings
        self.say = say
        self.ifMissing = ifMissing
        self.inform = inform
    }
}

/// What a playbook sets for a test.
package struct Settings: Sendable, Equatable {
    package enum Value: Sendable, Equatable, CustomStringConvertible {
        case number(Double)
        case text(String)
        case list([String])
        case comparison(Comparison)

        package var description: String {
            switch self {
            case .number(let number): "\(number)"
            case .text(let text): text
            case .list(let list): list.joined(separator: " ")
            case .comparison(let bounds): bounds.description
            }
        }
    }

    package let values: [String: Value]
    /// Operators that stand directly beside the keys, such as `gte` in `level: {stat: mean, gte: 1}`.
    package let comparison: Comparison

    package init(_ values: [String: Value], comparison: Comparison = Comparison()) {
        self.values = values
        self.comparison = comparison
    }

    package func number(_ key: String) -> Double? {
        guard case .number(let value) = values[key] else { return nil }
        return value
    }

    package func text(_ key: String) -> String? {
        guard case .text(let value) = values[key] else { return nil }
        return value
    }

    package func list(_ key: String) -> [String]? {
        guard case .list(let value) = values[key] else { return nil }
        return value
    }

    package func comparison(_ key: String) -> Comparison {
        guard case .comparison(let value) = values[key] else { return Comparison() }
        return value
    }
}

/// Bounds that all have to hold. Equality does not exist for measured numbers.
package struct Comparison: Sendable, Equatable, CustomStringConvertible {
    package var gt: Double?
    package var gte: Double?
    package var lt: Double?
    package var lte: Double?

    package init(gt: Double? = nil, gte: Double? = nil, lt: Double? = nil, lte: Double? = nil) {
        self.gt = gt
        self.gte = gte
        self.lt = lt
        self.lte = lte
    }

    package var description: String {
        [(">", gt), (">=", gte), ("<", lt), ("<=", lte)]
            .compactMap { sign, bound in bound.map { "\(sign)\($0)" } }.joined(separator: " ")
    }

    package static let operators = ["gt", "gte", "lt", "lte"]

    package var isEmpty: Bool { self == Comparison() }

    /// Every bound that is set holds. True when none is set.
    package func holds(for value: Double) -> Bool {
        (gt.map { value > $0 } ?? true) && (gte.map { value >= $0 } ?? true)
            && (lt.map { value < $0 } ?? true) && (lte.map { value <= $0 } ?? true)
    }

    /// As ``holds(for:)`` for a value known only within bounds: each lower bound is held against
    /// the low end and each upper bound against the high end, so that doubt never helps.
    package func holds(forAllIn interval: ClosedRange<Double>) -> Bool {
        Comparison(gt: gt, gte: gte).holds(for: interval.lowerBound)
            && Comparison(lt: lt, lte: lte).holds(for: interval.upperBound)
    }
}
