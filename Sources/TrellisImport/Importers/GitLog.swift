import Foundation
import TrellisModel

/// The main line of a repository, as one `git log` command prints it.
struct GitLog {
    let commits: [Commit]
    /// Lines of records that are none, from 1.
    let unreadable: [Int]
    /// `OWNER/NAME` of the remote, or the folder's name; `nil` for a file.
    let repository: String?

    private static let arguments = [
        "log", "--first-parent", "--diff-merges=first-parent", "--numstat", "--date=iso-strict",
        "--format=format:%x1e%H%x1f%P%x1f%cd%x1f%aE%x1f%s%x1f%b%x1f",
    ]

    /// What to type to make a file that this reads.
    static var command: String {
        "git " + arguments.map { $0.contains("%") ? "'\($0)'" : $0 }.joined(separator: " ")
    }

    /// - Throws: ``ImportError`` when git refuses, or when a file is not the output of the command.
    static func read(_ file: SourceFile) throws -> GitLog {
        var isFolder: ObjCBool = false
        let exists = unsafe FileManager.default.fileExists(
            atPath: file.path, isDirectory: &isFolder)
        guard file.path == "-" || exists else { throw ImportError.noFile(file.path) }
        var parser = GitLogParser()
        if isFolder.boolValue {
            try run(in: file.path) { parser.feed($0) }
        } else {
            parser.feed(try file.bytes())
        }
        parser.finish()
        guard isFolder.boolValue || !parser.commits.isEmpty else {
            throw ImportError.wrongFormat(
                SourceLocation(file: file.path), "this is not the output of the git log command",
                help: "'trellis explain git' prints the command")
        }
        return GitLog(
            commits: parser.commits, unreadable: parser.unreadable,
            repository: isFolder.boolValue ? name(of: file.path) : nil)
    }

    /// Runs git without anything that a repository's own settings could make it run. What it
    /// prints is taken while it is still at work.
    private static func run(in folder: String, _ take: ([UInt8]) -> Void) throws {
        let hardened = [
            "-C", folder, "-c", "core.quotePath=false", "-c", "core.fsmonitor=false",
            "-c", "log.showSignature=false",
        ]
        let result = try Subprocess.run(
            "git", hardened + arguments + ["--no-color", "--no-ext-diff", "--no-textconv", "--"],
            take: take)
        guard result.status != 0 else { return }
        let reason = result.errors.split(whereSeparator: \.isNewline).first.map(String.init)
        // An empty repository has no history, and that is no error.
        if reason?.contains("does not have any commits") == true { return }
        throw ImportError.git(folder, detail: reason ?? "git log ended with \(result.status)")
    }

    private static func name(of folder: String) -> String {
        var output: [UInt8] = []
        let remote = try? Subprocess.run(
            "git", ["-C", folder, "config", "--get", "remote.origin.url"], take: { output += $0 })
        let address = String(decoding: output, as: UTF8.self)
        let parts = address.split { "/:\n".contains($0) }.suffix(2)
        if remote?.status == 0, parts.count == 2, let last = parts.last {
            let name = last.hasSuffix(".git") ? String(last.dropLast(4)) : String(last)
            return "\(parts.first ?? "")/\(name)"
        }
        return URL(filePath: folder).standardizedFileURL.lastPathComponent
    }
}
