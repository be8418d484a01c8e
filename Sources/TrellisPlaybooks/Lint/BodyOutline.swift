import TrellisMarkdown
import TrellisModel

/// The text of a page as rules look at it: headings, sections and blocks of prose, read line by
/// line. Code, in fences or indented, is passed over.
struct BodyOutline {
    struct Heading {
        /// 1 to 6.
        let level: Int
        let text: String
        /// In the whole file.
        let line: Int
        /// Without `#`, and told apart from an earlier one of the same name.
        let anchor: String
    }

    /// Lines that belong together: a paragraph, an item of a list, or a heading.
    struct Block {
        enum Kind { case paragraph, item, heading }

        let kind: Kind
        /// Blanks before its first line.
        let indent: Int
        let line: Int
        /// Without the sign of its list; lines are joined by a line feed.
        var text: String
    }

    /// A heading and what stands below it, up to the next heading of its level or above.
    struct Section {
        let heading: Heading
        /// The headings below it.
        let parts: [Heading]
        /// Without its own heading, and with those below it.
        let blocks: [Block]
        let hasCode: Bool

        /// The items that do not stand in another item.
        var items: [Block] { blocks.filter { $0.kind == .item && $0.indent < 2 } }

        var isEmpty: Bool { blocks.isEmpty && !hasCode }
    }

    private(set) var headings: [Heading] = []
    private(set) var blocks: [Block] = []
    /// Lines that are code.
    private var codeLines: [Int] = []

    private var fence: String?
    /// Whether the next line may go on with the last block.
    private var isOpen = false
    private var isInList = false
    private var counts: [String: Int] = [:]

    init(_ markdown: String, firstLine: Int) {
        for (index, line) in markdown.lines.enumerated() { read(line, firstLine + index) }
    }

    var anchors: [String] { headings.map(\.anchor).filter { !$0.isEmpty } }

    /// The sections of a level, in order.
    func sections(level: Int) -> [Section] {
        headings.indices.filter { headings[$0].level == level }.map(section)
    }

    /// - Returns: The first section of that name, at the second level.
    func section(_ name: String) -> Section? {
        headings.indices.first { headings[$0].level == 2 && headings[$0].text == name }
            .map(section)
    }

    /// The parts of a section that a heading of the third level begins.
    func parts(of section: Section) -> [Section] {
        headings.indices.filter { index in
            headings[index].level == 3
                && section.parts.contains { $0.line == headings[index].line }
        }.map(self.section)
    }

    /// Words of prose between a heading and the next one of the third level or above.
    func words(directlyBelow heading: Heading) -> Int {
        let end = headings.first { $0.line > heading.line && $0.level <= 3 }?.line ?? .max
        return blocks.filter { $0.kind != .heading && $0.line > heading.line && $0.line < end }
            .reduce(0) { $0 + $1.words }
    }

    private func section(at index: Int) -> Section {
        let heading = headings[index]
        let later = headings[(index + 1)...]
        let end = later.first { $0.level <= heading.level }?.line ?? .max
        func isInside(_ line: Int) -> Bool { line > heading.line && line < end }
        return Section(
            heading: heading, parts: later.filter { isInside($0.line) },
            blocks: blocks.filter { isInside($0.line) },
            hasCode: codeLines.contains(where: isInside)
        )
    }

    private mutating func read(_ line: Substring, _ number: Int) {
        var rest = line
        let indent = Self.indent(&rest)
        if rest.isEmpty {
            isOpen = false
        } else if let open = fence {
            if Self.closes(rest, open) { fence = nil }
            codeLines.append(number)
        } else if indent < 4 || isInList, rest.hasPrefix("```") || rest.hasPrefix("~~~") {
            fence = String(rest.prefix { $0 == rest.first })
            isOpen = false
            codeLines.append(number)
        } else if indent < 4, let heading = BodyReader.heading(rest) {
            append(heading, number)
        } else if let item = BodyReader.item(rest), indent < 4 || isInList {
            (isOpen, isInList) = (true, true)
            blocks.append(Block(kind: .item, indent: indent, line: number, text: item))
        } else if indent >= 4, !isOpen, !isInList {
            codeLines.append(number)
        } else {
            appendText(Self.unquoted(rest), indent, number)
        }
    }

    private mutating func append(_ heading: (level: Int, text: String), _ number: Int) {
        (isOpen, isInList) = (false, false)
        let anchor = Markdown.anchor(of: heading.text)
        let count = counts[anchor, default: 0]
        counts[anchor] = count + 1
        headings.append(
            Heading(
                level: heading.level, text: heading.text, line: number,
                anchor: count == 0 ? anchor : "\(anchor)-\(count)"))
        blocks.append(Block(kind: .heading, indent: 0, line: number, text: heading.text))
    }

    private mutating func appendText(_ text: Substring, _ indent: Int, _ number: Int) {
        if isOpen, !blocks.isEmpty {
            blocks[blocks.count - 1].text += "\n\(text)"
        } else {
            if indent < 2 { isInList = false }
            isOpen = true
            blocks.append(Block(kind: .paragraph, indent: indent, line: number, text: String(text)))
        }
    }

    /// Takes the blanks off the front; a tab counts as four.
    private static func indent(_ line: inout Substring) -> Int {
        var indent = 0
        while let first = line.first, first.isWhitespace {
            indent += first == "\t" ? 4 : 1
            line = line.dropFirst()
        }
        return indent
    }

    private static func closes(_ line: Substring, _ open: String) -> Bool {
        line.hasPrefix(open) && line.drop { $0 == open.first }.allSatisfy(\.isWhitespace)
    }

    /// Without the signs of a quotation.
    private static func unquoted(_ line: Substring) -> Substring {
        var line = line
        while line.first == ">" { line = line.dropFirst().drop { $0 == " " } }
        return line
    }
}

extension BodyOutline.Block {
    /// Those with a letter or a digit in them.
    fileprivate var words: Int {
        text.split(whereSeparator: \.isWhitespace)
            .count { $0.contains { $0.isLetter || $0.isNumber } }
    }
}
