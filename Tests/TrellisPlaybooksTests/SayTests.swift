import Testing
import TrellisPlaybooks

@Suite("A sentence with numbers")
struct SayTests {
    static let values: [(name: String, value: Double)] = [
        ("ratio", 1.18), ("low", 0.9), ("same", 1.001), ("k", 12_345.4), ("share", 0.275),
        ("huge", 1e300), ("none", .nan), ("down", -3),
    ]

    @Test(
        "is filled in",
        arguments: [
            ("{ratio:2}", "1.18"), ("{ratio:1}", "1.2"), ("{k:0} lines", "12345 lines"),
            ("{share:0%}", "28 %"), ("{share:1%}", "27.5 %"), ("({ratio:+%})", "(+18 %)"),
            ("{low:+%}", "−10 %"), ("{same:+%}", "0 %"), ("{down:+0}", "−3"), ("{k:+0}", "+12345"),
            ("{huge:0}", "–"), ("{none:+%}", "– %"), ("no numbers", "no numbers"), ("", ""),
        ])
    func rendered(_ template: String, _ expected: String) {
        #expect(Say.render(template, values: Self.values) == expected)
    }

    @Test(
        "is left out when it cannot be",
        arguments: [
            "{other:0}", "{ratio}", "{ratio:}", "{ratio:x}", "{ratio:12}", "{ratio:0", "ratio}",
            "{:0}", "{ratio:+}", "{{ratio:0}}",
        ])
    func refused(_ template: String) {
        #expect(Say.render(template, values: Self.values) == nil)
    }
}
