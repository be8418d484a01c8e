extension StringProtocol {
    /// The lines of a text, empty ones too, without what ends them.
    ///
    /// CR LF is one character in Swift, so that splitting at LF alone would miss it.
    package var lines: [SubSequence] {
        split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
    }

    /// Without white space at either end.
    package var trimmed: String {
        let start = drop { $0.isWhitespace }
        guard let end = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return String(start[...end])
    }
}
