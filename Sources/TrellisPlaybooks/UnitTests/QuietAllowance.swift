package import TrellisModel

/// A match on a calm team that is known and, until a day, accepted: `playbooks/quiet/allowed.yml`.
package struct QuietAllowance: Sendable, Equatable {
    package let playbook: String
    /// `nil`: on any of the calm teams.
    package let team: String?
    package let reason: String
    /// The last day on which it holds.
    package let until: Day
    package let line: Int

    package static let name = "allowed.yml"

    /// - Throws: ``Problems`` with everything that is wrong with the file.
    package static func read(
        _ text: String, path: String
    ) throws(Problems<DocumentProblem>) -> [QuietAllowance] {
        let problems = ProblemList(file: path)
        var found: [QuietAllowance] = []
        do throws(DocumentProblem) {
            if let node = try YAMLDocument.read(text, file: path),
                let map = YAMLReader(node, problems: problems)
            {
                _ = map.word("schema", of: ["trellis/quiet@1"])
                found = (map.maps("allowed") ?? []).compactMap(allowance)
                map.rejectUnknownKeys()
            }
        } catch {
            problems.add(error)
        }
        if let found = Problems(problems.problems) { throw found }
        return found
    }

    private static func allowance(_ map: YAMLReader) -> QuietAllowance? {
        let playbook = map.text("playbook", max: 60)
        let team = map.text("team", max: 60, isRequired: false)
        let reason = map.text("reason", max: 400)
        let until = map.day("until")
        map.rejectUnknownKeys()
        guard let playbook, let reason, let until else { return nil }
        return QuietAllowance(
            playbook: playbook, team: team, reason: reason, until: until, line: map.line)
    }

    package func covers(_ playbook: String, on team: String, at day: Day) -> Bool {
        self.playbook == playbook && (self.team ?? team) == team && day <= until
    }
}
