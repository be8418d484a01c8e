import TrellisModel
import trellis_critical_values

@testable import TrellisDetect

/// Weeks to look for a move in: typed by hand, or drawn.
enum DrawnWeeks {
    /// Monday, 1 September 2025.
    static let start = Day(number: 20_332)

    /// The kinds of numbers there are, and how a calm team's are drawn. They vary as a usual team's
    /// do; the law that they keep is known, because it is this one.
    enum Kind: String, CaseIterable {
        /// Twenty changes a week, whose logarithms have the standard deviation 1.5.
        case item
        /// Build minutes with a spread of 15 %, whose neighbouring weeks correlate by 0.4.
        case level
        /// A queue with a spread of 20 %, whose neighbouring weeks correlate by 0.5.
        case queue
        /// Eight events a week, twice as spread out as chance.
        case count
        /// 12 % of 25 cases a week.
        case share

        var metric: Metric.Kind {
            switch self {
            case .item: .item
            case .level: .level(quantile: 0.9)
            case .queue: .queue
            case .count: .count
            case .share: .share
            }
        }

        /// As the catalogue has it for the kind.
        var correlation: Double { self == .level ? 0.4 : self == .queue ? 0.5 : 0 }
    }

    /// Weeks of one kind, in which each week's typical number is multiplied by `effect`.
    static func drawn(
        _ kind: Kind, weeks: Int, from random: inout SplitMix64,
        effect: (Int) -> Double = { _ in 1 }
    ) -> [Weeks.Week] {
        var normals = Normals(seed: random.next())
        var memory = normals.next()
        return (0..<weeks).map { place in
            let effect = effect(place)
            switch kind {
            case .item:
                let n = Double(12 + random.next() % 17)
                let noise = 1.5 * normals.next() / n.squareRoot()
                return Weeks.Week(place: place, value: 60 * effect * Elementary.exp(noise), n: n)
            case .level, .queue:
                let rho = kind.correlation
                let fresh = normals.next()
                memory =
                    place == 0 ? memory : rho * memory + (1 - rho * rho).squareRoot() * fresh
                let noise = (kind == .level ? 0.15 : 0.2) * memory
                return Weeks.Week(place: place, value: 14 * effect * Elementary.exp(noise), n: 40)
            case .count:
                // A sum of pairs has twice the variance of what it is a sum of.
                let pairs = poisson(4 * effect, &random)
                return Weeks.Week(place: place, value: Double(2 * pairs), n: 1)
            case .share:
                let whole = 25
                let part = (0..<whole).count { _ in uniform(&random) < 0.12 * effect }
                return Weeks.Week(
                    place: place, value: Double(part) / Double(whole), n: Double(whole),
                    part: Double(part), whole: Double(whole))
            }
        }
    }

    /// Weeks of plain values, one after the other; `nil` is missing.
    static func listed(_ values: [Double?], n: Double = 20) -> [Weeks.Week] {
        zip(0..., values).compactMap { place, value in
            value.map { Weeks.Week(place: place, value: $0, n: n) }
        }
    }

    /// What the engine says about these weeks.
    static func analysis(
        _ weeks: [Weeks.Week], _ kind: Metric.Kind = .item, correlation: Double = 0,
        direction: Metric.Direction? = .up, least: Double = 1.25, declared: [Day] = [],
        alone: Bool = true
    ) -> MoveAnalysis {
        MoveAnalysis(
            Weeks(usable: weeks, start: start),
            MoveAnalysis.Question(
                kind: kind, correlation: correlation, direction: direction, least: least,
                declared: DeclaredChanges(days: declared, isAlone: alone && !declared.isEmpty)))
    }

    static func monday(_ place: Int) -> Day { start.advanced(by: 7 * place) }

    static func uniform(_ random: inout SplitMix64) -> Double {
        Double(random.next() >> 11) * 0x1p-53
    }

    /// Source: D. E. Knuth, "The Art of Computer Programming", volume 2, 3.4.1.
    private static func poisson(_ mean: Double, _ random: inout SplitMix64) -> Int {
        let limit = Elementary.exp(-mean)
        var product = uniform(&random), count = 0
        while product > limit {
            product *= uniform(&random)
            count += 1
        }
        return count
    }
}
