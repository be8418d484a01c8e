import Crypto
import TrellisModel

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
            let words = ManagedBlock.words(of: line)
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
        words(of: line).first { $0.hasPrefix("h=") }.map { String($0.dropFirst(2)) }
    }

    /// What stands between spaces; by bytes, since every document has dozens of markers.
    private static func words(of line: Substring) -> [Substring] {
        line.utf8.split(separator: UInt8(ascii: " ")).map { Substring($0) }
    }

    /// Writes the digest of its content into every begin marker, and into the front matter which blocks
    /// there are.
    static func sealed(_ markdown: String) -> String {
        var lines = markdown.lines.map(String.init)
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
        let told = isMatch || words.last == "carried" ? lines.withoutNotes(tasks: isMatch) : lines
        let text = told.map { NormalisedLine.bytes(of: $0) }.filter { !$0.isEmpty }
            .joined(separator: [UInt8(ascii: "\n")])
        return SHA256.hash(data: Array(text)).prefix(4).hexadecimal
    }
}
