import Foundation
import TrellisModel

/// Writes files whole or not at all.
enum FileWriter {
    struct Problem: HelpfulError {
        let location: SourceLocation?
        let summary: String
        var advice = "look at the folder's permissions and the free space"
        var help: String? { advice }
        var status: ExitStatus { .cannotWrite }
    }

    /// Writes beside the file, makes it durable, and then takes its place.
    ///
    /// - Throws: ``Problem``; the old file is then as it was.
    static func write(_ text: String, to path: String) throws(Problem) {
        let folder = URL(filePath: path).deletingLastPathComponent().path
        try makeFolder(folder)
        let temporary = "\(path).trellis-\(getpid())"
        guard let failure = attempt(Array(text.utf8), temporary, path, isDurable: true) else {
            return
        }
        _ = unsafe unlink(temporary)
        throw Problem(
            location: SourceLocation(file: path), summary: "cannot be written: \(failure)")
    }

    /// Changes a file that people edit as well.
    ///
    /// - Parameter old: What was read. Where something else stands there now, nothing is written.
    /// - Throws: ``Problem``; the file is then as it was.
    static func replace(_ old: [UInt8], with new: [UInt8], at path: String) throws(Problem) {
        guard FileManager.default.contents(atPath: path).map(Array.init) == old else {
            throw Problem(
                location: SourceLocation(file: path),
                summary: "the file was changed while this ran, and nothing was written",
                advice: "save what is open in an editor, and run the command again")
        }
        // A link stays a link: the file behind it is the one that people mean.
        let target = URL(filePath: path).resolvingSymlinksInPath().path
        let temporary = "\(target).trellis-\(getpid())"
        guard let failure = attempt(new, temporary, target, isDurable: true) else { return }
        _ = unsafe unlink(temporary)
        throw Problem(
            location: SourceLocation(file: path), summary: "cannot be written: \(failure)")
    }

    /// Writes a file that can be made again: whole or not at all, and not made durable.
    ///
    /// - Throws: ``Problem``; the old file is then as it was.
    static func writeDerived(_ bytes: [UInt8], to path: String) throws(Problem) {
        let temporary = "\(path).trellis-\(getpid())"
        guard let failure = attempt(bytes, temporary, path, isDurable: false) else { return }
        _ = unsafe unlink(temporary)
        throw Problem(
            location: SourceLocation(file: path), summary: "cannot be written: \(failure)")
    }

    static func makeFolder(_ path: String) throws(Problem) {
        do {
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        } catch {
            throw Problem(
                location: SourceLocation(file: path), summary: "the folder cannot be made here")
        }
    }

    /// - Returns: What went wrong, in the system's words; `nil` when nothing did.
    private static func attempt(
        _ bytes: [UInt8], _ temporary: String, _ path: String, isDurable: Bool
    ) -> String? {
        var status = stat()
        let mode = unsafe stat(path, &status) == 0 ? status.st_mode & 0o777 : 0o644
        let file = unsafe open(
            temporary, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode)
        guard file >= 0 else { return reason() }
        var sent = 0
        while sent < bytes.count {
            let count = unsafe bytes.withUnsafeBytes { buffer in
                unsafe Foundation.write(
                    file, buffer.baseAddress.map { unsafe $0 + sent }, bytes.count - sent)
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else {
                let failure = reason()
                close(file)
                return failure
            }
            sent += count
        }
        let failure = !isDurable || fsync(file) == 0 ? nil : reason()
        guard close(file) == 0, failure == nil else { return failure ?? reason() }
        guard unsafe rename(temporary, path) == 0 else { return reason() }
        guard isDurable else { return nil }
        let folder = unsafe open(
            URL(filePath: path).deletingLastPathComponent().path, O_RDONLY | O_CLOEXEC)
        if folder >= 0 {
            fsync(folder)
            close(folder)
        }
        return nil
    }

    private static func reason() -> String { unsafe String(cString: strerror(errno)) }
}
