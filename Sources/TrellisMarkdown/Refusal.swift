extension Markdown {
    /// Why a text is not rendered.
    package enum Refusal: Error, Equatable, Sendable {
        case tooLong(bytes: Int)
        case tooManyOpeners(String, line: Int)
        case tooManyCells(line: Int)

        package var words: String {
            switch self {
            case .tooLong(let bytes):
                "the text has \(bytes >> 10) KiB, and at most \(Markdown.limit >> 10) are rendered"
            case .tooManyOpeners(let opener, let line):
                "the block at line \(line) repeats '\(opener)' more often than any text needs"
            case .tooManyCells(let line):
                "the table at line \(line) would have more than \(Self.mostCells) cells"
            }
        }
    }
}

extension Markdown.Refusal {
    /// What a text may repeat in one block, and how often. Each is the seed of an input that costs
    /// quadratic time in libcmark-gfm 0.29.0.gfm.6.
    private static let bounds: [(opener: [UInt8], most: Int)] = [
        ("![", 1000), ("<?", 1000), ("<!", 1000), ("~", 4000), ("[^", 1000),
    ].map { (Array($0.0.utf8), $0.1) }

    /// A table's missing cells are filled in, so that a short text can grow without bound: its cells
    /// are counted as its widest line times its lines.
    private static let mostCells = 20_000
    private static let newline = UInt8(ascii: "\n")

    /// - Returns: `nil` for a text that is rendered.
    init?(of text: String) {
        let bytes = Array(text.utf8)
        guard bytes.count <= Markdown.limit else {
            self = .tooLong(bytes: bytes.count)
            return
        }
        var line = 1, start = 0
        while start < bytes.count {
            let end = Self.end(ofBlockAt: start, in: bytes)
            if let found = Self.found(in: bytes[start..<end], line: line) {
                self = found
                return
            }
            line += bytes[start..<end].count { $0 == Self.newline }
            start = end
        }
        return nil
    }

    /// A blank line ends a block.
    private static func end(ofBlockAt start: Int, in bytes: [UInt8]) -> Int {
        var index = start + 1
        while index < bytes.count {
            if bytes[index] == newline, bytes[index - 1] == newline { return index }
            index += 1
        }
        return bytes.count
    }

    private static func found(in block: ArraySlice<UInt8>, line: Int) -> Self? {
        for (opener, most) in bounds where block.count > most && count(opener, in: block) > most {
            return .tooManyOpeners(String(decoding: opener, as: UTF8.self), line: line)
        }
        return cells(in: block) > mostCells ? .tooManyCells(line: line) : nil
    }

    private static func cells(in block: ArraySlice<UInt8>) -> Int {
        var lines = 1, widest = 0, pipes = 0
        for byte in block {
            if byte == newline {
                (lines, pipes) = (lines + 1, 0)
            } else if byte == UInt8(ascii: "|") {
                pipes += 1
                widest = max(widest, pipes)
            }
        }
        return widest * lines
    }

    private static func count(_ opener: [UInt8], in block: ArraySlice<UInt8>) -> Int {
        guard opener.count == 2 else { return block.count { $0 == opener[0] } }
        var count = 0
        var index = block.startIndex
        while index < block.endIndex - 1 {
            if block[index] == opener[0], block[index + 1] == opener[1] { count += 1 }
            index += 1
        }
        return count
    }
}
