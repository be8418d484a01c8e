import TrellisModel

/// Which lines of a document are shown as they stand, or not at all: fenced code, indented code and
/// HTML comments. No marker, heading or task is looked for in them.
///
/// CommonMark 0.31.2, sections 4.4, 4.5, 4.6 (kind 2), 5.1 and 5.2, as far as they can hide a line.
/// A task that stands deeper than its list allows is still one, as long as no empty line makes it
/// code: people indent by eye.
struct LiteralLines {
    /// Whether the line that was read last is one of them.
    private(set) var isLiteral = false
    /// Whether the next line is one too, unless it ends them.
    var isOpen: Bool { fence != nil || isInComment }

    private struct Fence {
        let sign: UInt8
        let length: Int
    }

    private var fence: Fence?
    private(set) var isInComment = false
    /// The columns at which the texts of the open list items begin, outermost first.
    private var items: [Int] = []
    private var isInParagraph = false
    /// Whether the last item has said nothing yet: an empty line ends such an item.
    private var isBare = false

    mutating func read(_ line: Substring) {
        var rest = LinePiece(line)
        guard !rest.isBlank else {
            if isBare, let column = items.last, rest.column < column {
                items.removeLast()
                isBare = false
            }
            isInParagraph = false
            isLiteral = isOpen
            return
        }
        isBare = false
        // A line that stands before the text of the item ends the item, and all that is open in it.
        if rest.column < items.last ?? 0, isOpen { (fence, isInComment) = (nil, false) }
        if isOpen {
            isLiteral = true
            return close(at: rest)
        }
        if !(isInParagraph && rest.isPlain) {
            while let column = items.last, rest.column < column {
                items.removeLast()
                isInParagraph = false
            }
        }
        guard rest.column < (items.last ?? 0) + 4 else {
            isLiteral = items.isEmpty || !isInParagraph
            return
        }
        if isInParagraph, rest.isUnderline, rest.column >= items.last ?? 0 {
            (isInParagraph, isLiteral) = (false, false)
            return
        }
        while let text = rest.item(inParagraph: isInParagraph) {
            items.append(text.column)
            isInParagraph = false
            rest = text
        }
        isBare = rest.isBlank
        open(at: rest)
    }

    private mutating func close(at rest: LinePiece) {
        if let fence {
            if rest.column < (items.last ?? 0) + 4, rest.closes(fence.sign, fence.length) {
                self.fence = nil
            }
        } else if rest.hasCommentEnd {
            isInComment = false
        }
    }

    private mutating func open(at rest: LinePiece) {
        if let (sign, length) = rest.fence {
            fence = Fence(sign: sign, length: length)
        } else if rest.beginsComment {
            isInComment = !rest.hasCommentEnd
        }
        isLiteral = isOpen
        isInParagraph = !isOpen && !rest.isBlank && !rest.isHeading && !rest.beginsComment
    }
}

/// What is left of a line behind its indentation and the signs of its list items.
private struct LinePiece {
    /// Without leading white space.
    let bytes: Substring.UTF8View
    /// Of its first sign, from 0; a tab goes on to the next multiple of 4.
    let column: Int

    init(_ line: Substring) { self.init(line.utf8[...], from: 0) }

    private init(_ text: Substring.UTF8View, from start: Int) {
        var column = start, index = text.startIndex
        while index < text.endIndex, Self.isSpace(text[index]) {
            column = text[index] == Self.tab ? column / 4 * 4 + 4 : column + 1
            index = text.index(after: index)
        }
        bytes = text[index...]
        self.column = column
    }

    private static let tab = UInt8(ascii: "\t")
    private static func isSpace(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == tab }
    private static func isDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }

    var isBlank: Bool { bytes.isEmpty }

    /// The text of a list item; `nil` where none begins here. In the middle of a paragraph none does
    /// without a text, or with a number other than 1.
    func item(inParagraph: Bool) -> LinePiece? {
        guard let first = bytes.first, !isRule else { return nil }
        let digits = bytes.prefix(10).prefix(while: Self.isDigit)
        let width: Int
        if "-*+".utf8.contains(first) {
            width = 1
        } else if (1...9).contains(digits.count),
            ".)".utf8.contains(bytes.dropFirst(digits.count).first ?? 0),
            !inParagraph || Int(digits: digits) == 1
        {
            width = digits.count + 1
        } else {
            return nil
        }
        let rest = bytes.dropFirst(width)
        guard rest.first.map(Self.isSpace) ?? !inParagraph else { return nil }
        let text = LinePiece(rest, from: column + width)
        // Nothing, or code, behind the sign: the text would begin one column behind it.
        guard !text.isBlank, text.column <= column + width + 4 else {
            return LinePiece(text.bytes, from: column + width + 1)
        }
        return text
    }

    /// `---` and its kin.
    private var isRule: Bool {
        guard let first = bytes.first, "-*_".utf8.contains(first) else { return false }
        return bytes.allSatisfy { $0 == first || Self.isSpace($0) }
            && bytes.count(where: { $0 == first }) >= 3
    }

    var isHeading: Bool {
        let level = bytes.prefix { $0 == UInt8(ascii: "#") }.count
        return (1...6).contains(level) && bytes.dropFirst(level).first.map(Self.isSpace) ?? true
            || isRule
    }

    /// What makes a heading of the paragraph above it.
    var isUnderline: Bool {
        guard let first = bytes.first, "-=".utf8.contains(first) else { return false }
        return bytes.drop { $0 == first }.allSatisfy(Self.isSpace)
    }

    var beginsComment: Bool { bytes.starts(with: "<!--".utf8) }

    var hasCommentEnd: Bool {
        var dashes = 0
        for byte in bytes {
            if byte == UInt8(ascii: ">"), dashes >= 2 { return true }
            dashes = byte == UInt8(ascii: "-") ? dashes + 1 : 0
        }
        return false
    }

    /// The sign and the length of the run of signs that opens a fence. What stands behind backticks
    /// holds none, or they are code in a line of text.
    var fence: (sign: UInt8, length: Int)? {
        guard let sign = bytes.first, "`~".utf8.contains(sign) else { return nil }
        let length = bytes.prefix { $0 == sign }.count
        let isCode = sign == UInt8(ascii: "`") && bytes.dropFirst(length).contains(sign)
        return length >= 3 && !isCode ? (sign, length) : nil
    }

    func closes(_ sign: UInt8, _ length: Int) -> Bool {
        let run = bytes.prefix { $0 == sign }.count
        return run >= length && bytes.dropFirst(run).allSatisfy(Self.isSpace)
    }

    /// Whether it can go on with a paragraph that began in a list item, further to the left.
    var isPlain: Bool {
        item(inParagraph: false) == nil && fence == nil && !isHeading && !beginsComment
            && bytes.first != UInt8(ascii: ">")
    }
}
