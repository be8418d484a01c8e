package import TrellisModel

/// One all-day entry of a calendar.
package struct CalendarEntry: Sendable, Equatable {
    let action: String
    let team: TeamID
    let kind: Kind
    package let day: Day
    let summary: String
    let details: String
    package let status: Status
    /// The day of the retro in which the action was agreed.
    let agreed: Day
    /// The newest day that the documents tell of it.
    let told: Day
    let isClosed: Bool

    package enum Kind: String, Sendable {
        case due
        /// Looking again at the number that the action aimed at.
        case check
    }

    package enum Status: String, Sendable {
        /// The day will move with the action.
        case tentative = "TENTATIVE"
        case confirmed = "CONFIRMED"
        /// Calendars take it away.
        case cancelled = "CANCELLED"
    }

    /// The same as long as the action lives, whatever becomes of it.
    var uid: String { "\(action)-\(kind.rawValue)@\(team).trellis" }

    /// Which of two files with this entry is the newer one, from the documents alone.
    ///
    /// It grows with the newest day that they tell of the action, then when the action is closed,
    /// then with the entry's own day. So a later retro always outnumbers an earlier one, and so
    /// does a day put off, or a tick, in the document that was there already. Only what is taken
    /// back in that same document (an earlier day, a tick undone) has a smaller number until the
    /// next retro; a calendar that subscribes to the file shows it at once all the same.
    var sequence: Int {
        // A century and thirteen years: the largest result is below 2^31.
        let told = min(max(0, agreed.distance(to: told)), 36_524)
        let day = min(max(0, agreed.distance(to: day)), 4_999)
        return (told * 2 + (isClosed ? 1 : 0)) * 5_000 + day
    }

    /// Whether calendars can hold its days: they end with the year 9999, where an entry ends a day
    /// after it began, and many know no year 0.
    package var isRepresentable: Bool {
        [day, told].allSatisfy { (1...9998).contains($0.civil.year) }
    }
}
