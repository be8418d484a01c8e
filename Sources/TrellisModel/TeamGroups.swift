/// Teams in the groups that leadership sees.
package enum TeamGroups {
    /// The name of what belongs to no group of three teams or more.
    package static let others = "Other teams"
    /// The name of the one group where none is declared.
    package static let everybody = "All teams"

    package struct Partition: Sendable, Equatable {
        /// By name; every team is in one of them at most.
        package let groups: [(name: String, teams: [TeamID])]
        /// Whether there are teams that could not be put into a group that is large enough.
        package let leavesOut: Bool

        package static func == (left: Partition, right: Partition) -> Bool {
            left.leavesOut == right.leavesOut
                && left.groups.map(\.name) == right.groups.map(\.name)
                && left.groups.map(\.teams) == right.groups.map(\.teams)
        }
    }

    /// Groups of fewer than three teams, and teams of no group, become one group of other teams;
    /// where that has fewer than three, it is left out. No total over groups exists, so that nothing
    /// can be subtracted.
    ///
    /// - Parameter declared: No team stands in two of them.
    package static func partition(
        _ teams: [TeamID], declared: [(name: String, teams: [TeamID])]
    ) -> Partition {
        guard !declared.isEmpty else {
            let isEnough = teams.count >= GroupCount.fewestTeams
            return Partition(
                groups: isEnough ? [(everybody, teams.sorted())] : [],
                leavesOut: !isEnough && !teams.isEmpty)
        }
        let known = Set(teams)
        let present = declared.map { ($0.name, $0.teams.filter(known.contains).sorted()) }
        var groups = present.filter { $0.1.count >= GroupCount.fewestTeams }
        let rest = known.subtracting(groups.flatMap(\.1)).sorted()
        let isEnough = rest.count >= GroupCount.fewestTeams
        if isEnough { groups.append((others, rest)) }
        return Partition(
            groups: Alphabet.sorted(groups, by: \.0, \.0).map { (name: $0.0, teams: $0.1) },
            leavesOut: !isEnough && !rest.isEmpty)
    }
}
