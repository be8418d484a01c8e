import Foundation

/// A file to look at, read or not.
package struct LintFile: Sendable {
    package let path: String
    /// The text, or why there is none.
    let content: Result<String, DocumentProblem>

    package init(path: String, text: String) {
        self.path = path
        content = .success(text)
    }

    private init(_ file: LibraryFolder.File) {
        path = file.path
        content = Result { () throws(DocumentProblem) in try file.text() }
    }

    /// A file, or every playbook below a folder, sorted by path.
    ///
    /// - Returns: `nil` when nothing has this path.
    package static func files(at path: String) -> [LintFile]? {
        let manager = FileManager.default
        guard manager.fileExists(atPath: path) else { return nil }
        let target = URL(filePath: path).resolvingSymlinksInPath().path
        let kind = try? manager.attributesOfItem(atPath: target)[.type] as? FileAttributeType
        guard kind == .typeDirectory else {
            return [LintFile(LibraryFolder.File(path: path, below: path))]
        }
        return LibraryFolder(path: path, isBundled: false).files.map(LintFile.init)
    }
}
