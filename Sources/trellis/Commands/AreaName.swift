import ArgumentParser
import TrellisModel
import TrellisPlaybooks

/// An area of playbooks, as people type it.
enum AreaName {
    /// - Throws: `ValidationError` for what is none.
    static func validate(_ area: String) throws {
        guard !PlaybookReader.areas.contains(area) else { return }
        let nearest = Spelling.nearest(to: area, among: PlaybookReader.areas)
        throw ValidationError(
            "--area: no area is named '\(area)'; "
                + (nearest.map { "did you mean '\($0)'?" }
                    ?? "one of: \(PlaybookReader.areas.joined(separator: ", "))"))
    }
}
