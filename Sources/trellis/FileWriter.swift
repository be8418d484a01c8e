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
        sync(folder)
    }

    /// Changes files that people edit as well.
    ///
    /// - Throws: ``Problem``. Where one of them is not as it was read, none is changed; what has no
    ///   space left stays as it was.
    static func replace(_ changes: [Change]) throws {
        // A link stays a link: the file behind it is the one that people mean.
        let targets = changes.map { URL(filePath: $0.path).resolvingSymlinksInPath().path }
        let folders = Set(targets.map(folder)).sorted()
        try FolderLock.holding(folders) {
            let isChanged = Parallel.map(changes) { !$0.isStillOld }
            if let (change, _) = zip(changes, isChanged).first(where: \.1) {
                throw Problem(
                    location: SourceLocation(file: change.path),
                    summary: "the file was changed while this ran, and nothing was written",
                    advice: "save what is open in an editor, and run the command again")
            }
            _ = try Parallel.map(Array(zip(changes, targets))) { change, target in
                try put(change.new, at: target, isDurable: true, shownAs: change.path)
            }
            folders.forEach(sync)
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

    private static func put(
        _ bytes: [UInt8], at path: String, isDurable: Bool, shownAs shown: String? = nil
    ) throws(Problem) {
        let temporary = "\(path).trellis-\(getpid())"
        guard let failure = attempt(bytes, temporary, path, isDurable) else { return }
        _ = unsafe unlink(temporary)
        throw Problem(
            location: SourceLocation(file: shown ?? path), summary: "cannot be written: \(failure)")
    }

    /// - Returns: What went wrong, in the system's words; `nil` when nothing did.
    private static func attempt(
        _ bytes: [UInt8], _ temporary: String, _ path: String, _ isDurable: Bool
    ) -> String? {
        var status = stat()
        let mode = unsafe stat(path, &status) == 0 ? status.st_mode & 0o777 : 0o644
        var file = make(temporary, mode)
        if file < 0, errno == EEXIST {
            // What a command of the same number left behind when it was killed.
            _ = unsafe unlink(temporary)
            file = make(temporary, mode)
        }
        guard file >= 0 else { return reason() }
        if let failure = Descriptor.write(bytes, to: file) {
            close(file)
            return failure
        }
        let failure = !isDurable || fsync(file) == 0 ? nil : reason()
        guard close(file) == 0, failure == nil else { return failure ?? reason() }
        guard unsafe rename(temporary, path) == 0 else { return reason() }
        return nil
    }

    private static func make(_ path: String, _ mode: mode_t) -> Int32 {
        unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode)
    }

    /// Makes durable which files a folder has.
    private static func sync(_ folder: String) {
        let file = unsafe open(folder, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { return }
        fsync(file)
        close(file)
    }

    private static func reason() -> String { Descriptor.reason() }
}
