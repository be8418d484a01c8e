import Foundation

/// A file to look at, read or not.
package struct LintFile: Sendable {
    package let path: String
    /// The text, or why there is none.
    let content: Result<String, DocumentProblem>
    /// The tests beside it; `nil` when nobody looked for them.
    let tests: Tests?
    /// The folder of its library, links followed; `nil`: it stands alone.
    package let home: String?

    /// The file of tests that belongs to a page.
    enum Tests: Sendable {
        case missing
        case text(String)
    }

    package init(path: String, text: String) {
        self.init(path: path, text: text, tests: nil)
    }

    init(path: String, text: String, tests: Tests?, home: String? = nil) {
        self.path = path
        self.tests = tests
        self.home = home
        content = .success(text)
    }

    private init(_ file: LibraryFolder.File, in folder: String?) {
        path = file.path
        home = LibraryHome.folder(of: file.path) ?? folder
        tests = Self.tests(of: file.path)
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
            return [LintFile(LibraryFolder.File(path: path, below: path), in: nil)]
        }
        let folder = LibraryHome.resolved(path)
        return LibraryFolder(path: path, isBundled: false).files
            .map { LintFile($0, in: folder) }
    }

    /// The path of the tests that belong to a page.
    static func testPath(of path: String) -> String {
        (path.hasSuffix(".md") ? String(path.dropLast(3)) : path) + ".test.yml"
    }

    private static func tests(of path: String) -> Tests {
        guard let data = FileManager.default.contents(atPath: testPath(of: path)) else {
            return .missing
        }
        return .text(String(decoding: data, as: UTF8.self))
    }
}
