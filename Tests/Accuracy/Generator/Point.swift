import TrellisModel

/// What a team recorded in one week about one metric.
enum Point {
    /// In ten-thousandths of the unit, which a CSV holds exactly.
    case value(tenThousandths: Int, n: Int)
    case share(part: Int, whole: Int)
    case events(Int)
    /// Monday first.
    case daily([Int])

    static func value(_ value: Double, n: Int) -> Point {
        .value(tenThousandths: Int((min(value, 1e9) * 10_000).rounded()), n: n)
    }

    /// The week's number, as a rule that looks at weekly numbers sees it.
    var number: Double {
        switch self {
        case .value(let scaled, _): Double(scaled) / 10_000
        case .share(let part, let whole): Double(part) / Double(max(whole, 1))
        case .events(let count): Double(count)
        case .daily(let counts): Double(counts.reduce(0, +))
        }
    }

    func rows(_ metric: String, monday: Day) -> [Row] {
        switch self {
        case .value(let scaled, let n):
            [Row(monday, metric, tenThousandths: scaled, n: n)]
        case .share(let part, let whole): [Row(monday, metric, part: part, whole: whole)]
        case .events(let count): [Row(monday, metric, count: count)]
        case .daily(let counts):
            counts.enumerated().map { Row(monday.advanced(by: $0), metric, count: $1) }
        }
    }
}
