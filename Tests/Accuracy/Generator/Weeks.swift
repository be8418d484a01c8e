import TrellisModel

/// The invented calendar: every suite ends in the same week, and is looked at on the Monday after.
enum Weeks {
    /// Monday, 2 March 2026.
    static let end = Day(number: 20_514)

    /// The Monday on which a look that many weeks before the last one takes place.
    static func look(ago: Int) -> Day { end.advanced(by: -7 * ago) }

    /// The Monday that begins the week `ago`; 1 is the last closed week.
    static func monday(ago: Int) -> Day { end.advanced(by: -7 * ago) }
}
