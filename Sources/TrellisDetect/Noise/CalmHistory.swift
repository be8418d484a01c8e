import TrellisModel

/// The weeks of one metric of a simulated team.
struct CalmHistory {
    private let subject: CalmPlan.Subject
    private let traits: CalmTraits
    private let habit: CalmHabit
    private let start: Day
    private let weeks: Int
    private let slices: [(name: MetricSlice, weight: Double)]
    /// For each key, the range of its slices.
    private let keys: [Range<Int>]
    private var chance: Chance
    private let usual: Double
    private let volume: Double
    private var result: [[Series.Point]]

    private var metric: Metric { subject.metric }

    /// How far the slices' own sizes wander from week to week.
    private static let wander = 0.2

    init(
        _ subject: CalmPlan.Subject, _ traits: CalmTraits, _ chance: Chance, from start: Day,
        weeks: Int
    ) {
        self.subject = subject
        self.traits = traits
        self.start = start
        self.weeks = weeks
        let metric = subject.metric
        habit = CalmHabit(of: metric)
        var chance = chance
        var slices: [(name: MetricSlice, weight: Double)] = [(MetricSlice(metric), 1)]
        var keys: [Range<Int>] = []
        for (key, segments) in subject.segments.sorted(by: { $0.key < $1.key }) {
            // A queue's flows are its own.
            guard metric.kind != .queue || key != "flow" else { continue }
            let first = slices.count
            slices += traits.weights(of: segments).map {
                (MetricSlice(metric, segment: "\(key)=\($0.name)"), $0.weight)
            }
            keys.append(first..<slices.count)
        }
        (self.slices, self.keys) = (slices, keys)
        result = slices.map { _ in [] }
        let own = traits.own(metric, &chance)
        var usual = subject.wish.draw(
            Self.level(habit.typical * (metric.kind == .count ? traits.size : 1), own, metric),
            &chance)
        var volume = habit.volume * Elementary.exp(0.2 * chance.normal())
        if !metric.id.hasPrefix("actions.") { volume *= traits.size }
        switch metric.kind {
        case .count: usual = max(usual, min(subject.eventsAWeek, subject.wish.most ?? .infinity))
        case .share:
            let rarer = min(usual, 1 - usual)
            if rarer > 0 { volume = max(volume, subject.eventsAWeek / rarer) }
        case .item, .level, .queue: volume = max(volume, 4)
        }
        (self.usual, self.volume) = (usual, volume)
        self.chance = chance
    }

    /// A team's own usual value: shares differ in their odds.
    private static func level(_ typical: Double, _ factor: Double, _ metric: Metric) -> Double {
        guard metric.kind == .share || metric.unit == .share else { return typical * factor }
        let odds = typical / max(1 - typical, 1e-6) * factor
        return odds / (1 + odds)
    }

    /// - Parameter whole: What the metric is a part of, if of anything.
    mutating func points(of whole: [Series.Point]?) -> [(MetricSlice, [Series.Point])] {
        if let part = subject.partOf, let whole, metric.kind == .count {
            addParts(of: whole, part.wish.draw(0.3, &chance))
        } else {
            switch metric.kind {
            case .count: addCounts()
            case .share: addShares()
            case .item: addItems()
            case .level: addLevels()
            case .queue: return queue()
            }
        }
        return zip(slices, result).map { ($0.name, $1) }
    }

    private func day(_ week: Int) -> Day { start.advanced(by: 7 * week) }

    private mutating func add(count: Int, on day: Day) {
        result[0].append(Series.Point(start: day, value: Double(count), n: count))
        for range in keys {
            let parts = split(count, range)
            for (index, part) in zip(range, parts) {
                result[index].append(Series.Point(start: day, value: Double(part), n: part))
            }
        }
    }

    /// What falls into the slices of one key; the rest into none of them.
    private mutating func split(_ count: Int, _ range: Range<Int>) -> [Int] {
        let weights = slices[range].map(\.weight)
        let rest = max(0, 1 - weights.reduce(0, +))
        guard rest > 1e-9 else { return chance.split(count, by: weights, wander: Self.wander) }
        return chance.split(count, by: weights + [rest], wander: Self.wander).dropLast()
    }

    private mutating func addCounts() {
        let days = traits.days(of: metric)
        for week in 0..<weeks {
            let count = chance.count(mean: usual, ratio: habit.ratio)
            guard metric.grain == .day else {
                add(count: count, on: day(week))
                continue
            }
            let parts = chance.split(count, by: days, wander: Self.wander)
            for (offset, part) in parts.enumerated() {
                add(count: part, on: day(week).advanced(by: offset))
            }
        }
    }

    private mutating func addParts(of whole: [Series.Point], _ share: Double) {
        for point in whole where metric.grain.start(of: point.start) == point.start {
            add(count: chance.binomial(Int(point.value), share), on: point.start)
        }
    }

    private mutating func addShares() {
        // A team's own spread, as the standard deviation of the logarithm of the odds.
        let deviation = chance.uniform(0.05...0.3) * usual * (1 - usual)
        var share = usual
        let step = metric.grain == .retro ? traits.retroWeeks : 1
        for week in stride(from: 0, to: weeks, by: step) {
            // One week in so many is as the last one was, which makes neighbours resemble each other
            // and leaves every week a beta draw.
            if week == 0 || !chance.happens(metric.autocorrelation) {
                share = chance.beta(mean: usual, deviation: deviation)
            }
            let whole = max(
                metric.grain == .retro ? 3 : 1, chance.count(mean: volume, ratio: habit.ratio))
            let part = chance.binomial(whole, share)
            add(part: part, whole: whole, to: 0, on: day(week))
            for range in keys {
                let parts = split(part, range), rests = split(whole - part, range)
                for (index, (part, rest)) in zip(range, zip(parts, rests)) {
                    add(part: part, whole: part + rest, to: index, on: day(week))
                }
            }
        }
    }

    private mutating func add(part: Int, whole: Int, to index: Int, on day: Day) {
        guard whole > 0 else { return }
        result[index].append(
            Series.Point(
                start: day, value: Double(part) / Double(whole), n: whole, part: Double(part),
                whole: Double(whole)))
    }

    private mutating func addItems() {
        // The whole week moves a little beside its single items.
        let extra = 0.25
        for week in 0..<weeks {
            let count = chance.count(mean: volume, ratio: habit.ratio)
            for index in slices.indices {
                let n = index == 0 ? count : chance.binomial(count, slices[index].weight)
                guard n > 0 else { continue }
                let deviation = (habit.spread * habit.spread / Double(n) + extra * extra)
                    .squareRoot()
                let value = usual * Elementary.exp(deviation * chance.normal())
                result[index].append(Series.Point(start: day(week), value: value, n: n))
            }
        }
    }

    private mutating func addLevels() {
        let most = metric.unit == .share ? 1 : Double.infinity
        for index in slices.indices {
            var drift = Drift(memory: metric.autocorrelation)
            for week in 0..<weeks {
                let value = usual * Elementary.exp(habit.spread * drift.next(&chance))
                let n = max(
                    1, chance.count(mean: volume * slices[index].weight, ratio: habit.ratio))
                result[index].append(
                    Series.Point(start: day(week), value: min(value, most), n: n))
            }
        }
    }

    /// The queue and what came and went. Half of what comes is dealt with in its week; the rest waits,
    /// and a longer queue pulls back more.
    private mutating func queue() -> [(MetricSlice, [Series.Point])] {
        let pull = chance.uniform(0.35...0.6)
        let before = 12
        var open = Int(usual.rounded())
        var points: [[Series.Point]] = [[], [], []]
        for week in -before..<weeks {
            let opened = chance.count(mean: volume, ratio: habit.ratio)
            let usually = 0.5 * (Double(opened) + volume)
            let closes = max(0, usually + pull * (Double(open) - usual))
            let closed = min(open + opened, chance.poisson(closes))
            open += opened - closed
            guard week >= 0 else { continue }
            for (index, count) in [open, opened, closed].enumerated() {
                points[index].append(
                    Series.Point(start: day(week), value: Double(count), n: max(1, count)))
            }
        }
        return zip([nil, "flow=opened", "flow=closed"], points).map { segment, points in
            (MetricSlice(metric, segment: segment), points)
        }
    }
}
