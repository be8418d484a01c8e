package import Foundation

/// The checkout that the tests run in.
package enum Repository {
    package static let folder = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    package static func path(_ name: String) -> String { folder.appending(path: name).path }

    package static func text(_ name: String) throws -> String {
        try String(contentsOf: folder.appending(path: name), encoding: .utf8)
    }

    /// Names of the files in a folder with this ending, without it, sorted.
    package static func names(in name: String, ending: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: path(name))
            .filter { $0.hasSuffix(ending) }.map { String($0.dropLast(ending.count)) }.sorted()
    }

    /// Every file below a folder, relative to it, sorted.
    package static func files(below name: String) throws -> [String] {
        try FileManager.default.subpathsOfDirectory(atPath: path(name)).sorted().filter {
            var isFolder: ObjCBool = false
            return unsafe FileManager.default.fileExists(
                atPath: path("\(name)/\($0)"), isDirectory: &isFolder) && !isFolder.boolValue
        }
    }
}
