import Foundation
package import TrellisModel

/// A playbook's file, before it is read.
package struct LibrarySource: Sendable {
    package let id: String
    /// As it is opened.
    package let path: String
    /// Below the folder `playbooks`, such as `flow/pr-size-creep.md`.
    package let below: String
    package let isBundled: Bool
    /// The tests beside it; `nil` where there are none.
    package let testPath: String?

    /// Those that are in use, by id: a later folder's file takes the place of an earlier one's, and of
    /// two in one folder the first by path stays.
    package static func all(in folders: [(path: String, isBundled: Bool)]) -> [LibrarySource] {
        var byID: [String: LibrarySource] = [:]
        for folder in LibraryFolder.distinct(folders) {
            var own: [String: LibrarySource] = [:]
            for file in folder.files where own[file.id] == nil {
                own[file.id] = LibrarySource(
                    id: file.id, path: file.path, below: file.below, isBundled: folder.isBundled,
                    testPath: file.isTested ? LintFile.testPath(of: file.path) : nil)
            }
            byID.merge(own) { $1 }
        }
        return byID.values.sorted { $0.id < $1.id }
    }

    package var origin: Playbook.Origin { Playbook.Origin(isBundled: isBundled, path: below) }

    /// - Parameter text: What the file holds.
    package func playbook(
        _ text: String, signatures: [TestSignature], tuning: [String: Double]
    ) throws(Problems<DocumentProblem>) -> Playbook {
        try PlaybookReader.read(
            text: text, path: path, origin: origin, signatures: signatures, tuning: tuning)
    }
}

/// What can be shown of a page that cannot be read as a playbook yet.
package struct PlaybookOutline: Sendable {
    package let title: String
    /// Empty where the page has none.
    package let summary: String
    /// The first part of the first tag, else the folder, else `drafts`.
    package let area: String
    /// Without the front matter.
    package let body: String

    package init(of text: String, source: LibrarySource) {
        let parts = FrontMatter.split(text)
        body = parts?.body ?? text
        let node = parts.flatMap {
            try? YAMLDocument.read(
                $0.yaml, file: source.path, firstLine: $0.yamlLine, limits: .playbook)
        }
        let map = node.flatMap { YAMLReader($0, problems: ProblemList(file: source.path)) }
        let heading = body.lines.first { $0.hasPrefix("# ") }?.dropFirst(2).trimmed
        title = map?.text("title", isRequired: false) ?? heading ?? source.id
        summary = map?.text("summary", isRequired: false) ?? ""
        let tag = map?.texts("tags", isRequired: false)?.first?.split(separator: ".").first
        let folder = source.below.split(separator: "/").dropLast().first
        let known = [tag, folder].compactMap { $0.map(String.init) }
        area = known.first { PlaybookReader.areas.contains($0) } ?? "drafts"
    }
}
