import Foundation
import TrellisModel

/// Turns what people type after a source into files.
enum SourcePaths {
    /// - Parameters:
    ///   - path: A file, a folder, a pattern with `*` and `?`, or `-`.
    ///   - extensions: The endings that are taken from a folder, without the dot.
    /// - Returns: Sorted by path.
    /// - Throws: ``ImportError/noFile(_:)`` when nothing is there.
    static func files(at path: String, extensions: [String]) throws -> [String] {
        if path == "-" { return [path] }
        var isFolder: ObjCBool = false
        if unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) {
            return isFolder.boolValue ? try inside(path, extensions: extensions) : [path]
        }
        let found = matches(of: path)
        guard !found.isEmpty else { throw ImportError.noFile(path) }
        return try found.flatMap { try files(at: $0, extensions: extensions) }
    }

    /// Every file below a folder with one of the endings, or one of them and `.gz`.
    private static func inside(_ folder: String, extensions: [String]) throws -> [String] {
        guard
            let names = try? FileManager.default.subpathsOfDirectory(
                atPath: URL(filePath: folder).resolvingSymlinksInPath().path)
        else {
            throw ImportError.unreadable(folder)
        }
        let endings = extensions.flatMap { [".\($0)", ".\($0).gz"] }
        let found = names.filter { name in endings.contains { name.lowercased().hasSuffix($0) } }
            .sorted()
            .map { folder.hasSuffix("/") ? folder + $0 : "\(folder)/\($0)" }
        guard !found.isEmpty else {
            throw ImportError.wrongFormat(
                SourceLocation(file: folder),
                "the folder has no file that ends in \(endings.joined(separator: ", "))",
                help: "name the files themselves")
        }
        return found
    }

    /// The paths that fit a pattern, component by component.
    private static func matches(of pattern: String) -> [String] {
        guard pattern.contains(where: { "*?".contains($0) }) else { return [] }
        var found = [pattern.hasPrefix("/") ? "/" : ""]
        for component in pattern.split(separator: "/").map(String.init) {
            found = found.flatMap { folder -> [String] in
                let base = folder.isEmpty || folder.hasSuffix("/") ? folder : "\(folder)/"
                guard component.contains(where: { "*?".contains($0) }) else {
                    return [base + component]
                }
                let names =
                    (try? FileManager.default.contentsOfDirectory(
                        atPath: folder.isEmpty ? "." : folder)) ?? []
                return names.filter { fits($0.utf8[...], component.utf8[...]) }.sorted()
                    .map { base + $0 }
            }
        }
        return found.filter { FileManager.default.fileExists(atPath: $0) }
    }

    private static func fits(_ name: Substring.UTF8View, _ pattern: Substring.UTF8View) -> Bool {
        guard let wanted = pattern.first else { return name.isEmpty }
        if wanted == UInt8(ascii: "*") {
            return fits(name, pattern.dropFirst())
                || (!name.isEmpty && fits(name.dropFirst(), pattern))
        }
        guard let letter = name.first, wanted == UInt8(ascii: "?") || wanted == letter else {
            return false
        }
        return fits(name.dropFirst(), pattern.dropFirst())
    }
}
