import Foundation
import TrellisModel
import TrellisRetro

/// The documents in `retros/`.
extension Workspace {
    /// All retros, oldest first, and what is wrong with files that should be some.
    ///
    /// - Parameter team: The one whose documents are read; without it, all are.
    func retros(
        only team: TeamID? = nil
    ) throws -> (documents: [RetroDocument], problems: [RetroDocument.Problem]) {
        let found = try retroSources(only: team)
        return (found.documents.map(\.retro), found.problems)
    }

    /// The same with what stands in the files.
    func retroSources(only team: TeamID? = nil) throws -> (
        documents: [ActionSync.Document], problems: [RetroDocument.Problem]
    ) {
        let folder = path("retros")
        let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [])
            .filter { $0.hasSuffix(".md") }.sorted()
        let read = Parallel.map(names) {
            name -> Result<ActionSync.Document, RetroDocument.Problem>? in
            let bytes = FileBytes.read("\(folder)/\(name)")
            let owner = team == nil ? nil : bytes.flatMap(RetroDocument.team)
            guard owner == team || owner == nil else { return nil }
            return Result { () throws(RetroDocument.Problem) in
                try Self.retro(bytes, shownAs: "retros/\(name)")
            }
        }
        var documents: [ActionSync.Document] = [], problems: [RetroDocument.Problem] = []
        for case let result? in read {
            switch result {
            case .success(let document): documents.append(document)
            case .failure(let problem): problems.append(problem)
            }
        }
        return (documents, problems)
    }

    /// - Parameters:
    ///   - bytes: Of the file; `nil` where it cannot be read.
    ///   - shown: The path as messages and mentions name it.
    private static func retro(
        _ bytes: [UInt8]?, shownAs shown: String
    ) throws(RetroDocument.Problem) -> ActionSync.Document {
        guard let source = bytes.flatMap(SourceText.init) else { throw .unreadable(path: shown) }
        return ActionSync.Document(
            path: shown, source: source,
            retro: try RetroDocument(reading: source.text, path: shown))
    }

    /// A document that somebody names: a path from here, else one in the workspace.
    func retro(named name: String) throws -> (path: String, document: ActionSync.Document) {
        let path = try located(name)
        return (path, try Self.retro(FileBytes.read(path), shownAs: name))
    }

    /// The same, with all that lies in `retros/` of its team, each document read once.
    func retroAndOthers(named name: String) throws -> (
        path: String, document: ActionSync.Document, others: [RetroDocument]
    ) {
        let path = try located(name)
        let bytes = FileBytes.read(path)
        let others = try bytes.flatMap(RetroDocument.team).map {
            try retroSources(only: $0).documents
        }
        let own = others?.first { self.path($0.path) == path }
        let document = try own ?? Self.retro(bytes, shownAs: name)
        return (
            path, document,
            try others?.map(\.retro) ?? retros(only: document.retro.team).documents
        )
    }

    private func located(_ name: String) throws -> String {
        let found = [name, path(name)].first { FileManager.default.fileExists(atPath: $0) }
        guard let found else { throw TextFile.Problem.missing(name) }
        return found
    }
}
