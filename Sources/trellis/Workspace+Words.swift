import Foundation
import TrellisModel
import TrellisRetro

/// The languages of documents: the workspace's own files before the bundled ones.
extension Workspace {
    /// The words that new documents are written in. A language without a file is English, and that is
    /// said.
    func words() throws -> RetroWords {
        let name = settings.retroLanguage
        if let words = try self.words(of: name) { return words }
        Output.note(
            "note: there is no templates/words/\(name).yml, so it is written in English")
        return try self.words(of: RetroWords.english.language) ?? .english
    }

    /// The words of a document that is there already.
    ///
    /// - Throws: ``NoWords`` where nobody has them: its blocks would be renewed in another language.
    func words(for document: RetroLanguage) throws -> RetroWords {
        let name = document.name ?? RetroWords.english.language
        guard Settings.isLanguage(name), let words = try self.words(of: name) else {
            throw NoWords(language: name)
        }
        return words
    }

    /// - Returns: `nil` where neither the workspace nor the program has them.
    private func words(of language: String) throws -> RetroWords? {
        let name = "templates/words/\(language).yml"
        let own = path(name)
        if FileManager.default.fileExists(atPath: own) {
            return try WordsFile.read(
                try TextFile.configuration(own), file: Self.shown(own), as: language)
        }
        guard language != RetroWords.english.language else { return .english }
        guard let bundled = try? Resources.path(name) else { return nil }
        return try WordsFile.read(
            try Resources.text(name), file: Self.shown(bundled), as: language)
    }

    private struct NoWords: HelpfulError {
        let language: String

        var location: SourceLocation? { nil }
        var summary: String { "nobody has the words of the language '\(language)'" }
        var help: String? {
            "bring back templates/words/\(language).yml, in which the document was written"
        }
        var status: ExitStatus { .badConfiguration }
    }
}
