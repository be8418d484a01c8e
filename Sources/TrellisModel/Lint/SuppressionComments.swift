/// Finds comments that begin with `trellis-ignore`, each alone on its line: `# …` in the front
/// matter, `<!-- … -->` in the text and outside of code.
struct SuppressionComments {
    private(set) var found: [(text: Substring, line: Int, block: ClosedRange<Int>?)] = []

    private static let word = "trellis-ignore"

    init(_ text: String, bodyLine: Int) {
        let lines = text.lines
        let blocks = Self.blocks(of: lines)
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
                found.append((rest, number, blocks[index + 1]))
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

    /// For each index of a line, the block at it or behind it: the lines up to the next empty one.
    /// Empty lines and other comments before them are passed.
    private static func blocks(of lines: [Substring]) -> [ClosedRange<Int>?] {
        var blocks: [ClosedRange<Int>?] = [nil], end = lines.count, isOpen = false
        for (index, line) in lines.enumerated().reversed() {
            let isEmpty = line.allSatisfy(\.isWhitespace)
            if isEmpty {
                isOpen = false
            } else if !isOpen {
                (end, isOpen) = (index + 1, true)
            }
            blocks.append(
                isEmpty || comment(line.drop { $0 == " " }) != nil
                    ? blocks.last ?? nil : (index + 1)...end)
        }
        return blocks.reversed()
    }
}
