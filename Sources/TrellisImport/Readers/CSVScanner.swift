/// Cuts a text into rows and cells.
struct CSVScanner {
    let bytes: [UInt8]
    private let separator: UInt8
    private var offset = 0
    /// The line that ``offset`` is on.
    private var nextLine = 1

    /// The line that the row begins on, counted from 1.
    private(set) var line = 1
    /// The cells of the row, as many as were to be kept.
    private(set) var cells: [CSVCell] = []
    /// How many cells the row has.
    private(set) var count = 0
    /// Why the row cannot be used, although the next one can.
    private(set) var fault: ReadError?

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        if bytes.starts(with: [0xef, 0xbb, 0xbf]) { offset = 3 }
        separator = Self.separator(in: bytes[offset...])
    }

    /// Moves to the next row that is not blank.
    ///
    /// - Parameter limit: How many cells to keep; the others are only counted.
    /// - Returns: `false` when there is none.
    /// - Throws: When a quote is not closed, or a cell is too long.
    mutating func readRow(keeping limit: Int) throws(ReadError) -> Bool {
        while offset < bytes.count {
            let start = offset
            line = nextLine
            (count, fault) = (0, nil)
            cells.removeAll(keepingCapacity: true)
            repeat {
                let cell = try readCell()
                count += 1
                if cells.count < limit { cells.append(cell) }
            } while skipSeparator()
            let row = start..<offset
            skipLineEnd()
            if count == 1, cells.allSatisfy(\.isEmpty), fault == nil { continue }
            if fault == nil, !isUTF8(row) {
                fault = ReadError(
                    line: line, "a row holds bytes that are not UTF-8",
                    help: "save the file as UTF-8")
            }
            return true
        }
        return false
    }

    private mutating func readCell() throws(ReadError) -> CSVCell {
        skipSpaces()
        if offset < bytes.count, bytes[offset] == .quote { return try readQuoted() }
        let start = offset
        let end = try skipPlain()
        return CSVCell(range: trimmed(start..<end), hasQuotes: false)
    }

    /// Moves to the end of the cell, and leaves what is there for the caller.
    private mutating func skipPlain() throws(ReadError) -> Int {
        let start = offset
        while offset < bytes.count, !endsCell(bytes[offset]) { offset += 1 }
        try checkSize(since: start, line: nextLine)
        return offset
    }

    private mutating func readQuoted() throws(ReadError) -> CSVCell {
        let start = offset + 1, startLine = nextLine
        var hasQuotes = false
        offset = start
        while true {
            guard offset < bytes.count else {
                throw ReadError(
                    line: startLine, "a quote that opens here is never closed",
                    help: "close it, or write \"\" for a quote that belongs to the cell")
            }
            let byte = bytes[offset]
            if byte == .quote {
                guard offset + 1 < bytes.count, bytes[offset + 1] == .quote else { break }
                hasQuotes = true
                offset += 2
            } else if byte == .lineFeed || byte == .carriageReturn {
                skipLineEnd()
                try checkSize(since: start, line: startLine)
            } else {
                offset += 1
            }
        }
        try checkSize(since: start, line: startLine)
        let cell = CSVCell(range: trimmed(start..<offset), hasQuotes: hasQuotes)
        offset += 1
        skipSpaces()
        if offset < bytes.count, !endsCell(bytes[offset]) {
            fault = ReadError(
                line: nextLine, "text follows the closing quote of a cell",
                help: "write \"\" for a quote that belongs to the cell")
            _ = try skipPlain()
        }
        return cell
    }

    private func checkSize(since start: Int, line: Int) throws(ReadError) {
        guard offset - start > CSVTable.largestCell else { return }
        throw ReadError(
            line: line, "a cell of more than \(CSVTable.largestCell >> 20) MB begins here",
            help: "look for a quote that is not closed")
    }

    private func endsCell(_ byte: UInt8) -> Bool {
        byte == separator || byte == .lineFeed || byte == .carriageReturn
    }

    private mutating func skipSpaces() {
        while offset < bytes.count, bytes[offset] != separator,
            bytes[offset] == .space || bytes[offset] == .tab
        { offset += 1 }
    }

    private mutating func skipSeparator() -> Bool {
        guard offset < bytes.count, bytes[offset] == separator else { return false }
        offset += 1
        return true
    }

    /// Moves over one end of line of any of the three kinds. Does nothing at the end of the text.
    private mutating func skipLineEnd() {
        guard offset < bytes.count else { return }
        let isPair =
            bytes[offset] == .carriageReturn && offset + 1 < bytes.count
            && bytes[offset + 1] == .lineFeed
        offset += isPair ? 2 : 1
        nextLine += 1
    }

    private func trimmed(_ range: Range<Int>) -> Range<Int> {
        var range = range
        while !range.isEmpty, bytes[range.upperBound - 1].isBlank { range = range.dropLast() }
        while !range.isEmpty, bytes[range.lowerBound].isBlank { range = range.dropFirst() }
        return range
    }

    private func isUTF8(_ range: Range<Int>) -> Bool {
        let row = bytes[range]
        return row.allSatisfy { $0 < 0x80 } || String(validating: row, as: UTF8.self) != nil
    }

    /// The byte that the header line holds most of outside quotes; a comma when it holds none.
    private static func separator(in text: ArraySlice<UInt8>) -> UInt8 {
        var counts: [UInt8: Int] = [:], isQuoted = false, isBlank = true
        for byte in text.prefix(CSVTable.largestCell) {
            if byte == .quote { isQuoted.toggle() }
            if !isQuoted, byte == .lineFeed || byte == .carriageReturn {
                guard isBlank else { break }
            } else {
                isBlank = isBlank && byte.isBlank
            }
            if !isQuoted { counts[byte, default: 0] += 1 }
        }
        return [.comma, .semicolon, .tab].max { counts[$0, default: 0] < counts[$1, default: 0] }
            ?? .comma
    }
}

/// Where a cell's content lies, without the quotes and the spaces around it.
struct CSVCell {
    let range: Range<Int>
    /// Whether `""` stands in it for a quote.
    let hasQuotes: Bool

    var isEmpty: Bool { range.isEmpty }

    /// - Returns: `nil` when the cell is empty.
    func text(in bytes: [UInt8]) -> String? {
        guard !isEmpty else { return nil }
        let text = String(decoding: bytes[range], as: UTF8.self)
        guard hasQuotes else { return text }
        var isFirst = false
        return String(
            decoding: bytes[range].filter { byte in
                isFirst = byte == .quote && !isFirst
                return byte != .quote || isFirst
            }, as: UTF8.self)
    }
}

extension UInt8 {
    fileprivate var isBlank: Bool { self == .space || self == .tab }
}
