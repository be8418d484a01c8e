/// The YAML between two lines `---` at the head of a Markdown file.
package enum FrontMatter {
    /// Both line numbers are counted from 1 in the whole file.
    ///
    /// - Returns: `nil` when the first line is not `---`, or when no second one follows.
    package static func split(
        _ text: String
    ) -> (yaml: String, yamlLine: Int, body: String, bodyLine: Int)? {
        let lines = text.replacing("\r\n", with: "\n")
            .split(separator: "\n", omittingEmptySubsequences: false)
        guard let first = lines.first, isFence(first),
            let end = lines.dropFirst().firstIndex(where: isFence)
        else { return nil }
        let yaml = lines[1..<end].map { "\($0)\n" }.joined()
        let body = lines[(end + 1)...].joined(separator: "\n")
        return (yaml, 2, body, end + 2)
    }

    private static func isFence(_ line: Substring) -> Bool {
        line.hasPrefix("---") && line.dropFirst(3).allSatisfy { $0 == " " || $0 == "\t" }
    }
}
