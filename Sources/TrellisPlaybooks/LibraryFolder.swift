import Foundation
import TrellisModel

/// A folder of playbooks on disk.
struct LibraryFolder {
    let path: String
    let isBundled: Bool

    struct File {
        let path: String
        /// The path below the folder.
        let below: String
        /// Whether the folder lists tests beside it.
        var isTested = false

        var id: String { String((below.split(separator: "/").last ?? "").dropLast(3)) }

        func text() throws(DocumentProblem) -> String {
            let size = LibraryFolder.size(path) ?? 0
            guard size <= PlaybookReader.largest else {
                throw DocumentProblem(
                    file: path, "\(size) bytes, at most \(PlaybookReader.largest) are read",
                    help: "split the page into two patterns", kind: .limit)
            }
            guard let data = FileManager.default.contents(atPath: path) else {
                throw DocumentProblem(
                    file: path, "the file cannot be read", help: "check its permissions")
            }
            guard let text = String(data: data, encoding: .utf8) else {
                throw DocumentProblem(file: path, "the file is not UTF-8", help: "save it as UTF-8")
            }
            return text
        }
    }

    /// Each folder once, where two paths lead to the same one.
    static func distinct(_ folders: [(path: String, isBundled: Bool)]) -> [LibraryFolder] {
        var seen: Set<String> = []
        return folders.compactMap { folder in
            let resolved = URL(filePath: folder.path).resolvingSymlinksInPath().path
            guard seen.insert(resolved).inserted else { return nil }
            return LibraryFolder(path: folder.path, isBundled: folder.isBundled)
        }
    }

    /// Sorted by path. Links to folders are not followed.
    var files: [File] {
        let root = URL(filePath: path).resolvingSymlinksInPath().path
        let below = (try? FileManager.default.subpathsOfDirectory(atPath: root)) ?? []
        let others = Set(below.filter { !$0.hasSuffix(".md") })
        let prefix = path.hasSuffix("/") ? path : "\(path)/"
        return below.sorted().compactMap { below in
            let name = below.split(separator: "/").last ?? ""
            guard name.hasSuffix(".md"), name != "README.md",
                !below.split(separator: "/").contains(where: { $0.hasPrefix(".") })
            else { return nil }
            let path = prefix + below
            guard Self.size(path) != nil else { return nil }
            return File(
                path: path, below: below,
                isTested: others.contains(LintFile.testPath(of: below)))
        }
    }

    /// Bytes of a file, or of the one that a link leads to; `nil` for what is no regular file, such as
    /// a pipe, which would never end.
    private static func size(_ path: String) -> Int? {
        var status = stat()
        guard unsafe stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            return nil
        }
        return Int(status.st_size)
    }
}
