import TrellisModel
import TrellisPlaybooks

/// The file that says which accounts are one person's. It is read for the length of one import, and no
/// message repeats a word of it.
enum AliasesFile {
    /// - Returns: Account to person.
    /// - Throws: ``Problems`` with the lines that cannot be understood. A file that is half understood
    ///   would count one person as two, and show what stays hidden.
    static func read(_ text: String, path: String) throws -> [String: String] {
        let root: YAMLNode?
        do throws(DocumentProblem) {
            root = try YAMLDocument.read(text, file: path)
        } catch {
            throw problem(path, error.location?.line, "this is no list of 'account: person' lines")
        }
        guard let root else { return [:] }
        guard case .map(let entries) = root.content else {
            throw problem(path, root.line, "expected 'account: person' lines, found \(root.kind)")
        }
        let wrong = entries.filter { $0.value.text?.trimmed.isEmpty ?? true }
        if let found = Problems(
            wrong.map {
                problem(path, $0.line, "expected one person's name, found \($0.value.kind)")
            })
        {
            throw found
        }
        return entries.reduce(into: [:]) { $0[$1.key] = $1.value.text?.trimmed }
    }

    private static func problem(_ path: String, _ line: Int?, _ summary: String) -> DocumentProblem
    {
        DocumentProblem(
            file: path, line: line, summary,
            help: "write 'account: person', each account once, and nothing else on the line")
    }
}
