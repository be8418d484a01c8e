import TrellisModel

/// What makes calm weeks look less calm.
struct Stress {
    /// The share of weeks, in each metric, that lie far off.
    var outliers = 0.0
    /// How many times its usual excess over chance the spread of counts and shares is.
    var dispersion = 1.0
    /// The share of weeks, in each metric, that were not recorded.
    var missing = 0.0
    /// How much of the usual volume there is in the two weeks of ``holidays``.
    var holidayVolume = 1.0
    /// The correlation of neighbouring weeks of every level, in place of its own.
    var memory: Double?

    static let none = Stress()

    /// The two holiday weeks, counted back from the end.
    static let holidays = 7...8

    func volume(weeksAgo week: Int) -> Double {
        Self.holidays.contains(week) ? holidayVolume : 1
    }

    /// The week's shift in standard deviations: far off in one of the outlier weeks, else 0.
    func shift(_ chance: inout Chance) -> Double {
        let isFar = chance.happens(outliers), isUp = chance.happens(0.5)
        return isFar ? (isUp ? 4 : -4) : 0
    }

    /// The calendar that goes with it, if it has one.
    var annotations: String? {
        guard holidayVolume < 1 else { return nil }
        let from = Weeks.monday(ago: Self.holidays.upperBound)
        let to = Weeks.monday(ago: Self.holidays.lowerBound).advanced(by: 6)
        return """
            schema: trellis/annotations@1
            annotations:
              - {kind: holiday, from: \(from), to: \(to), note: Two quiet weeks}

            """
    }
}
