import TrellisModel

/// The team that is meant where a command works on a single one.
struct OneTeam: HelpfulError {
    private let known: [TeamID]
    private let what: String

    /// - Parameters:
    ///   - known: The named one, or all there are.
    ///   - what: What is about one team, such as "an objection".
    /// - Throws: ``OneTeam`` when there are none or several.
    static func of(_ known: [TeamID], for what: String) throws(OneTeam) -> TeamID {
        guard let only = known.first, known.count == 1 else {
            throw OneTeam(known: known, what: what)
        }
        return only
    }

    var location: SourceLocation? { nil }
    var summary: String {
        known.isEmpty ? "there is no team here yet" : "\(what) is about one team"
    }
    var help: String? {
        known.isEmpty
            ? "import something first"
            : "add --team, one of: \(known.map(\.description).joined(separator: ", "))"
    }
    var status: ExitStatus { .wrongUsage }
}
