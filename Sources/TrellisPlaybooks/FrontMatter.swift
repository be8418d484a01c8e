/// The YAML between two lines `---` at the head of a Markdown file.
package enum FrontMatter {
    /// Both line numbers are counted from 1 in the whole file. Line ends become LF.
    ///
    /// - Returns: `nil` when the first line is not `---`, or when no second one follows.
    package static func split(
        _ text: String
    ) -> (yaml: String, yamlLine: Int, body: String, bodyLine: Int)? {
        // By bytes: a text of some kilobytes has a thousand times as many characters to ask about.
        let bytes = unixLines(text)
        let firstEnd = end(ofLineAt: 0, in: bytes)
        guard isFence(bytes[..<firstEnd]), firstEnd < bytes.count else { return nil }
        var start = firstEnd + 1, line = 2
        while start <= bytes.count {
            let end = end(ofLineAt: start, in: bytes)
            if isFence(bytes[start..<end]) {
                return (
                    String(decoding: bytes[(firstEnd + 1)..<start], as: UTF8.self), 2,
                    String(decoding: bytes[min(end + 1, bytes.count)...], as: UTF8.self), line + 1
                )
            }
            (start, line) = (end + 1, line + 1)
        }
        return nil
    }

    private static let newline = UInt8(ascii: "\n")

    private static func unixLines(_ text: String) -> [UInt8] {
        let bytes = Array(text.utf8)
        let carriage = UInt8(ascii: "\r")
        guard bytes.contains(carriage) else { return bytes }
        return bytes.indices.filter { index in
            bytes[index] != carriage || index + 1 == bytes.count || bytes[index + 1] != newline
        }.map { bytes[$0] }
    }

    private static func end(ofLineAt start: Int, in bytes: [UInt8]) -> Int {
        bytes[start...].firstIndex(of: newline) ?? bytes.count
    }

    private static func isFence(_ line: ArraySlice<UInt8>) -> Bool {
        line.starts(with: "---".utf8)
            && line.dropFirst(3).allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
    }
}
