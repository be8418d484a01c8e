/// How many teams of a group something is true of, told so that no team's own answer follows from it.
///
/// None and one are told alike, and so are all and all but one. Everything between is told as it is:
/// any team may then be among those it is true of, or among the others.
package struct GroupCount: Sendable, Equatable {
    /// Below this number of teams, a count would be about some of them by name.
    package static let fewestTeams = 3

    /// The teams of the group that could be judged.
    package let teams: Int
    /// What a reader may know of the count.
    package let told: ClosedRange<Int>

    /// - Parameter count: From 0 to `teams`.
    /// - Returns: `nil` for fewer than ``fewestTeams``, and for a count that is none.
    package init?(_ count: Int, of teams: Int) {
        guard teams >= Self.fewestTeams, (0...teams).contains(count) else { return nil }
        self.teams = teams
        told =
            count <= 1
            ? 0...1 : count >= teams - 1 ? (teams - 1)...teams : count...count
    }

    /// Whether it is true of two teams or more.
    package var isCommon: Bool { told.lowerBound >= 2 }

    /// Whether it is true of more than half of them, as far as it is told.
    package var isMost: Bool { told.lowerBound * 2 > teams }
}
