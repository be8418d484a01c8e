import TrellisModel
import TrellisPlaybooks

extension Settings {
    /// Teams that are looked at together.
    struct Group {
        let name: String
        let teams: [TeamID]
    }

    /// `groups:`, a map of names to lists of teams. A team is in one group at most: two groups that
    /// differ by a team would say what that team's numbers are.
    mutating func readGroups(_ reader: YAMLReader) {
        guard let map = reader.map("groups", isRequired: false) else { return }
        let known = Set(teams.map(\.id))
        let names = Set(teams.flatMap { [$0.id.description, $0.title] }.map { $0.lowercased() })
        var taken: [TeamID: String] = [:]
        for name in map.keys {
            let listed = (map.texts(name, max: 63) ?? []).compactMap { text -> TeamID? in
                // Public data brings teams that nobody has listed.
                guard let team = TeamID(text), known.contains(team) || isPublicData else {
                    map.report(
                        name, "there is no team '\(text)' in 'teams'",
                        help: Suggestion.help(for: text, among: known.map(\.description).sorted()))
                    return nil
                }
                if let other = taken[team] {
                    map.report(
                        name, "the team '\(team)' stands in the group '\(other)' already",
                        help: "a team is in one group at most, or the difference would be its own")
                    return nil
                }
                taken[team] = name
                return team
            }
            if name.count > 63 { map.report(name, "a group's name has at most 63 characters") }
            if names.contains(name.lowercased()) {
                map.report(
                    name, "a team has this name, so the group would read as that team",
                    help: "call it after what its teams have in common")
            }
            groups.append(Group(name: name, teams: listed))
        }
    }
}
