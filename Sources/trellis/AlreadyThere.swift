import Foundation
import TrellisModel

/// A document is where another one was to go, and people may have written in it.
struct AlreadyThere: HelpfulError {
    let path: String
    let advice: String

    var location: SourceLocation? { SourceLocation(file: Workspace.shown(path)) }
    var summary: String { "the document is already there, and people may have written in it" }
    var help: String? { advice }
    var status: ExitStatus { .cannotWrite }

    /// - Throws: Where something else than the text stands there.
    static func refuse(
        _ path: String, unlessIt text: String,
        advice: String = "choose another file with --output, or move it away"
    ) throws {
        guard FileManager.default.fileExists(atPath: path),
            (try? String(contentsOf: URL(filePath: path), encoding: .utf8)) != text
        else { return }
        throw AlreadyThere(path: path, advice: advice)
    }
}
