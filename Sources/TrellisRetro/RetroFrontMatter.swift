import TrellisModel

/// What stands between the two `---` at the top of a document. It is read here and nowhere else.
struct RetroFrontMatter {
    struct Entry {
        let key: String
        /// Without white space at its ends, and with single spaces in it; may be empty.
        let value: String
        /// Of its line, from 0.
        let index: Int
    }

    /// In order; a key may stand there twice.
    let entries: [Entry]
    /// The index of the first line behind it; 0 where there is none.
    let bodyStart: Int

    private static let mark = "---"

    /// - Parameter lines: All of a document, with its byte order mark if it has one.
    init(_ lines: some Sequence<Substring>) {
        var entries: [Entry] = []
        for (index, line) in lines.enumerated() {
            if index == 0 {
                guard line == Self.mark || line == "\u{FEFF}\(Self.mark)" else { break }
            } else if line == Self.mark {
                (self.entries, bodyStart) = (entries, index + 1)
                return
            } else if let colon = line.utf8.firstIndex(of: UInt8(ascii: ":")) {
                let value = line[line.utf8.index(after: colon)...]
                entries.append(
                    Entry(
                        key: String(line[..<colon]),
                        value: Self.words(of: value).joined(separator: " "), index: index))
            }
        }
        (self.entries, bodyStart) = ([], 0)
    }

    private static func words(of value: Substring) -> [Substring] {
        // Hardly any has white space that is no blank.
        value.utf8.contains { $0 < 0x20 || $0 >= 0x80 }
            ? value.split(whereSeparator: \.isWhitespace)
            : value.utf8.split(separator: UInt8(ascii: " ")).map { Substring($0) }
    }

    /// The value of a key, the last where it stands twice; `nil` where nothing is said.
    subscript(key: String) -> String? {
        entry(key).flatMap { $0.value.isEmpty ? nil : $0.value }
    }

    func entry(_ key: String) -> Entry? { entries.last { $0.key == key } }
}

/// The lines of it that Trellis keeps up to date.
extension RetroFrontMatter {
    /// Every block that was written and that nobody has taken out of the list; empty where there is none.
    var blocks: [String] {
        self["blocks"].map { $0.split(separator: ",").map(\.trimmed) } ?? []
    }

    static func line(_ blocks: [String]) -> String {
        "blocks: \(blocks.joined(separator: ", "))"
    }

    /// - Parameters:
    ///   - inputs, library: Whole lines; `nil` where the document as it would be written now has none.
    func splices(
        blocks: [String], inputs: String?, library: String?, in source: SourceText
    ) -> [Splice] {
        guard bodyStart > 0 else { return [] }
        var wanted: [(key: String, line: String)] = []
        if let inputs { wanted.append(("inputs", inputs)) }
        if let library { wanted.append(("library", library)) }
        if blocks != self.blocks { wanted.append(("blocks", Self.line(blocks))) }
        return wanted.compactMap { key, line in
            guard let index = entry(key)?.index else {
                guard key == "blocks" else { return nil }
                let close = bodyStart - 1
                let place = source.content(close).lowerBound
                return Splice(range: place..<place, text: line + source.terminator(close))
            }
            guard source.lines[index] != line else { return nil }
            return Splice(range: source.content(index), text: line)
        }
    }
}
