import TestSupport
import Testing
import TrellisModel

@Suite("The lines of a text")
struct LinesTests {
    @Test("end at LF and at CR LF, however they are mixed")
    func sameAsCharacters() {
        forAll(count: 2000) { random in
            let text = String(
                (0..<Int.random(in: 0...12, using: &random)).map { _ in
                    ["\n", "\r", "\r\n", "a", "é", "\u{301}"].randomElement(using: &random) ?? "a"
                }.joined())
            // CR LF is one character in Swift.
            return text.lines
                == text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
        }
    }
}
