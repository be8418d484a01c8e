import TrellisModel

@testable import TrellisRetro

extension ActionSync.Document {
    /// A retro with these lines under *Actions*.
    static func made(
        _ held: String, team: String = "harbour", _ lines: [String]
    ) throws -> ActionSync.Document {
        let text =
            "---\nschema: trellis/retro@1\nteam: \(team)\nheld: \(held)\n---\n\n## Actions\n\n"
            + lines.joined(separator: "\n") + "\n"
        let path = "retros/\(held)-\(team).md"
        return ActionSync.Document(
            path: path, source: SourceText(text),
            retro: try RetroDocument(reading: text, path: path))
    }
}
