import TrellisModel

/// Cuts a Markdown text into blocks, line by line, leaving out what is not prose: front matter,
/// code, block quotes, HTML comments, link definitions.
struct BlockReader {
    private(set) var blocks: [Block] = []
    private var open: Block?
    private var headings: [(level: Int, text: String)] = []
    private var section = 0
    private var fence: Substring?
    private var isInComment = false
    private var isInQuote = false
    /// The column at which the text of the innermost item begins; 0 outside of lists.
    private var itemColumn = 0

    /// - Parameter lines: The whole file, or a part of it that begins at `firstLine`.
    init(_ lines: [Substring], firstLine: Int = 1) {
        var start = 0
        if firstLine == 1, lines.first.map({ $0.hasPrefix("---") || $0 == "\u{FEFF}---" }) == true,
            let end = lines.dropFirst().firstIndex(where: { $0.hasPrefix("---") })
        {
            start = end + 1
        }
        for index in lines.indices.dropFirst(start) {
            read(lines[index], firstLine + index - lines.startIndex)
        }
        flush()
    }

    private mutating func flush() {
        if let open { blocks.append(open) }
        open = nil
        isInQuote = false
    }

    private mutating func start(_ form: Passage.Form, _ text: Substring, _ number: Int) {
        flush()
        open = Block(
            form: form, headings: headings.filter { (2...3).contains($0.level) }.map(\.text),
            section: section, lines: [(text, number)])
    }

    private mutating func read(_ line: Substring, _ number: Int) {
        if isInComment {
            isInComment = !line.contains("-->")
            return
        }
        let text = line.drop { $0 == " " || $0 == "\t" }
        let indent = line.prefix(line.count - text.count).reduce(0) { $0 + ($1 == "\t" ? 4 : 1) }
        if let fence {
            if text.hasPrefix(fence), text.allSatisfy({ $0 == fence.first || $0.isWhitespace }) {
                self.fence = nil
            }
        } else if text.allSatisfy(\.isWhitespace) {
            flush()
        } else if open == nil, indent >= itemColumn + 4 {
            return
        } else {
            if open == nil, indent < itemColumn { itemColumn = 0 }
            readBlock(text, indent, number)
        }
    }

    private mutating func readBlock(_ text: Substring, _ indent: Int, _ number: Int) {
        if let run = Self.fence(text) {
            flush()
            fence = run
        } else if text.hasPrefix(">") {
            flush()
            isInQuote = true
        } else if text.hasPrefix("<!--") {
            flush()
            isInComment = !text.contains("-->")
        } else if let heading = Self.heading(text) {
            enter(heading.level, heading.text.trimmed, heading.text, number)
        } else if Self.isRule(text) {
            underline(text)
        } else if text.hasPrefix("|") {
            readRow(text, number)
        } else if let item = Self.item(text) {
            itemColumn = indent + (text.count - item.count)
            let task = Self.task(item)
            start(task == nil ? .item : .task, task ?? item, number)
        } else if isInQuote {
            // A line that goes on with a quote without its sign.
            return
        } else if open != nil {
            open?.lines.append((text, number))
        } else if !Self.isDefinition(text) {
            start(.paragraph, text, number)
        }
    }

    private mutating func enter(_ level: Int, _ name: String, _ text: Substring, _ number: Int) {
        flush()
        headings.removeAll { $0.level >= level }
        headings.append((level, name))
        if level <= 2 { section += 1 }
        itemColumn = 0
        if !name.isEmpty { start(.heading, text, number) }
        flush()
    }

    /// `---` below a paragraph makes it a heading; elsewhere it is a line across the page.
    private mutating func underline(_ text: Substring) {
        guard let block = open, block.form == .paragraph, let first = block.lines.first,
            text.first == "-" || text.first == "="
        else { return flush() }
        open = nil
        enter(text.first == "=" ? 1 : 2, first.text.trimmed, first.text, first.number)
    }

    private mutating func readRow(_ text: Substring, _ number: Int) {
        flush()
        guard !text.allSatisfy({ "|-: \t".contains($0) }) else { return }
        for cell in text.split(separator: "|") where !cell.allSatisfy(\.isWhitespace) {
            start(.cell, cell, number)
        }
        flush()
    }

    private static func fence(_ text: Substring) -> Substring? {
        guard let sign = text.first, sign == "`" || sign == "~" else { return nil }
        let run = text.prefix { $0 == sign }
        guard run.count >= 3, sign == "~" || !text.dropFirst(run.count).contains("`") else {
            return nil
        }
        return run
    }

    private static func heading(_ text: Substring) -> (level: Int, text: Substring)? {
        let level = text.prefix { $0 == "#" }.count
        let rest = text.dropFirst(level)
        guard (1...6).contains(level), rest.isEmpty || rest.first == " " else { return nil }
        return (level, rest.dropFirst())
    }

    /// `---`, `***`, `===`, with spaces or without.
    private static func isRule(_ text: Substring) -> Bool {
        guard let sign = text.first, "-*_=".contains(sign) else { return false }
        return text.allSatisfy { $0 == sign || $0.isWhitespace }
            && (text.count { $0 == sign } >= 3 || (sign == "=" && text.count == 1))
    }

    /// What stands behind `- `, `* `, `+ ` or `1. `.
    private static func item(_ text: Substring) -> Substring? {
        if let first = text.first, "-*+".contains(first),
            text.dropFirst().first.map(isSpace) == true
        {
            return text.dropFirst(2).drop(while: isSpace)
        }
        let digits = text.prefix { ("0"..."9").contains($0) }
        let rest = text.dropFirst(digits.count)
        guard (1...9).contains(digits.count), rest.hasPrefix(". ") || rest.hasPrefix(") ") else {
            return nil
        }
        return rest.dropFirst(2).drop { $0 == " " }
    }

    /// A box is meant as one also where the space behind it is missing; `[x](…)` is a link.
    private static func task(_ item: Substring) -> Substring? {
        let box = item.prefix(3)
        guard box.count == 3, box.first == "[", box.last == "]" else { return nil }
        let rest = item.dropFirst(3)
        let isBox = box.dropFirst().first.map { " xX/-".contains($0) } ?? false
        guard rest.first.map(isSpace) == true || isBox && rest.first != "(" else { return nil }
        return rest.drop(while: isSpace)
    }

    private static func isSpace(_ sign: Character) -> Bool { sign == " " || sign == "\t" }

    /// `[name]: address`
    private static func isDefinition(_ text: Substring) -> Bool {
        guard text.first == "[", let close = text.firstIndex(of: "]") else { return false }
        return text[text.index(after: close)...].hasPrefix(":")
    }
}
