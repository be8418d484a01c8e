import TrellisModel

/// The words of a task's text, each with whether it stands in code.
struct TaskWords {
    struct Word {
        let text: Substring
        let isCode: Bool
    }

    let words: [Word]

    /// Words end at spaces and tabs; any other sign, also one that joins the space before it to a
    /// single character, belongs to its word.
    init(_ text: Substring) {
        var spans = CodeSpans.ranges(in: text)[...]
        words = text.utf8.split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }.map {
            word in
            while let span = spans.first, span.upperBound <= word.startIndex { spans.removeFirst() }
            return Word(
                text: Substring(word),
                isCode: spans.first.map { $0.lowerBound < word.endIndex } ?? false)
        }
    }
}

/// Code in a line of text, with its backticks.
///
/// CommonMark 0.31.2, sections 6.1 and 2.4: a run of backticks opens code only where a run of the
/// same length follows; else it is text, and so is a backtick behind a backslash.
enum CodeSpans {
    static func ranges(in text: Substring) -> [Range<Substring.Index>] {
        let bytes = text.utf8
        // By length, where runs of backticks begin, the last one first.
        var runs: [Int: [Substring.Index]] = [:]
        var index = bytes.startIndex
        while let start = bytes[index...].firstIndex(of: backtick) {
            index = end(ofRun: start, in: bytes)
            runs[bytes.distance(from: start, to: index), default: []].append(start)
        }
        guard !runs.isEmpty else { return [] }
        runs = runs.mapValues { $0.reversed() }

        var spans: [Range<Substring.Index>] = []
        index = bytes.startIndex
        while let next = bytes[index...].firstIndex(where: { $0 == backtick || $0 == backslash }) {
            guard bytes[next] == backtick else {
                index = bytes.index(after: next)
                if index < bytes.endIndex, bytes[index] == backtick || bytes[index] == backslash {
                    index = bytes.index(after: index)
                }
                continue
            }
            index = end(ofRun: next, in: bytes)
            let length = bytes.distance(from: next, to: index)
            while let start = runs[length]?.last, start < index { runs[length]?.removeLast() }
            guard let close = runs[length]?.last else { continue }
            index = end(ofRun: close, in: bytes)
            spans.append(next..<index)
        }
        return spans
    }

    private static let backtick = UInt8(ascii: "`")
    private static let backslash = UInt8(ascii: "\\")

    private static func end(
        ofRun start: Substring.Index, in bytes: Substring.UTF8View
    ) -> Substring.Index {
        bytes[start...].firstIndex { $0 != backtick } ?? bytes.endIndex
    }
}
