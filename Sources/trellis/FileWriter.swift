import Foundation
import TrellisModel

/// Writes files whole or not at all.
enum FileWriter {
    struct Problem: HelpfulError {
        let location: SourceLocation?
        let summary: String
        var advice = "look at the folder's permissions and the free space"
        var help: String? { advice }
        var status = ExitStatus.cannotWrite
    }

    /// A file that people edit as well, as it was read and as it is to be.
    struct Change: Sendable {
        let path: String
        let old: [UInt8]
        let new: [UInt8]

        fileprivate var isStillOld: Bool {
            FileManager.default.contents(atPath: path).map(Array.init) == old
        }
    }

    /// Writes beside the file, makes it durable, and then takes its place.
    ///
    /// - Throws: ``Problem``; the old file is then as it was.
    static func write(_ text: String, to path: String) throws(Problem) {
        let folder = self.folder(of: path)
        try makeFolder(folder)
        try put(Array(text.utf8), at: path, isDurable: true)
        _ = sync(folder)
    }

    /// Changes files that people edit as well.
    ///
    /// All of them are written beside the old ones, then made durable, and then take their places: the
    /// first to be made durable takes most of the others along.
    ///
    /// - Throws: ``Problem``. Where one of them is not as it was read, or has no space, none is changed.
    static func replace(_ changes: [Change]) throws {
        // A link stays a link: the file behind it is the one that people mean.
        let places = changes.map { change in
            let target = URL(filePath: change.path).resolvingSymlinksInPath().path
            return Place(
                target: target, temporary: "\(target).trellis-\(getpid())", shown: change.path)
        }
        let folders = Set(places.map { folder(of: $0.target) }).sorted()
        try FolderLock.holding(folders) {
            let isChanged = Parallel.map(changes) { !$0.isStillOld }
            if let (change, _) = zip(changes, isChanged).first(where: \.1) {
                throw Problem(
                    location: SourceLocation(file: change.path),
                    summary: "the file was changed while this ran, and nothing was written",
                    advice: "save what is open in an editor, and run the command again")
            }
            do {
                _ = try Parallel.map(Array(zip(changes, places))) { change, place in
                    try place.told(stage(change.new, place.temporary, for: place.target))
                }
                for place in places { try place.told(sync(place.temporary)) }
                for place in places { try place.told(take(place.temporary, to: place.target)) }
            } catch {
                for place in places { _ = unsafe unlink(place.temporary) }
                throw error
            }
            for folder in folders { _ = sync(folder) }
        }
    }

    /// Where one file goes.
    private struct Place: Sendable {
        let target: String
        let temporary: String
        let shown: String

        /// - Throws: ``Problem`` for a failure, in the system's words.
        func told(_ failure: String?) throws(Problem) {
            guard let failure else { return }
            throw Problem(
                location: SourceLocation(file: shown), summary: "cannot be written: \(failure)")
        }
    }

    /// Writes a file that can be made again: whole or not at all, and not made durable.
    ///
    /// - Throws: ``Problem``; the old file is then as it was.
    static func writeDerived(_ bytes: [UInt8], to path: String) throws(Problem) {
        try put(bytes, at: path, isDurable: false)
    }

    static func makeFolder(_ path: String) throws(Problem) {
        do {
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        } catch {
            throw Problem(
                location: SourceLocation(file: path), summary: "the folder cannot be made here")
        }
    }

    private static func folder(of path: String) -> String {
        URL(filePath: path).deletingLastPathComponent().path
    }

    private static func put(_ bytes: [UInt8], at path: String, isDurable: Bool) throws(Problem) {
        let place = Place(target: path, temporary: "\(path).trellis-\(getpid())", shown: path)
        do {
            try place.told(stage(bytes, place.temporary, for: path))
            if isDurable { try place.told(sync(place.temporary)) }
            try place.told(take(place.temporary, to: path))
        } catch {
            _ = unsafe unlink(place.temporary)
            throw error
        }
    }

    // Each says what went wrong, in the system's words; `nil` when nothing did.

    /// Writes a file beside the one whose place it will take, with its permissions.
    private static func stage(
        _ bytes: [UInt8], _ temporary: String, for path: String
    ) -> String? {
        var status = stat()
        let mode = unsafe stat(path, &status) == 0 ? status.st_mode & 0o777 : 0o644
        var file = make(temporary, mode)
        if file < 0, errno == EEXIST {
            // What a command of the same number left behind when it was killed.
            _ = unsafe unlink(temporary)
            file = make(temporary, mode)
        }
        guard file >= 0 else { return Descriptor.reason() }
        let failure = Descriptor.write(bytes, to: file)
        guard close(file) == 0 else { return failure ?? Descriptor.reason() }
        return failure
    }

    private static func make(_ path: String, _ mode: mode_t) -> Int32 {
        unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode)
    }

    private static func take(_ temporary: String, to path: String) -> String? {
        unsafe rename(temporary, path) == 0 ? nil : Descriptor.reason()
    }

    /// Makes durable what a file holds, or which files a folder has.
    private static func sync(_ path: String) -> String? {
        let file = unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { return Descriptor.reason() }
        defer { close(file) }
        return fsync(file) == 0 ? nil : Descriptor.reason()
    }
}
