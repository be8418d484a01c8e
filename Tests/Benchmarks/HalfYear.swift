import TrellisModel

/// The weeks that all invented numbers are of.
enum HalfYear {
    static let weeks = 26
    /// Monday, 16 March 2026: the day after the last week, and the day of every report.
    static let today = Day(number: 20_528)
    static let mondays = (0..<weeks).map { today.advanced(by: 7 * ($0 - weeks)) }
    static let span = today.advanced(by: -7 * weeks)...today.advanced(by: -1)
    /// The week, counted from 0, from which a number that moves has moved.
    static let step = 8
}
