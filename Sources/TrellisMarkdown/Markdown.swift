/// Markdown as others may use it.
package enum Markdown {
    /// The largest text that is rendered, in bytes.
    ///
    /// Some inputs cost the library quadratic time; below this size, and within the other bounds of
    /// ``refusal(of:)``, none of the known ones takes half a second.
    package static let limit = 64 << 10

    /// Safe HTML: raw tags and unsafe links are left out, headings carry anchors.
    ///
    /// - Throws: ``Refusal`` for a text that the library could choke on.
    package static func html(_ text: String) throws(Refusal) -> String {
        if let refusal = refusal(of: text) { throw refusal }
        guard let tree = CMarkTree(parsing: text) else { return "" }
        return HeadingAnchors.added(to: tree.html())
    }

    /// Why a text is not rendered.
    package enum Refusal: Error, Equatable, Sendable {
        case tooLong(bytes: Int)
        case tooManyOpeners(String, line: Int)

        package var words: String {
            switch self {
            case .tooLong(let bytes):
                "the text has \(bytes >> 10) KiB, and at most \(Markdown.limit >> 10) are rendered"
            case .tooManyOpeners(let opener, let line):
                "the block at line \(line) repeats '\(opener)' more often than any text needs"
            }
        }
    }

    /// What a block may repeat, and how often. Each is the seed of an input that costs quadratic
    /// time in libcmark-gfm 0.29.0.gfm.6.
    private static let bounds: [(opener: String, most: Int)] = [
        ("![", 1000), ("<?", 1000), ("<!", 1000), ("|", 4000), ("~", 4000), ("[^", 1000),
    ]

    private static func refusal(of text: String) -> Refusal? {
        let bytes = Array(text.utf8)
        guard bytes.count <= limit else { return .tooLong(bytes: bytes.count) }
        var line = 1, start = 0
        for index in bytes.indices.dropFirst() {
            guard bytes[index] == UInt8(ascii: "\n") else { continue }
            // A blank line ends a block.
            if bytes[index - 1] == UInt8(ascii: "\n") {
                if let refusal = refusal(of: bytes[start..<index], from: line) { return refusal }
                line += bytes[start..<index].count { $0 == UInt8(ascii: "\n") }
                start = index
            }
        }
        return refusal(of: bytes[start...], from: line)
    }

    private static func refusal(of block: ArraySlice<UInt8>, from line: Int) -> Refusal? {
        for (opener, most) in bounds where block.count > most {
            if count(Array(opener.utf8), in: block) > most {
                return .tooManyOpeners(opener, line: line)
            }
        }
        return nil
    }

    private static func count(_ opener: [UInt8], in block: ArraySlice<UInt8>) -> Int {
        guard opener.count == 2 else { return block.count { $0 == opener[0] } }
        return zip(block, block.dropFirst()).count { $0 == opener[0] && $1 == opener[1] }
    }

    /// Data as it may stand in Markdown: nothing in it is markup, and it stays on one line.
    package static func escaped(_ data: String) -> String {
        var out = ""
        for scalar in data.unicodeScalars {
            switch scalar {
            case "\\", "`", "*", "_", "{", "}", "[", "]", "<", ">", "(", ")", "#", "+", "-", "!",
                "|", "~", "@", "&", "$":
                out += "\\"
                out.unicodeScalars.append(scalar)
            case _
            where scalar.properties.generalCategory == .control
                || scalar.properties.generalCategory == .format
                || scalar.properties.generalCategory == .lineSeparator
                || scalar.properties.generalCategory == .paragraphSeparator:
                out += " "
            default: out.unicodeScalars.append(scalar)
            }
        }
        return out
    }
}
