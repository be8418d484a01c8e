/// A line of an iCalendar file: `NAME:value`, folded, with its CR LF.
///
/// Source: RFC 5545, 3.1 "Content Lines" and 3.3.11 "Text".
enum ContentLine {
    /// Octets of a line at most, without its end.
    static let limit = 75

    /// - Parameter value: As the file has it: dates, numbers and words of the standard.
    static func plain(_ name: String, _ value: String) -> String { folded("\(name):\(value)") }

    /// - Parameter text: Anything that people wrote.
    static func text(_ name: String, _ text: String) -> String {
        folded("\(name):\(escaped(text))")
    }

    /// Every way to end a line becomes `\n`, and control characters, which the format cannot hold,
    /// are left out.
    static func escaped(_ text: String) -> String {
        var out = ""
        var isAfterReturn = false
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\": out += "\\\\"
            case ";": out += "\\;"
            case ",": out += "\\,"
            case "\n" where isAfterReturn: break
            // Some readers end a line at the last three as well.
            case "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}": out += "\\n"
            case "\t": out += "\t"
            case _ where scalar.properties.generalCategory == .control: break
            default: out.unicodeScalars.append(scalar)
            }
            isAfterReturn = scalar == "\r"
        }
        return out
    }

    /// In pieces of at most 75 octets, each but the first behind a space that counts. No piece
    /// ends inside of a character's UTF-8.
    static func folded(_ line: String) -> String {
        var out = ""
        var octets = 0
        for scalar in line.unicodeScalars {
            let width = UTF8.width(scalar)
            if octets + width > limit {
                out += "\r\n "
                octets = 1
            }
            out.unicodeScalars.append(scalar)
            octets += width
        }
        return out + "\r\n"
    }
}
