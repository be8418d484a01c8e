/// Writing a scalar so that it reads back as the same text, whatever it holds. Only a byte order mark
/// at its start is lost, since YAML readers drop it.
package enum YAMLText {
    /// As it is where that is plain to every reader of YAML, else between double quotes.
    package static func scalar(_ text: String) -> String { isPlain(text) ? text : quoted(text) }

    /// Words such as dates, ids and slugs, and none that a reader could take for a number or an
    /// answer.
    private static func isPlain(_ text: String) -> Bool {
        guard let first = text.utf8.first, isLetterOrDigit(first), text.utf8.count <= 63,
            text.utf8.allSatisfy({ isLetterOrDigit($0) || $0 == UInt8(ascii: "-") })
        else { return false }
        let answers = ["true", "false", "yes", "no", "on", "off", "null", "y", "n"]
        return Double(text) == nil && !answers.contains(text)
    }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
            || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }

    /// Source: YAML 1.2.2, section 5.7, escaped characters.
    private static func quoted(_ text: String) -> String {
        var out = "\"", before: Unicode.Scalar = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": out += "\\\""
            case "\\": out += "\\\\"
            case "\n": out += "\\n"
            case "\r": out += "\\r"
            case "\t": out += "\\t"
            // Not taken for an alias by whoever counts them.
            case "*" where " ,[{:?-".unicodeScalars.contains(before): out += "\\x2A"
            case _ where isUnusual(scalar):
                let digits = String(scalar.value, radix: 16, uppercase: true)
                out += "\\U" + String(repeating: "0", count: 8 - digits.count) + digits
            default: out.unicodeScalars.append(scalar)
            }
            before = scalar
        }
        return out + "\""
    }

    /// Signs that a YAML text may not hold as they are, or that nobody would see in it.
    private static func isUnusual(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x20, 0x7F..<0xA0, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF, 0xFFFE...0xFFFF:
            true
        default: false
        }
    }
}

extension String {
    /// What some editors put before a text is no part of it.
    var withoutByteOrderMark: String {
        unicodeScalars.first == "\u{FEFF}" ? String(unicodeScalars.dropFirst()) : self
    }
}
