import Foundation
import TrellisModel

/// What a terminal can show, and what it must not be shown.
enum Terminal {
    static let errorIsTerminal = isatty(2) == 1
    static let outputIsTerminal = isatty(1) == 1
    static let inputIsTerminal = isatty(0) == 1

    /// Columns that results have; `nil` where they go into a file or a pipe, whose lines are as long
    /// as they are.
    static let columns: Int? = {
        var size = winsize()
        guard outputIsTerminal, unsafe ioctl(1, UInt(TIOCGWINSZ), &size) == 0 else { return nil }
        return size.ws_col > 0 ? Int(size.ws_col) : nil
    }()

    /// In lines of so many columns; a word that is longer than a line has one of its own.
    static func filled(_ text: String, columns: Int) -> [String] {
        var lines: [String] = [], line = "", length = 0
        for word in text.split(separator: " ") {
            let more = word.count + (length == 0 ? 0 : 1)
            if length > 0, length + more > columns {
                lines.append(line)
                (line, length) = (String(word), word.count)
            } else {
                line += (length == 0 ? "" : " ") + word
                length += more
            }
        }
        return lines + [line]
    }

    /// Colour only on a terminal, and not where `NO_COLOR` asks for none.
    private static let hasColour =
        outputIsTerminal && (ProcessInfo.processInfo.environment["NO_COLOR"] ?? "").isEmpty
        && ProcessInfo.processInfo.environment["TERM"] != "dumb"

    enum Style: String {
        case bold = "1"
        case quiet = "2"
    }

    static func styled(_ text: String, _ style: Style) -> String {
        hasColour ? "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m" : text
    }

    /// Without control signs and direction marks that data could smuggle in. Our own colour codes
    /// are kept: data cannot hold them, because it is made safe before it is styled.
    static func safe(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: { isUnsafe($0) }) else { return text }
        var out = ""
        for scalar in text.unicodeScalars {
            if isUnsafe(scalar), !(hasColour && scalar == "\u{1B}") {
                out += "\\x" + String(scalar.value, radix: 16)
            } else {
                out.unicodeScalars.append(scalar)
            }
        }
        return out
    }

    private static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x0A, 0x09: false
        case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069: true
        default: false
        }
    }
}
