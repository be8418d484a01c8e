package import TrellisModel

/// Whose a record is.
package struct Roster: Sendable {
    package struct Team: Sendable {
        package let id: TeamID
        package let repositories: [String]
        package let services: [String]

        package init(id: TeamID, repositories: [String], services: [String]) {
            self.id = id
            self.repositories = repositories
            self.services = services
        }
    }

    package let teams: [Team]
    /// Public data: a repository that no team claims is a team of its own name.
    package let takesTeamsAsTheyCome: Bool
    private let owners: [Key: TeamID]

    package init(teams: [Team], takesTeamsAsTheyCome: Bool) {
        self.teams = teams
        self.takesTeamsAsTheyCome = takesTeamsAsTheyCome
        var owners: [Key: TeamID] = [:]
        for team in teams {
            for name in team.repositories { owners[.repository(name.lowercased())] = team.id }
            for name in team.services { owners[.service(name.lowercased())] = team.id }
        }
        self.owners = owners
    }

    /// What a record says about where it belongs.
    package enum Key: Hashable, Sendable {
        case repository(String)
        case service(String)
        case team(String)

        package var name: String {
            switch self {
            case .repository(let name), .service(let name), .team(let name): name
            }
        }

        /// The key of `trellis.yml` that would claim it.
        package var setting: String {
            switch self {
            case .repository: "repositories"
            case .service: "services"
            case .team: "name"
            }
        }
    }

    /// - Returns: `nil` when no team claims it.
    package func owner(of key: Key) -> TeamID? {
        if case .team(let name) = key, let team = teams.first(where: { $0.id.description == name })
        {
            return team.id
        }
        if let owner = owners[lowercased(key)] { return owner }
        if let only = onlyTeam(for: key) { return only }
        return takesTeamsAsTheyCome ? Slug.from(key.name).flatMap { TeamID($0) } : nil
    }

    /// In a workspace with one team that lists none of this kind, everything is that team's.
    private func onlyTeam(for key: Key) -> TeamID? {
        guard teams.count == 1, let team = teams.first else { return nil }
        switch key {
        case .repository: return team.repositories.isEmpty ? team.id : nil
        case .service: return team.services.isEmpty ? team.id : nil
        case .team: return nil
        }
    }

    private func lowercased(_ key: Key) -> Key {
        switch key {
        case .repository(let name): .repository(name.lowercased())
        case .service(let name): .service(name.lowercased())
        case .team: key
        }
    }
}
