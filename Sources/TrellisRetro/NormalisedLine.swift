/// A line of a managed block without what a formatter or a tick changes: spaces, blank lines, table
/// padding, the kind of bullet and of emphasis, the box, and the tokens of an action. Rewording is what
/// is left to be noticed.
///
/// Every line of every block is read this way twice in a renewal, and so it is read by bytes.
enum NormalisedLine {
    private typealias Word = ArraySlice<UInt8>

    private static let tokens = ["due:", "done:", "id:", "base:", "@"].map { Array($0.utf8) }
    private static let lead = Array("for:".utf8)
    private static let bullets = ["-", "*", "+"].map { Array($0.utf8) }
    private static let space = UInt8(ascii: " ")
    private static let bar = UInt8(ascii: "|")

    /// - Returns: UTF-8; empty for a line that holds nothing else.
    static func bytes(of line: String) -> [UInt8] {
        // A formatter may write `_` for `*`, and put a backslash before a sign.
        let bytes = Array(line.utf8).filter { $0 != UInt8(ascii: "\\") }
            .map { $0 == UInt8(ascii: "_") ? UInt8(ascii: "*") : $0 }
        var words = bytes.split { $0 == space || $0 == 9 || $0 == 13 }
        if let first = words.first, bullets.contains(where: first.elementsEqual) {
            words[0] = bullets[0][...]
        }
        let kept = Array(words.filter { !isToken($0) }.joined(separator: [space]))
        return kept.first == bar ? cells(kept) : withoutBox(kept)
    }

    private static func isToken(_ word: Word) -> Bool {
        tokens.contains { word.starts(with: $0) }
            || (word.starts(with: lead) && word.count > lead.count)
    }

    /// A row of a table, and its rule whatever the width.
    private static func cells(_ line: [UInt8]) -> [UInt8] {
        let cells = line.split(separator: bar, omittingEmptySubsequences: false).map { cell in
            let text = Word(cell.split(separator: space).joined(separator: [space]))
            let isRule = text.allSatisfy { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ":") }
            return isRule && !text.isEmpty ? bullets[0][...] : text
        }
        return Array(cells.joined(separator: [bar]))
    }

    /// A task is the same one, whatever stands in its box.
    private static func withoutBox(_ line: [UInt8]) -> [UInt8] {
        guard line.starts(with: "- [".utf8) else { return line }
        let rest = String(decoding: line[3...], as: UTF8.self)
        guard let close = rest.prefix(2).firstIndex(of: "]") else { return line }
        return Array("- [?]".utf8) + rest[close...].utf8.dropFirst()
    }
}
