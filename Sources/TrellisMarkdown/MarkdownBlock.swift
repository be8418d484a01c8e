/// Lines of a text without a blank one between them: no paragraph or table is longer than that.
struct MarkdownBlock {
    /// With the line ends inside.
    let bytes: ArraySlice<UInt8>
    /// Without their ends.
    let lines: [ArraySlice<UInt8>]
    /// The number of the first, from 1.
    let line: Int

    static func all(in text: [UInt8]) -> [MarkdownBlock] {
        var blocks: [MarkdownBlock] = []
        var lines: [ArraySlice<UInt8>] = []
        var number = 1
        func close() {
            guard let first = lines.first, let last = lines.last else { return }
            blocks.append(
                MarkdownBlock(
                    bytes: text[first.startIndex..<last.endIndex], lines: lines,
                    line: number - lines.count))
            lines = []
        }
        var start = 0
        while start < text.count {
            // A line ends as cmark has it: LF, CR, or both.
            let end = text[start...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? text.count
            let line = text[start..<end]
            if line.allSatisfy({ $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }) {
                close()
            } else {
                lines.append(line)
            }
            number += 1
            let isBoth = end + 1 < text.count && text[end] == 0x0D && text[end + 1] == 0x0A
            start = end + (isBoth ? 2 : 1)
        }
        close()
        return blocks
    }

    func count(_ text: String) -> Int { count(Array(text.utf8)) }

    /// How often one or two bytes stand in it.
    func count(_ sign: [UInt8]) -> Int {
        guard let first = sign.first else { return 0 }
        guard sign.count == 2 else { return bytes.count { $0 == first } }
        let second = sign[1]
        var count = 0, last: UInt8 = 0
        for byte in bytes {
            if byte == second, last == first { count += 1 }
            last = byte
        }
        return count
    }
}

/// The signs and spaces at the start of a line that open or go on with lists, quotes and footnotes.
struct MarkdownSigns {
    /// Their width. A list or quote takes one column at least.
    private(set) var columns = 0
    private(set) var hasSign = false
    /// Whether the rest of the line is dashes, colons and pipes, as below the head of a table.
    let endInTableHead: Bool

    init(of line: ArraySlice<UInt8>) {
        var rest = line
        while let first = rest.first {
            if first == UInt8(ascii: " ") {
                columns += 1
                rest = rest.dropFirst()
            } else if first == UInt8(ascii: "\t") {
                columns += 4 - columns % 4
                rest = rest.dropFirst()
            } else if let width = Self.sign(rest) {
                columns += width
                hasSign = true
                rest = rest.dropFirst(width)
            } else {
                break
            }
        }
        let signs = line[line.startIndex..<rest.startIndex]
        endInTableHead = Self.isTableHead(rest, hasDash: signs.contains(UInt8(ascii: "-")))
    }

    /// - Returns: The width of the sign that the text begins with.
    private static func sign(_ text: ArraySlice<UInt8>) -> Int? {
        switch text.first ?? 0 {
        case UInt8(ascii: ">"): return 1
        case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"):
            return isSpaceOrEnd(text.dropFirst()) ? 1 : nil
        case UInt8(ascii: "0")...UInt8(ascii: "9"):
            let digits = text.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
            let after = text.dropFirst(digits.count)
            guard digits.count <= 9,
                after.first == UInt8(ascii: ".") || after.first == UInt8(ascii: ")"),
                isSpaceOrEnd(after.dropFirst())
            else { return nil }
            return digits.count + 1
        case UInt8(ascii: "["):
            guard text.dropFirst().first == UInt8(ascii: "^"),
                let close = text.firstIndex(of: UInt8(ascii: "]")),
                text[close...].dropFirst().first == UInt8(ascii: ":")
            else { return nil }
            return close + 2 - text.startIndex
        default: return nil
        }
    }

    private static func isSpaceOrEnd(_ text: ArraySlice<UInt8>) -> Bool {
        text.first.map { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") } ?? true
    }

    /// - Parameter hasDash: Whether one stood before the text: it may be a part of the row.
    private static func isTableHead(_ text: ArraySlice<UInt8>, hasDash: Bool) -> Bool {
        var hasDash = hasDash, hasMark = false
        for byte in text {
            switch byte {
            case UInt8(ascii: "-"): hasDash = true
            case UInt8(ascii: "|"), UInt8(ascii: ":"): hasMark = true
            case UInt8(ascii: " "), UInt8(ascii: "\t"), 0x0B, 0x0C: break
            default: return false
            }
        }
        return hasDash && hasMark
    }
}
