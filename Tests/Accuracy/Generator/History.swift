import Foundation

/// One team's weeks: what is drawn, and what is planted in it.
struct History {
    /// The stream that its numbers are drawn from; the team's name in the file may differ.
    let name: String
    let suite: String
    let weeks: Int
    var families = Family.team
    /// Empty for a team in which nothing happens.
    var plants: [Plant] = []
    var stress = Stress.none

    /// Oldest week first; `nil` is a week without a record.
    func points(of family: Family) -> [Point?] {
        var chance = Chance(suite, name, family.metric)
        var calendar = Chance(suite, name, family.metric, "stress")
        var drift = Drift(memory: memory(of: family))
        let plants = plants.filter { $0.metric == family.metric }
        return (0..<weeks).map { index in
            let ago = weeks - index
            let shift = stress.shift(&calendar)
            let isMissing = calendar.happens(stress.missing)
            let week = Week(
                effect: plants.reduce(1) { $0 * $1.effect(weeksAgo: ago) },
                volume: stress.volume(weeksAgo: ago), shift: shift, drift: drift.next(&chance))
            let point = draw(family, week, &chance)
            return isMissing ? nil : point
        }
    }

    var rows: [Row] {
        families.flatMap { family in
            points(of: family).enumerated().flatMap { index, point in
                point?.rows(family.metric, monday: Weeks.monday(ago: weeks - index)) ?? []
            }
        }
    }

    /// What shapes one week's draw.
    private struct Week {
        let effect: Double
        let volume: Double
        let shift: Double
        let drift: Double
    }

    private func memory(of family: Family) -> Double {
        switch family.noise {
        case .level(_, _, let memory): stress.memory ?? memory
        case .share(_, _, _, _, let memory): memory
        case .items, .count: 0
        }
    }

    private func draw(_ family: Family, _ week: Week, _ chance: inout Chance) -> Point? {
        switch family.noise {
        case .items(let typical, let spread, let perWeek, let ratio, let extra):
            let n = chance.count(mean: perWeek * week.volume, ratio: ratio)
            guard n > 0 else { return nil }
            let deviation = (spread * spread / Double(n) + extra * extra).squareRoot()
            return .value(
                typical * week.effect * exp(deviation * (chance.normal() + week.shift)), n: n)
        case .level(let typical, let spread, _):
            let value = typical * week.effect * exp(spread * (week.drift + week.shift))
            let n = chance.count(mean: 200 * week.volume, ratio: 3)
            // A queue is a whole number of things, counted once a week.
            return family.metric.hasSuffix(".open")
                ? .value(value.rounded(), n: 1) : .value(value, n: max(n, 1))
        case .count(let perWeek, let ratio):
            let mean = perWeek * week.effect * week.volume * exp(week.shift / 4 * log(3))
            let count = chance.count(mean: mean, ratio: ratio * stress.dispersion)
            guard let days = family.days else { return .events(count) }
            var daily = [Int](repeating: 0, count: 7)
            for _ in 0..<count { daily[chance.pick(days)] += 1 }
            return .daily(daily)
        case .share(let rate, let whole, let ratio, let wander, _):
            let all = chance.count(mean: whole * week.volume, ratio: ratio)
            guard all > 0 else { return nil }
            let now = min(rate * week.effect, 0.95)
            let odds =
                log(now / (1 - now)) + wander * stress.dispersion.squareRoot() * week.drift
                + week.shift / 4 * log(3)
            return .share(part: chance.binomial(all, 1 / (1 + exp(-odds))), whole: all)
        }
    }
}
