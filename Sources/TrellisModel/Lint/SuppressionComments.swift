/// Finds comments that begin with `trellis-ignore`, each alone on its line: `# …` in the front
/// matter, `<!-- … -->` in the text and outside of code.
struct SuppressionComments {
    private(set) var found: [(text: Substring, line: Int, block: ClosedRange<Int>?)] = []

    private static let word = "trellis-ignore"

    init(_ text: String, bodyLine: Int) {
        let lines = text.lines
        var fence: Substring?
        for (index, line) in lines.enumerated() {
            let number = index + 1
            let trimmed = line.drop { $0 == " " }
            if number < bodyLine {
                if let rest = Self.rest(of: trimmed.drop { $0 == "#" }), trimmed.first == "#" {
                    found.append((rest, number, nil))
                }
            } else if let open = fence {
                if trimmed.hasPrefix(open) { fence = nil }
            } else if let opened = Self.fence(trimmed) {
                fence = opened
            } else if let inner = Self.comment(trimmed), let rest = Self.rest(of: inner) {
                found.append((rest, number, Self.block(after: index, lines)))
            }
        }
    }

    private static func rest(of comment: Substring) -> Substring? {
        let comment = comment.drop { $0 == " " }
        guard comment.hasPrefix(word) else { return nil }
        let rest = comment.dropFirst(word.count)
        return rest.isEmpty || rest.first == " " || rest.first == ":" ? rest : nil
    }

    private static func comment(_ line: Substring) -> Substring? {
        let line = line.trimmed[...]
        guard line.hasPrefix("<!--"), line.hasSuffix("-->"), line.count >= 7 else { return nil }
        return line.dropFirst(4).dropLast(3)
    }

    private static func fence(_ line: Substring) -> Substring? {
        line.hasPrefix("```") || line.hasPrefix("~~~") ? line.prefix { $0 == line.first } : nil
    }

    /// The lines up to the next empty one; empty lines and other comments before them are passed.
    private static func block(after index: Int, _ lines: [Substring]) -> ClosedRange<Int>? {
        func isEmpty(_ line: Substring) -> Bool { line.allSatisfy(\.isWhitespace) }
        let rest = lines.indices.dropFirst(index + 1)
        guard let start = rest.first(where: { !isEmpty(lines[$0]) && comment(lines[$0]) == nil })
        else { return nil }
        let end = lines.indices.dropFirst(start).first { isEmpty(lines[$0]) } ?? lines.count
        return (start + 1)...max(start + 1, end)
    }
}
