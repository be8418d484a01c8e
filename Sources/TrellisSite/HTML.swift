/// A piece of HTML. What is put into it as text is escaped; only another piece goes in as it is.
package struct HTML: Sendable, ExpressibleByStringInterpolation {
    package private(set) var text: String

    /// - Parameter raw: HTML that is known to be safe, such as a picture of our own.
    package init(raw: String) { text = raw }

    package init(stringLiteral value: String) { text = value }

    package init(stringInterpolation: StringInterpolation) { text = stringInterpolation.text }

    package struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var text = ""

        package init(literalCapacity: Int, interpolationCount: Int) {
            text.reserveCapacity(literalCapacity + 32 * interpolationCount)
        }

        package mutating func appendLiteral(_ literal: String) { text += literal }
        package mutating func appendInterpolation(_ data: String) { text += HTML.escaped(data) }
        package mutating func appendInterpolation(_ number: Int) { text += String(number) }
        package mutating func appendInterpolation(_ piece: HTML) { text += piece.text }
        package mutating func appendInterpolation(_ piece: HTML?) { text += piece?.text ?? "" }
        /// One below the other.
        package mutating func appendInterpolation(_ pieces: [HTML]) {
            text += HTML.joined(pieces).text
        }
    }

    package static func joined(_ pieces: [HTML], separator: String = "\n") -> HTML {
        HTML(raw: pieces.map(\.text).joined(separator: separator))
    }

    /// For text and for attributes in double quotes: the five characters that could be markup.
    package static func escaped(_ data: String) -> String {
        guard data.utf8.contains(where: isMarkup) else { return data }
        var out: [UInt8] = []
        out.reserveCapacity(data.utf8.count + 16)
        for byte in data.utf8 {
            switch byte {
            case UInt8(ascii: "&"): out += "&amp;".utf8
            case UInt8(ascii: "<"): out += "&lt;".utf8
            case UInt8(ascii: ">"): out += "&gt;".utf8
            case UInt8(ascii: "\""): out += "&quot;".utf8
            case UInt8(ascii: "'"): out += "&#39;".utf8
            default: out.append(byte)
            }
        }
        return String(decoding: out, as: UTF8.self)
    }

    private static func isMarkup(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""),
            UInt8(ascii: "'"):
            true
        default: false
        }
    }
}
