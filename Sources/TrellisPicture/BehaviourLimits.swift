import TrellisModel

/// Where the weeks of a series usually lie: their average, and how far a single one strays from it.
///
/// The natural process limits of a chart of individual values: the mean ± 2.66 times the mean of the
/// moving ranges. Source: W. A. Shewhart, "Economic Control of Quality of Manufactured Product"
/// (1931), and D. J. Wheeler, "Understanding Variation: The Key to Managing Chaos" (1993).
///
/// Good to look at, and no verdict: over half a year, limits like these find a change in many series
/// that have none.
package struct BehaviourLimits: Sendable, Equatable {
    /// In the unit of the weeks, as the others are.
    package let centre: Double
    /// At most `centre`.
    package let lower: Double
    /// At least `centre`.
    package let upper: Double

    /// Fewer weeks than this have no limits.
    package static let fewest = 4

    /// 3 / d2, rounded as Wheeler does: three standard deviations, in mean ranges of two values.
    /// d2 = 2 / √π = 1.128 is the mean range of two values of a normal distribution.
    private static let reach = 2.66

    /// - Parameters:
    ///   - weeks: Oldest first. `nil`, or what is not finite, stands for a missing week: no moving
    ///     range bridges it.
    ///   - isLogarithmic: Compute on logarithms and go back: for sizes and durations of single
    ///     items, which vary by ratios. The centre is then the geometric mean, and a week of zero or
    ///     less counts as the smallest week above zero.
    ///   - range: What values can be at all; no limit lies outside of it.
    /// - Returns: `nil` for fewer than four weeks, when no two of them are neighbours, and when a
    ///   limit is too large for a number.
    package init?(
        _ weeks: [Double?], isLogarithmic: Bool = false,
        within range: ClosedRange<Double> = 0...(.infinity)
    ) {
        let scale = Scale(isLogarithmic: isLogarithmic, weeks)
        let places = weeks.map { $0.flatMap(scale.place) }
        guard let centre = Statistics.mean(places.compactMap(\.self)),
            let reach = Self.reach(of: places)
        else { return nil }
        self.init(centre, reach, scale, range)
    }

    /// Limits on both sides of a line that drifts, from the moving ranges of what it leaves over.
    ///
    /// - Parameters:
    ///   - line: The line's level at each of the `weeks`; as many as these.
    ///   - weeks: As in ``init(_:isLogarithmic:within:)``, with the other two.
    /// - Returns: One for each week; none where that would return `nil`.
    package static func along(
        _ line: [Double], _ weeks: [Double?], isLogarithmic: Bool = false,
        within range: ClosedRange<Double> = 0...(.infinity)
    ) -> [BehaviourLimits] {
        let scale = Scale(isLogarithmic: isLogarithmic, weeks)
        let centres = line.compactMap(scale.place)
        guard line.count == weeks.count, centres.count == line.count else { return [] }
        let rests = zip(weeks, centres).map { week, centre in
            week.flatMap(scale.place).map { $0 - centre }
        }
        guard let reach = reach(of: rests) else { return [] }
        let limits = centres.compactMap { BehaviourLimits($0, reach, scale, range) }
        return limits.count == line.count ? limits : []
    }

    /// Whether a week strays further than weeks usually do. What only rounding tells from a limit is
    /// not outside.
    package func isOutside(_ value: Double) -> Bool {
        let rounding = max(abs(lower), abs(upper)) * 1e-9
        return value < lower - rounding || value > upper + rounding
    }

    /// `centre` and `reach` are places on the scale.
    private init?(
        _ centre: Double, _ reach: Double, _ scale: Scale, _ range: ClosedRange<Double>
    ) {
        self.centre = scale.value(at: centre)
        lower = max(scale.value(at: centre - reach), min(range.lowerBound, self.centre))
        upper = min(scale.value(at: centre + reach), max(range.upperBound, self.centre))
        guard lower.isFinite, self.centre.isFinite, upper.isFinite else { return nil }
    }

    /// How far the limits lie from the centre.
    private static func reach(of places: [Double?]) -> Double? {
        let ranges = zip(places, places.dropFirst()).compactMap { earlier, later in
            earlier.flatMap { earlier in later.map { abs($0 - earlier) } }
        }
        guard places.count(where: { $0 != nil }) >= fewest else { return nil }
        return Statistics.mean(ranges).map { $0 * reach }
    }
}

extension BehaviourLimits {
    /// What the limits are computed on: the values themselves, or their logarithms.
    private struct Scale {
        let isLogarithmic: Bool
        private let resolution: Double

        init(isLogarithmic: Bool, _ weeks: [Double?]) {
            self.isLogarithmic = isLogarithmic
            resolution = weeks.compactMap(\.self).filter { $0 > 0 }.min() ?? 1
        }

        func place(of value: Double) -> Double? {
            guard value.isFinite else { return nil }
            return isLogarithmic ? Elementary.log(max(value, resolution)) : value
        }

        func value(at place: Double) -> Double { isLogarithmic ? Elementary.exp(place) : place }
    }
}
