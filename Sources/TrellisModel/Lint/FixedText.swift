/// A text with fixes applied. Every byte outside of them is kept, line ends too.
package struct FixedText {
    package let text: String
    /// Those whose old text was there, in the order of the file.
    package let applied: [LintFix]

    package init(_ text: String, fixes: [LintFix]) {
        var lines = text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
            .map(Array.init)
        var applied: [LintFix] = []
        // From below, and of one line in the order given: no fix moves the place of another.
        let ordered = fixes.enumerated().sorted {
            ($1.element.line, $0.offset) < ($0.element.line, $1.offset)
        }.map(\.element)
        for fix in ordered where lines.indices.contains(fix.line - 1) {
            let line = lines[fix.line - 1]
            guard fix.old != fix.new, !fix.new.utf8.contains(0x0A),
                let place = Self.place(of: Array(fix.old.utf8), in: line)
            else { continue }
            lines[fix.line - 1].replaceSubrange(place, with: Array(fix.new.utf8))
            applied.append(fix)
        }
        self.text = String(decoding: Array(lines.joined(separator: [0x0A])), as: UTF8.self)
        self.applied = applied.enumerated().sorted {
            ($0.element.line, $0.offset) < ($1.element.line, $1.offset)
        }.map(\.element)
    }

    private static func place(of old: [UInt8], in line: [UInt8]) -> Range<Int>? {
        guard let first = old.first, let last = old.last, old.count <= line.count else {
            return nil
        }
        func continues(_ byte: UInt8, _ neighbour: Int) -> Bool {
            isWord(byte) && line.indices.contains(neighbour) && isWord(line[neighbour])
        }
        return (0...(line.count - old.count)).first { start in
            line[start...].starts(with: old) && !continues(first, start - 1)
                && !continues(last, start + old.count)
        }.map { $0..<($0 + old.count) }
    }

    /// Of letters and digits; what is not ASCII is taken for a letter.
    private static func isWord(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...: true
        default: false
        }
    }
}
