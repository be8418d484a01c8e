/// Why an export cannot be read as what it is said to be, or why one record of it cannot.
///
/// A reader does not know which file it reads; whoever opened the file adds the name. No text here
/// quotes a value of the export, because a value may be a person's name or a secret. Names of
/// columns, members and elements, and kinds of bytes, are fine.
struct ReadError: Error, Equatable, Sendable {
    /// Counted from 1. `nil` when no line is to blame, as in an empty file.
    let line: Int?
    /// What was found, in one clause without a full stop.
    let summary: String
    /// What to do about it, in the imperative. `nil` when the summary says it all.
    let help: String?

    init(line: Int?, _ summary: String, help: String? = nil) {
        self.line = line
        self.summary = summary
        self.help = help
    }
}

extension ReadError {
    /// - Throws: When the text begins like UTF-16, which is what a redirection in PowerShell
    ///   writes. The readers of JSON and CSV take UTF-8 only.
    static func refuseUTF16(_ bytes: [UInt8]) throws(ReadError) {
        guard bytes.starts(with: [0xff, 0xfe]) || bytes.starts(with: [0xfe, 0xff]) else { return }
        throw ReadError(line: nil, "the text is UTF-16", help: "save the file as UTF-8")
    }
}
