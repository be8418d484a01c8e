import Foundation
package import TrellisModel

/// A folder of playbooks that belong together, and the files that say something about all of them.
package struct LibraryHome: Sendable {
    /// Without links.
    package let folder: String
    /// `nil` before the first lock.
    package let lock: LibraryLock?
    package let lockPath: String
    /// Where its site is published, such as `https://example.org/playbooks`; `nil`: unknown.
    let site: String?

    /// - Parameter site: Of the manifest.
    init(folder: String, lock: LibraryLock?, lockPath: String = "", site: String? = nil) {
        self.folder = folder
        self.lock = lock
        self.lockPath = lockPath
        self.site = site
    }

    /// Looks for the lock in the folder, else beside it where there is a workspace.
    package init(at folder: String) throws(Problems<DocumentProblem>) {
        self.folder = LibraryHome.resolved(folder)
        let above = URL(filePath: self.folder).deletingLastPathComponent().path
        func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }
        let inside = "\(self.folder)/\(LibraryLock.name)", beside = "\(above)/\(LibraryLock.name)"
        lockPath =
            !exists(inside) && (exists(beside) || exists("\(above)/trellis.yml")) ? beside : inside
        lock =
            exists(lockPath)
            ? try LibraryLock(
                reading: Self.text(lockPath), path: LibraryHome.shown(lockPath)) : nil
        let manifests = [self.folder, above].map { "\($0)/\(LibraryManifest.name)" }
        let manifest = manifests.first(where: exists)
        site =
            try manifest.map { path throws(Problems<DocumentProblem>) in
                try LibraryManifest(
                    reading: Self.text(path), path: LibraryHome.shown(path))
            }?.site
    }

    private static func text(_ path: String) throws(Problems<DocumentProblem>) -> String {
        guard let data = FileManager.default.contents(atPath: path),
            let text = String(validating: data, as: UTF8.self)
        else {
            throw Problems(
                only: DocumentProblem(
                    file: shown(path), "the file cannot be read, or is not UTF-8",
                    help: "look at its permissions, and save it as UTF-8"))
        }
        return text
    }

    /// The library that a file or folder belongs to: the nearest folder above it, or itself, that
    /// is named `playbooks` or holds a manifest or a lock.
    ///
    /// - Returns: `nil` where none is.
    package static func folder(of path: String) -> String? {
        var folder = resolved(path)
        while folder.utf8.count > 1 {
            let names = [LibraryManifest.name, LibraryLock.name]
            if folder.hasSuffix("/playbooks"), isFolder(folder) { return folder }
            if names.contains(where: {
                FileManager.default.fileExists(atPath: "\(folder)/\($0)")
            }), !FileManager.default.fileExists(atPath: "\(folder)/trellis.yml") {
                return folder
            }
            folder = URL(filePath: folder).deletingLastPathComponent().path
        }
        return nil
    }

    private static func isFolder(_ path: String) -> Bool {
        let kind = try? FileManager.default.attributesOfItem(atPath: path)[.type]
        return kind as? FileAttributeType == .typeDirectory
    }

    /// The whole path, links followed.
    package static func resolved(_ path: String) -> String {
        let path = URL(filePath: path).resolvingSymlinksInPath().path
        return path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    }

    /// From here, where it lies below here.
    package static func shown(_ path: String) -> String {
        let here = FileManager.default.currentDirectoryPath + "/"
        return path.hasPrefix(here) ? String(path.dropFirst(here.count)) : path
    }
}
