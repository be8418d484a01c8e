import Foundation

/// A true change that is put into one metric of a team.
struct Plant {
    let metric: String
    let shape: Shape
    /// How many times its earlier value the metric ends at: a typical value, a rate or a count.
    let factor: Double
    /// The first week that is touched, counted back from the end; 1 is the last.
    let weeksAgo: Int

    enum Shape {
        /// All at once.
        case step
        /// The same share more every week, reaching the factor in the last one.
        case trend
    }

    /// What the week's expected value is multiplied by.
    func effect(weeksAgo week: Int) -> Double {
        guard week <= weeksAgo else { return 1 }
        switch shape {
        case .step: return factor
        case .trend:
            guard weeksAgo > 1 else { return factor }
            return pow(factor, Double(weeksAgo - week) / Double(weeksAgo - 1))
        }
    }
}
