import ArgumentParser
import TrellisModel

/// What people give as a note, an objection or an answer.
enum ContextText {
    /// One line of it: line breaks and runs of blanks are one blank, and byte order
    /// marks, which nobody sees, are dropped.
    ///
    /// - Throws: `ValidationError` for nothing, and for more than is kept.
    static func line(_ text: String, of option: String) throws -> String {
        let visible = String(
            String.UnicodeScalarView(text.unicodeScalars.filter { $0 != "\u{FEFF}" }))
        let line = visible.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard !line.isEmpty else {
            throw ValidationError("\(option) is empty: say it in a sentence")
        }
        guard line.count <= ContextFile.longest else {
            throw ValidationError(
                "\(option) has \(line.count) characters, at most \(ContextFile.longest) are kept: "
                    + "say it shorter, and link to the rest")
        }
        return line
    }
}
