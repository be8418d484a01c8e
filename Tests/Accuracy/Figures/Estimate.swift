/// A simulated figure and how far chance may have moved it.
struct Estimate {
    let value: Double
    /// The Monte-Carlo standard error; NaN when there was nothing to count.
    let error: Double
    let trials: Int

    /// What happened to one team, whose looks and metrics resemble each other.
    struct Cluster {
        var hits: Double
        var trials: Double
    }

    /// A share of independent trials.
    init(_ hits: Int, of trials: Int) {
        value = Double(hits) / Double(trials)
        // One more of each, so that a share of nothing has an error as well.
        let safe = (Double(hits) + 1) / (Double(trials) + 2)
        error = (safe * (1 - safe) / Double(trials)).squareRoot()
        self.trials = trials
    }

    init(_ hits: [Bool]) { self.init(hits.count { $0 }, of: hits.count) }

    /// A share of trials that come in clusters: the ratio estimator.
    ///
    /// Source: W. G. Cochran, Sampling Techniques, 3rd edition, New York 1977, section 6.4.
    init(clusters: [Cluster]) {
        let hits = clusters.reduce(0) { $0 + $1.hits }, all = clusters.reduce(0) { $0 + $1.trials }
        let count = Double(clusters.count)
        value = hits / all
        trials = Int(all)
        guard hits > 0, clusters.count > 1 else {
            error = all > 0 ? 1 / count : .nan
            return
        }
        let share = hits / all
        let squares = clusters.reduce(0) {
            let rest = $1.hits - share * $1.trials
            return $0 + rest * rest
        }
        error = (squares * count / (count - 1)).squareRoot() / all
    }

    init(mean values: [Double]) {
        self.init(clusters: values.map { Cluster(hits: $0, trials: 1) })
    }
}

extension Sequence<Double> {
    /// The middle one, or the upper of the two.
    var middle: Double? {
        let sorted = sorted()
        return sorted.isEmpty ? nil : sorted[sorted.count / 2]
    }
}
