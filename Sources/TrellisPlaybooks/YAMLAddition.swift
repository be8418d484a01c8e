import TrellisModel

/// Adds to a YAML file that people write too. Every byte that stood there is kept, comments, line
/// ends and a byte order mark included: an addition is one piece of text put in at one place.
///
/// Places are tried until the file reads as it did, with the addition and nothing else. Where none
/// does, the file is left alone.
package struct YAMLAddition {
    private let text: String
    private let file: String
    private let lines: [Substring]
    private let root: YAMLNode?
    private let lineEnd: String

    package typealias Entry = [(key: String, value: String)]

    /// - Parameter file: For messages.
    /// - Throws: ``DocumentProblem`` where the text is no YAML that is read.
    package init(to text: String, file: String) throws(DocumentProblem) {
        self.text = text
        self.file = file
        lines = text.lines
        let beforeLast = text.utf8.lastIndex(of: UInt8(ascii: "\n")).map { text.utf8[..<$0].last }
        lineEnd = beforeLast == UInt8(ascii: "\r") ? "\r\n" : "\n"
        root = try YAMLDocument.read(text, file: file)
    }

    /// The text with one more entry at the end of the list under `key`.
    ///
    /// - Throws: ``DocumentProblem`` where that takes more than an addition.
    package func appending(_ entry: Entry, to key: String) throws(DocumentProblem) -> String {
        guard let root, let place = place(of: key) else {
            let start = text.isEmpty || text.utf8.last == UInt8(ascii: "\n") ? "" : lineEnd
            return text + start + "\(key):\(lineEnd)" + block(entry, dash: "  ")
        }
        let wanted = Shape(root).adding(entry, to: key)
        var tries: [String] = []
        if isFlow(place, key) {
            let flow = "{\(entry.map(Self.member).joined(separator: ", "))}"
            for offset in offsets(of: "]", in: place.lines) {
                tries += ["", ", "].map { inserting($0 + flow, at: offset) }
            }
        } else {
            let dash = lines[place.lines].first { $0.trimmed.hasPrefix("-") }
                .map { String($0.prefix { $0 == " " }) }
            let new = block(entry, dash: dash ?? "  ")
            tries = ends(of: place).map { inserting(new, beforeLine: $0) }
        }
        return try first(of: tries, reading: wanted, key, place.lines.lowerBound, entry)
    }

    /// The text with more keys at the end of one entry of the list under `key`.
    ///
    /// - Throws: ``DocumentProblem`` where that takes more than an addition.
    package func extending(
        entryAt index: Int, of key: String, with more: Entry
    ) throws(DocumentProblem) -> String {
        guard let root, let place = place(of: key), place.items.indices.contains(index),
            case .map(let entries) = place.items[index].content, let first = entries.first
        else { throw unfit(key, 0, more) }
        let start = place.items[index].line - 1
        let next = place.items.indices.contains(index + 1) ? place.items[index + 1].line - 1 : nil
        let region = start..<max(start + 1, next ?? place.lines.upperBound)
        let flow = more.map { ", " + Self.member($0) }.joined()
        let line = lines[first.line - 1]
        // In a block the keys of an entry stand below its first one, which may follow the hyphen.
        let column = line.prefix { $0 == " " || $0 == "-" }.count
        let indent = String(repeating: " ", count: column)
        let new = more.map { indent + Self.member($0) + lineEnd }.joined()
        let isBraced =
            isFlow(place, key) || lines[start].drop { $0 == " " || $0 == "-" }.hasPrefix("{")
        let tries =
            isBraced
            ? offsets(of: "}", in: start..<min(region.upperBound + 1, lines.endIndex))
                .map { inserting(flow, at: $0) }
            : ends(of: (region, [], hasMore: true)).map {
                inserting(new, beforeLine: $0)
            }
        return try self.first(
            of: tries, reading: Shape(root).adding(more, to: key, at: index), key, start, more)
    }

    // Where things stand.

    private typealias Place = (lines: Range<Int>, items: [YAMLNode], hasMore: Bool)

    /// The lines of a key of the whole document, from its own to the one before the next key.
    private func place(of key: String) -> Place? {
        guard case .map(let entries) = root?.content,
            let index = entries.firstIndex(where: { $0.key == key })
        else { return nil }
        let start = entries[index].line - 1
        let next = entries.dropFirst(index + 1).first.map { $0.line - 1 }
        let end = lines.dropFirst(start + 1).firstIndex { $0 == "..." }
        let stop = [next, end].compactMap(\.self).min()
        var items: [YAMLNode] = []
        if case .list(let nodes) = entries[index].value.content { items = nodes }
        return (start..<max(start + 1, stop ?? lines.endIndex), items, stop != nil)
    }

    private func isFlow(_ place: Place, _ key: String) -> Bool {
        guard let colon = lines[place.lines.lowerBound].firstIndex(of: ":") else { return false }
        let line = lines[place.lines.lowerBound]
        return line[line.index(after: colon)...].trimmed.hasPrefix("[")
    }

    /// Lines before which something may be put at the end of a place. Where more follows, comments,
    /// blank lines and a hyphen alone above it belong to that, unless they are part of a text.
    private func ends(of place: Place) -> [Int] {
        let end = place.lines.upperBound
        guard place.hasMore else { return [end] }
        let above = lines[place.lines].reversed().prefix {
            $0.trimmed.isEmpty || $0.trimmed.hasPrefix("#") || $0.trimmed == "-"
        }.count
        return Array((end - above)...end)
    }

    /// Byte offsets of a sign in these lines, the last first.
    private func offsets(of sign: Unicode.Scalar, in range: Range<Int>) -> [Int] {
        let bytes = text.utf8
        guard let first = lines[range].first, let last = lines[range].last else { return [] }
        let found = bytes.indices[first.startIndex..<last.endIndex]
            .filter { bytes[$0] == UInt8(ascii: sign) }
        return found.suffix(Self.mostTries).reversed().map {
            bytes.distance(from: bytes.startIndex, to: $0)
        }
    }

    private static let mostTries = 100

    // What is put there.

    private static func member(_ pair: (key: String, value: String)) -> String {
        "\(pair.key): \(YAMLText.scalar(pair.value))"
    }

    private func block(_ entry: Entry, dash: String) -> String {
        entry.enumerated().map { index, pair in
            dash + (index == 0 ? "- " : "  ") + Self.member(pair) + lineEnd
        }.joined()
    }

    private func inserting(_ new: String, at offset: Int) -> String {
        let bytes = Array(text.utf8)
        return String(
            decoding: bytes[..<offset] + Array(new.utf8) + bytes[offset...], as: UTF8.self)
    }

    private func inserting(_ new: String, beforeLine index: Int) -> String {
        guard lines.indices.contains(index) else {
            let isEnded = text.utf8.last == UInt8(ascii: "\n")
            return text + (isEnded ? "" : lineEnd) + new
        }
        let bytes = text.utf8
        return inserting(
            new, at: bytes.distance(from: bytes.startIndex, to: lines[index].startIndex))
    }

    private func first(
        of tries: [String], reading wanted: Shape, _ key: String, _ line: Int, _ entry: Entry
    ) throws(DocumentProblem) -> String {
        for text in tries {
            if let node = try? YAMLDocument.read(text, file: file), Shape(node) == wanted {
                return text
            }
        }
        throw unfit(key, line, entry)
    }

    private func unfit(_ key: String, _ line: Int, _ entry: Entry) -> DocumentProblem {
        DocumentProblem(
            file: file, line: line + 1, field: key,
            "nothing can be added here without changing what stands there",
            help: "add it by hand: {\(entry.map(Self.member).joined(separator: ", "))}")
    }
}

/// What a document says, without where it says it.
private indirect enum Shape: Equatable {
    case scalar(String)
    case list([Shape])
    case map([Member])

    struct Member: Equatable {
        let key: String
        let value: Shape
    }

    init(_ node: YAMLNode) {
        self =
            switch node.content {
            // As every reader takes it; so a block scalar may get the line end that it lacked.
            case .scalar(let text): .scalar(text.trimmed)
            case .list(let nodes): .list(nodes.map(Shape.init))
            case .map(let entries):
                .map(entries.map { Member(key: $0.key, value: Shape($0.value)) })
            }
    }

    /// With more keys in the entry at `index` of the list under `key`; without one, in a new entry.
    func adding(_ entry: YAMLAddition.Entry, to key: String, at index: Int? = nil) -> Shape {
        guard case .map(let members) = self else { return self }
        let more = entry.map { Member(key: $0.key, value: .scalar($0.value.trimmed)) }
        return .map(
            members.map { member in
                guard member.key == key else { return member }
                var items: [Shape] = []
                if case .list(let old) = member.value { items = old }
                if let index, items.indices.contains(index), case .map(let own) = items[index] {
                    items[index] = .map(own + more)
                } else {
                    items.append(.map(more))
                }
                return Member(key: key, value: .list(items))
            })
    }
}
