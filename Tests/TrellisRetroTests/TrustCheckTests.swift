import TestSupport
import Testing
import TrellisModel

@testable import TrellisRetro

@Suite("The trust check's line")
struct TrustCheckTests {
    @Test(
        "is read with any bullet, spacing and case",
        arguments: [
            "- Trust check: supported 6 of 7; safe to say 7 of 7",
            "Trust check: supported 6 out of 7",
            "* trust check : Supported  6  of  7 ; safe to say _ of _",
            "+ **TRUST CHECK:** SUPPORTED 6 OF 7",
            "  1. Trust check: supported 6/7, safe to say 7/7",
            "Trust  check – supported: 6 of 7",
            "\t- [x] Trust check: supported 6 of 7 (two were away)".replacing("[x] ", with: ""),
            "> - _Trust check:_ supported 6 of 7".replacing("_", with: "*"),
        ])
    func spellings(line: String) throws {
        let check = try #require(TrustCheck(line))
        #expect(check.supported == 6 && check.answers == 7)
    }

    @Test(
        "is no answer while it is left to be filled in, or where the counts cannot be",
        arguments: [
            "- Trust check: supported _ of _; safe to say _ of _",
            "- Trust check: supported _ of 7; safe to say 7 of 7",
            "- Trust check: supported 6 of _", "- Trust check: supported 8 of 7",
            "- Trust check: supported 0 of 0", "- Trust check: supported 6.5 of 7",
            "- Trust check: supported six of seven", "- Trust check: safe to say 7 of 7",
            "- Trust check: supported 99999999999999999999 of 99999999999999999999",
            "- Our trust check: supported 6 of 7", "- supported 6 of 7", "## Trust check", "", "-",
            "- Trust check: supported 6", "- Trust check: supported",
        ])
    func nothing(line: String) { #expect(TrustCheck(line) == nil) }

    @Test("counts the last line that says something, outside of code")
    func document() {
        let lines = """
            - Trust check: supported 5 of 5; safe to say 5 of 5
            - Trust check: supported 6 of 7; safe to say 7 of 7
            ```
            - Trust check: supported 1 of 9; safe to say 1 of 9
            ```
            - Trust check: supported _ of _; safe to say _ of _
            """.lines
        #expect(TrustCheck(in: lines)?.answers == 7)
        #expect(TrustCheck(in: [Substring]()) == nil)
    }

    @Test("never is more yes than answers, whatever a line holds")
    func law() {
        let pieces = [
            "trust", "check", ":", "supported", "of", "/", "_", "-", "7", "6", "0", " ", "é", "½",
            "٣", "99", "\r\n", "*",
        ]
        forAll(count: 2000) { random in
            let line = (0..<12).map { _ in pieces.randomElement(using: &random) ?? "" }
                .joined(separator: Bool.random(using: &random) ? " " : "")
            guard let check = TrustCheck("Trust check: supported " + line) else { return true }
            return check.answers > 0 && (0...check.answers).contains(check.supported)
        }
    }
}
