import Foundation
import TrellisLanguage
import TrellisPlaybooks

/// The words that lint looks for.
extension Workspace {
    private static let name = "language/en.yml"

    /// The workspace's own list, else the bundled one, with what `trellis.yml` says of words.
    func wordLists() throws -> WordLists {
        settings.language.applied(
            to: try WordListReader.read(
                template(Self.name), file: try Self.file(ownedBy: path("templates"))))
    }

    /// The list for a command that needs no workspace.
    static func wordLists(near folder: String) throws -> WordLists {
        guard FileManager.default.fileExists(atPath: "\(folder)/trellis.yml") else {
            return try WordListReader.read(
                Resources.text("templates/\(name)"), file: "templates/\(name)")
        }
        return try Workspace(at: folder, asOf: nil).wordLists()
    }

    /// Which file it is, for messages.
    private static func file(ownedBy templates: String) throws -> String {
        let own = "\(templates)/\(name)"
        return FileManager.default.fileExists(atPath: own)
            ? own : shown(try Resources.path("templates/\(name)"))
    }
}
