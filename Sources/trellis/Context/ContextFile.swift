import Foundation
import TrellisModel
import TrellisPlaybooks

/// A file of the workspace in which people and Trellis note context: a schema and one list, added to
/// and never rewritten.
struct ContextFile {
    let path: String
    /// The list's key, which is also the schema's name.
    let key: String
    /// The comment that a new file begins with.
    let about: String

    /// Characters of a text in one of these files.
    static let longest = 400

    /// The entries of a file's text, each as `read` takes it.
    ///
    /// - Throws: ``Problems`` with everything that is wrong with the file.
    static func entries<Entry>(
        _ key: String, of text: String, path: String, _ read: (YAMLReader) -> Entry?
    ) throws -> [Entry] {
        let problems = ProblemList(file: path)
        var entries: [Entry] = []
        do throws(DocumentProblem) {
            if let node = try YAMLDocument.read(text, file: path),
                let reader = YAMLReader(node, problems: problems)
            {
                _ = reader.word("schema", of: ["trellis/\(key)@1"])
                // A list whose last entry was taken out is an empty one.
                if reader.node(key)?.text?.isEmpty != true {
                    entries = (reader.maps(key, isRequired: false) ?? []).compactMap(read)
                }
                reader.rejectUnknownKeys()
            }
        } catch {
            problems.add(error)
        }
        if let found = Problems(problems.problems) { throw found }
        return entries
    }

    /// - Parameters:
    ///   - change: The new text, or `nil` to leave the file as it is. It gets the old text, `nil`
    ///     where there is no file, and a way to add to it.
    ///   - check: Reads the new text, and says whether it holds what it should.
    /// - Returns: Whether anything was written.
    /// - Throws: Whatever stands in the way; the file is then as it was.
    func change(
        _ change: (String?, YAMLAddition) throws -> String?, check: (String) throws -> Bool
    ) throws -> Bool {
        // The file behind a link, and not the link, is what changes.
        let target = URL(filePath: path).resolvingSymlinksInPath()
        return try FolderLock.holding([target.deletingLastPathComponent().path]) {
            try self.change(at: target.path, change, check: check)
        }
    }

    private func change(
        at target: String, _ change: (String?, YAMLAddition) throws -> String?,
        check: (String) throws -> Bool
    ) throws -> Bool {
        let old = try current()
        let addition = try YAMLAddition(to: try begun(old), file: path)
        guard let new = try change(old, addition) else { return false }
        guard try check(new) else {
            throw Refusal(
                path: path, summary: "the addition would not read back as it was meant",
                help: "write it into the file by hand")
        }
        guard try current() == old else {
            throw Refusal(
                path: path, summary: "the file was changed by somebody else in this moment",
                help: "run the command again")
        }
        try FileWriter.write(new, to: target)
        return true
    }

    private func current() throws -> String? {
        FileManager.default.fileExists(atPath: path) ? try TextFile.configuration(path) : nil
    }

    /// What stands there; in a file without content, with the schema below it.
    private func begun(_ old: String?) throws -> String {
        let old = old ?? "# \(about)\n"
        guard try YAMLDocument.read(old, file: path) == nil else { return old }
        let isEnded = old.isEmpty || old.utf8.last == UInt8(ascii: "\n")
        return old + (isEnded ? "" : "\n") + "schema: trellis/\(key)@1\n"
    }

    struct Refusal: HelpfulError {
        let path: String
        let summary: String
        let help: String?
        var location: SourceLocation? { SourceLocation(file: path) }
        var status: ExitStatus { .cannotWrite }
    }
}
