import TestSupport
import Testing

@testable import TrellisSite

@Suite("A piece of HTML")
struct HTMLTests {
    @Test("escapes what is put into it as text")
    func text() {
        let data = "<b>\"it's\" & more</b>"
        let piece: HTML = "<p title=\"\(data)\">\(data)</p>"
        #expect(!piece.text.contains("<b>") && !piece.text.contains("it's"))
        #expect(piece.text.contains("&lt;b&gt;&quot;it&#39;s&quot; &amp; more&lt;/b&gt;"))
    }

    @Test("takes another piece as it is, and nothing for none")
    func pieces() {
        let inner: HTML = "<em>\(1)</em>"
        let none: HTML? = nil
        let piece: HTML = "<p>\(inner)\(none)\([inner, inner])</p>"
        #expect(piece.text == "<p><em>1</em><em>1</em>\n<em>1</em></p>")
    }

    @Test("leaves no sign of markup in any text")
    func anything() {
        forAll { random in
            let text = String(
                (0..<Int.random(in: 0...40, using: &random)).map { _ in
                    "<>&\"'aé \u{1F600}\n".randomElement(using: &random) ?? "a"
                })
            let escaped = HTML.escaped(text)
            return !escaped.contains { "<>\"'".contains($0) }
                && escaped.replacing("&lt;", with: "<").replacing("&gt;", with: ">")
                    .replacing("&quot;", with: "\"").replacing("&#39;", with: "'")
                    .replacing("&amp;", with: "&") == text
        }
    }
}

@Suite("The hash in a policy")
struct Base64Tests {
    // RFC 4648, section 10.
    @Test(
        "is written in base 64",
        arguments: [
            ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="),
            ("fooba", "Zm9vYmE="), ("foobar", "Zm9vYmFy"),
        ])
    func vectors(plain: String, encoded: String) {
        #expect(Base64.text(Array(plain.utf8)) == encoded)
    }
}
