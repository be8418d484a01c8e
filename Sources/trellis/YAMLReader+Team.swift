import TrellisModel
import TrellisPlaybooks

extension YAMLReader {
    /// A team's short name. One that cannot be read is reported: without it, what is said of one team
    /// would hold for all.
    func team(_ key: String, isRequired: Bool = true) -> TeamID? {
        guard let name = text(key, max: 63, isRequired: isRequired) else { return nil }
        if let team = TeamID(name) { return team }
        report(
            key, "'\(name)' is not a team's short name",
            help: Slug.from(name).map {
                "use lower-case letters, digits and hyphens, such as '\($0)'"
            })
        return nil
    }
}
