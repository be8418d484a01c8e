import TrellisModel

/// A document as people keep it: its bytes, and where each line begins and ends.
///
/// Every line keeps its own terminator, a byte order mark stays, and so does a missing final newline:
/// nothing is read into another form and written back.
package struct SourceText: Sendable {
    package let bytes: [UInt8]
    package let text: String
    /// Without what ends them.
    let lines: [Substring]
    /// By line, the bytes of its content and of what ends it; the last line has nothing that ends it.
    private let spans: [(content: Range<Int>, end: Int)]

    /// - Returns: `nil` for bytes that are no UTF-8.
    package init?(_ bytes: [UInt8]) {
        guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
        self.bytes = bytes
        self.text = text
        lines = text.lines
        var spans: [(Range<Int>, Int)] = [], start = 0
        for line in lines {
            let end = start + line.utf8.count
            var next = end
            if next < bytes.count, bytes[next] == UInt8(ascii: "\r") { next += 1 }
            if next < bytes.count { next += 1 }
            spans.append((start..<end, next))
            start = next
        }
        self.spans = spans
    }

    package init(_ text: String) {
        self = SourceText(Array(text.utf8)) ?? SourceText()
    }

    private init() { (bytes, text, lines, spans) = ([], "", [""], [(0..<0, 0)]) }

    /// The bytes of a line's content.
    func content(_ line: Int) -> Range<Int> { spans[line].content }

    /// From the first byte of one line to the last of another, with what ends it.
    func span(_ lines: Range<Int>) -> Range<Int> {
        guard let last = lines.last else {
            return content(lines.lowerBound).lowerBound..<content(lines.lowerBound).lowerBound
        }
        return spans[lines.lowerBound].content.lowerBound..<spans[last].end
    }

    /// What ends a line: its own, else that of the line before, else LF.
    func terminator(_ line: Int) -> String {
        for index in stride(from: line, through: 0, by: -1) {
            let span = spans[index]
            if span.end > span.content.upperBound {
                return String(decoding: bytes[span.content.upperBound..<span.end], as: UTF8.self)
            }
        }
        return "\n"
    }
}

/// One replacement of bytes, with what is expected to stand there.
struct Splice: Sendable, Equatable {
    let range: Range<Int>
    let text: String

    /// Puts all splices in, from the last to the first. Those at one place follow each other as listed.
    static func apply(_ splices: [Splice], to source: SourceText) -> [UInt8] {
        var bytes = source.bytes
        let inOrder = splices.enumerated().sorted {
            ($0.element.range.lowerBound, $0.element.range.upperBound, $0.offset)
                < ($1.element.range.lowerBound, $1.element.range.upperBound, $1.offset)
        }
        for (_, splice) in inOrder.reversed() {
            bytes.replaceSubrange(splice.range, with: splice.text.utf8)
        }
        return bytes
    }
}
