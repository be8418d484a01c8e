/// How a team's metric behaves while nothing happens.
enum Noise {
    /// The geometric mean of single items' values, whose logarithm has the standard deviation
    /// `spread` for one item; the whole week moves by `extra` beside it.
    case items(typical: Double, spread: Double, perWeek: Double, ratio: Double, extra: Double)
    /// A value a week whose logarithm has the standard deviation `spread`, and that remembers.
    case level(typical: Double, spread: Double, memory: Double)
    /// Events a week with `ratio` = variance over mean.
    case count(perWeek: Double, ratio: Double)
    /// Cases of `whole` a week; the logarithm of the odds wanders by `wander` from week to week.
    case share(rate: Double, whole: Double, ratio: Double, wander: Double, memory: Double)
}

/// One metric of a team, and its noise.
struct Family {
    let metric: String
    let noise: Noise
    /// How a day's share of a week's events is weighted, Monday first; `nil` where the week is the
    /// point.
    var days: [Double]?

    init(_ metric: String, _ noise: Noise, days: [Double]? = nil) {
        self.metric = metric
        self.noise = noise
        self.days = days
    }
}
