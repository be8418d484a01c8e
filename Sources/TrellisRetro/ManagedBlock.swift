import Crypto

/// The parts of a retro that Trellis writes, between two markers that stand alone on their lines.
enum ManagedBlock {
    static let begin = "<!-- trellis:begin "
    static let end = "<!-- trellis:end "

    /// A line that begins or ends a block.
    struct Marker: Equatable {
        let isBegin: Bool
        /// `KIND [KEY]`
        let name: String

        /// - Returns: `nil` for any other line.
        init?(_ line: Substring) {
            // Most lines are no marker, and are not taken apart to find out.
            guard line.utf8.first(where: { $0 != UInt8(ascii: " ") }) == UInt8(ascii: "<") else {
                return nil
            }
            let words = line.split(separator: " ")
            guard words.count > 2, words[0] == "<!--", words.last == "-->" else { return nil }
            switch words[1] {
            case "trellis:begin": isBegin = true
            case "trellis:end": isBegin = false
            default: return nil
            }
            name = words[2..<(words.count - 1)].filter { !$0.hasPrefix("h=") }
                .joined(separator: " ")
        }
    }

    /// `KIND [KEY]` of a marker line of this kind; `nil` for any other line.
    static func name(ofMarker line: Substring, _ opening: String) -> String? {
        Marker(line).flatMap { $0.isBegin == (opening == begin) ? $0.name : nil }
    }

    /// The digest that a begin marker holds; `nil` for none.
    static func digest(ofMarker line: Substring) -> String? {
        line.split(separator: " ").first { $0.hasPrefix("h=") }.map { String($0.dropFirst(2)) }
    }

    /// Writes the digest of its content into every begin marker, and into the front matter which blocks
    /// there are.
    static func sealed(_ markdown: String) -> String {
        var lines = markdown.split(separator: "\n", omittingEmptySubsequences: false).map(
            String.init)
        var names: [String] = []
        for index in lines.indices {
            guard let name = name(ofMarker: lines[index][...], begin) else { continue }
            names.append(name)
            let content = lines[(index + 1)...].prefix {
                Self.name(ofMarker: $0[...], end) != name
            }
            lines[index] = marker(name, over: Array(content))
        }
        if let index = lines.firstIndex(of: "blocks:") {
            lines[index] = RetroFrontMatter.line(names)
        }
        return lines.joined(separator: "\n")
    }

    /// The begin marker of a block that holds this.
    static func marker(_ name: String, over content: [String]) -> String {
        "\(begin)\(name) h=\(digest(of: content, in: name)) -->"
    }

    /// A whole block, line by line.
    static func whole(_ name: String, _ content: [String]) -> [String] {
        [marker(name, over: content)] + content + ["\(end)\(name) -->"]
    }

    /// The first 8 hexadecimal digits of SHA-256 over the normalised content.
    ///
    /// - Parameter name: `KIND [KEY]`. The offers of a match are there to be moved down to the actions,
    ///   so they are not looked at; nor is what people noted below a task.
    static func digest(of lines: [String], in name: String) -> String {
        let words = name.split(separator: " ")
        let isMatch = words.contains("match")
        let text = (isMatch || words.last == "carried" ? lines.withoutNotes(tasks: isMatch) : lines)
            .map { normalised($0) }.filter { !$0.isEmpty }.joined(separator: "\n")
        return SHA256.hash(data: Array(text.utf8)).prefix(4)
            .map { byte in
                let digits = String(byte, radix: 16)
                return digits.count == 1 ? "0\(digits)" : digits
            }.joined()
    }

    /// Without what a formatter or a tick changes: spaces, blank lines, table padding, the kind of
    /// bullet and of emphasis, the box, and the tokens of an action. Rewording is what is left to be noticed.
    private static func normalised(_ line: String) -> String {
        // A formatter may write `_` for `*`, and put a backslash before a sign.
        let bytes = line.utf8.filter { $0 != UInt8(ascii: "\\") }
            .map { $0 == UInt8(ascii: "_") ? UInt8(ascii: "*") : $0 }
        var text = bytes.split { [UInt8(ascii: " "), 9, 13].contains($0) }
            .map { String(decoding: $0, as: UTF8.self) }
        if let first = text.first, ["-", "*", "+"].contains(first) { text[0] = "-" }
        let joined = text.filter { word in
            !["due:", "done:", "id:", "base:"].contains { word.hasPrefix($0) }
                && !(word.hasPrefix("for:") && word != "for:")
                && !word.hasPrefix("@")
        }.joined(separator: " ")
        guard joined.hasPrefix("|") else { return withoutBox(joined) }
        let cells = joined.split(separator: "|", omittingEmptySubsequences: false).map { cell in
            let word = cell.split(separator: " ").joined(separator: " ")
            return !word.isEmpty && word.allSatisfy { "-:".contains($0) } ? "-" : word
        }
        return cells.joined(separator: "|")
    }

    private static func withoutBox(_ line: String) -> String {
        guard line.hasPrefix("- [") else { return line }
        let rest = line.dropFirst(3)
        guard let close = rest.firstIndex(of: "]"),
            rest.distance(from: rest.startIndex, to: close) <= 1
        else { return line }
        return "- [?]" + rest[rest.index(after: close)...]
    }
}
