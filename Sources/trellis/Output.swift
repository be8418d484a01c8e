import Foundation
import TrellisModel

/// Where words go: results to standard output, everything else to standard error.
enum Output {
    static func result(_ text: String) { raw(Terminal.safe(text) + "\n") }

    /// Bytes as they are, for documents and JSON.
    ///
    /// A result that cannot be written ends the command: nothing after it would be read either.
    static func raw(_ text: String) {
        guard let failure = Descriptor.write(Array(text.utf8), to: 1) else { return }
        note("Error: standard output cannot be written: \(failure)")
        exit(ExitStatus.cannotWrite.rawValue)
    }

    static func note(_ text: String) { tell(Terminal.safe(text) + "\n") }

    /// What cannot be told cannot be mended by telling it.
    private static func tell(_ text: String) { _ = Descriptor.write(Array(text.utf8), to: 2) }

    static func error(_ text: String) { note(text) }

    /// Something that the user should know, and that stops nothing.
    static func warning(_ text: String) { note("warning: \(text)") }

    /// One line that is written over, on a terminal only.
    static func progress(_ text: String) {
        guard Terminal.errorIsTerminal else { return }
        let shown = Terminal.safe(text).prefix(76)
        tell("\r\u{1B}[2K\(shown)")
    }

    static func endProgress() {
        guard Terminal.errorIsTerminal else { return }
        tell("\r\u{1B}[2K")
    }
}

/// What a terminal can show, and what it must not be shown.
enum Terminal {
    static let errorIsTerminal = isatty(2) == 1
    static let outputIsTerminal = isatty(1) == 1
    static let inputIsTerminal = isatty(0) == 1

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

/// Columns that line up.
enum Table {
    /// - Parameter rows: Cells; the first row is the header.
    static func text(_ rows: [[String]], rightAligned: Set<Int> = []) -> String {
        lines(of: rows, rightAligned: rightAligned).enumerated().map { index, line in
            index == 0 ? Terminal.styled(line, .bold) : line
        }.joined(separator: "\n")
    }

    /// A table without a header.
    static func rows(_ rows: [[String]]) -> String {
        lines(of: rows, rightAligned: []).joined(separator: "\n")
    }

    private static func lines(of rows: [[String]], rightAligned: Set<Int>) -> [String] {
        let columns = rows.map(\.count).max() ?? 0
        let widths = (0..<columns).map { column in
            rows.map { $0.indices.contains(column) ? $0[column].count : 0 }.max() ?? 0
        }
        return rows.map { row in
            let line = row.enumerated().map { column, cell in
                let space = String(repeating: " ", count: max(0, widths[column] - cell.count))
                return rightAligned.contains(column) ? space + cell : cell + space
            }.joined(separator: "  ")
            return String(line.reversed().drop { $0 == " " }.reversed())
        }
    }
}
