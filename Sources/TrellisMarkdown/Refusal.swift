extension Markdown {
    /// Why a text is not rendered.
    package enum Refusal: Error, Equatable, Sendable {
        case tooLong(bytes: Int)
        case tooDeep(line: Int)
        case tooManyOpeners(String, line: Int)
        case tooManyCells(line: Int)
        case tooManyTableHeads(line: Int)
        case tooMuchRepeated

        package var words: String {
            switch self {
            case .tooLong(let bytes):
                "the text has \(bytes >> 10) KiB, and at most \(Markdown.limit >> 10) are rendered"
            case .tooDeep(let line):
                "line \(line) nests lists or quotes deeper than any text needs"
            case .tooManyOpeners(let opener, let line):
                "the block at line \(line) repeats '\(opener)' more often than any text needs"
            case .tooManyCells(let line):
                "with the table at line \(line) the text would have more than \(Self.mostCells) "
                    + "cells, or more than \(Self.mostColumns) columns"
            case .tooManyTableHeads(let line):
                "the block at line \(line) begins a table too often for its length; "
                    + "a blank line between its parts helps"
            case .tooMuchRepeated:
                "its link definitions are too long for the number of brackets in the text"
            }
        }
    }
}

/// The bounds. Each is the seed of an input that costs libcmark-gfm 0.29.0.gfm.6 quadratic time or
/// memory; real texts stay far below.
extension Markdown.Refusal {
    /// What a text may repeat in one block, and how often.
    private static let bounds: [(opener: [UInt8], most: Int)] = [
        ("![", 1000), ("<?", 1000), ("<!", 1000), ("~", 4000), ("[^", 1000),
    ].map { (Array($0.0.utf8), $0.1) }

    /// A table's missing cells are filled in, so that a short text can grow without bound: its cells
    /// are counted as its widest line times its lines, for all tables of the text together.
    private static let mostCells = 60_000
    private static let mostColumns = 500
    /// Every line of dashes and pipes makes the library read again all lines above it.
    private static let mostHeadsTimesLines = 5000
    /// Every line costs a step for each list and quote that is open.
    private static let mostColumnsOfSigns = 200
    /// Every link may bring in a whole definition, so that a short text can grow without bound.
    private static let mostDefinedBytesTimesBrackets = 8 << 20

    /// - Returns: `nil` for a text that is rendered.
    package init?(of text: String) {
        guard text.utf8.count <= Markdown.limit else {
            self = .tooLong(bytes: text.utf8.count)
            return
        }
        let bytes = Array(text.utf8)
        let blocks = MarkdownBlock.all(in: bytes)
        var cells = 0
        for block in blocks {
            guard let found = Self.found(in: block, cells: &cells) else { continue }
            self = found
            return
        }
        let longest = blocks.filter { $0.count("]:") > 0 }.map(\.bytes.count).max() ?? 0
        let brackets = bytes.count { $0 == UInt8(ascii: "[") }
        guard longest * brackets > Self.mostDefinedBytesTimesBrackets else { return nil }
        self = .tooMuchRepeated
    }

    /// - Parameter cells: Of all tables up to here.
    private static func found(in block: MarkdownBlock, cells: inout Int) -> Self? {
        for (opener, most) in bounds where block.bytes.count > most && block.count(opener) > most {
            return .tooManyOpeners(String(decoding: opener, as: UTF8.self), line: block.line)
        }
        var widest = 0, heads = 0
        for (offset, line) in block.lines.enumerated() {
            let signs = MarkdownSigns(of: line)
            guard signs.columns <= mostColumnsOfSigns || !signs.hasSign else {
                return .tooDeep(line: block.line + offset)
            }
            widest = max(widest, line.count { $0 == UInt8(ascii: "|") })
            if signs.endInTableHead { heads += 1 }
        }
        guard heads > 0 else { return nil }
        cells += widest * (block.lines.count + 1)
        guard widest <= mostColumns, cells <= mostCells else {
            return .tooManyCells(line: block.line)
        }
        return heads * block.lines.count > mostHeadsTimesLines
            ? .tooManyTableHeads(line: block.line) : nil
    }
}
