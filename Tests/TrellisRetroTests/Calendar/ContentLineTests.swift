import TestSupport
import Testing

@testable import TrellisRetro

@Suite("A line of a calendar file")
struct ContentLineTests {
    /// The bytes between CR LF and CR LF.
    private func physical(_ text: String) -> [ArraySlice<UInt8>] {
        var lines: [ArraySlice<UInt8>] = [], start = 0
        let bytes = Array(text.utf8)
        for index in bytes.indices.dropFirst() where bytes[index - 1] == 13 && bytes[index] == 10 {
            lines.append(bytes[start..<index - 1])
            start = index + 1
        }
        return start == bytes.count ? lines : []
    }

    /// As the standard says it: a CR LF and the white space after it are taken out.
    private func unfolded(_ text: String) -> [UInt8] {
        physical(text).enumerated().flatMap { $0 == 0 ? $1 : $1.dropFirst() }
    }

    private func unescaped(_ text: String) -> String {
        var out = "", isEscaped = false
        for scalar in text.unicodeScalars {
            if !isEscaped, scalar == "\\" {
                isEscaped = true
                continue
            }
            out.unicodeScalars.append(isEscaped && scalar == "n" ? "\n" : scalar)
            isEscaped = false
        }
        return out
    }

    @Test("is 75 octets long at most, in whole characters, and unfolds to what it was")
    func folding() {
        forAll(count: 2000) { random in
            let value = ContentLine.escaped(HostileText.draw(&random))
            let folded = ContentLine.folded("SUMMARY:\(value)")
            let lines = physical(folded)
            return !lines.isEmpty
                && lines.allSatisfy {
                    $0.count <= 75 && String(validating: $0, as: UTF8.self) != nil
                }
                && lines.dropFirst().allSatisfy { $0.first == UInt8(ascii: " ") }
                && lines.dropLast().allSatisfy { $0.count >= 72 }
                && unfolded(folded) == Array("SUMMARY:\(value)".utf8)
        }
    }

    @Test("keeps text as it was, but for ends of lines and what the format cannot hold")
    func escaping() {
        forAll(count: 2000) { random in
            let text = HostileText.draw(&random)
            let escaped = ContentLine.escaped(text)
            let scalars = Array(text.unicodeScalars)
            let expected = scalars.indices.compactMap { index -> Unicode.Scalar? in
                switch scalars[index] {
                case "\n" where index > 0 && scalars[index - 1] == "\r": nil
                case "\r", "\u{85}", "\u{2028}": "\n"
                case "\0", "\u{1B}", "\u{7F}": nil
                default: scalars[index]
                }
            }
            return Array(unescaped(escaped).unicodeScalars) == expected
                && !escaped.unicodeScalars.contains { $0 == "\n" || $0 == "\r" }
        }
    }

    @Test(
        "is written as RFC 5545 writes its examples",
        arguments: [
            // 3.3.11, the example of a text.
            (
                "Project XYZ Final Review\nConference Room - 3B\nCome Prepared.",
                "Project XYZ Final Review\\nConference Room - 3B\\nCome Prepared."
            ),
            ("a;b,c\\d", "a\\;b\\,c\\\\d"), ("a\r\nb\rc", "a\\nb\\nc"), ("\"a\": b", "\"a\": b"),
        ])
    func examples(text: String, value: String) { #expect(ContentLine.escaped(text) == value) }

    @Test("folds where the 76th octet would stand")
    func boundary() {
        let full = String(repeating: "x", count: 75)
        #expect(ContentLine.folded(full) == full + "\r\n")
        #expect(ContentLine.folded(full + "y") == full + "\r\n y\r\n")
        let emoji = String(repeating: "x", count: 73) + "👍"
        #expect(
            ContentLine.folded(emoji) == String(repeating: "x", count: 73) + "\r\n 👍\r\n")
    }
}
