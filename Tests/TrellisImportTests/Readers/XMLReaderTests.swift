import Testing
import TrellisModel

@testable import TrellisImport

@Suite("The elements of an XML document")
struct XMLReaderTests {
    static let report = """
        <?xml version="1.0" encoding="UTF-8"?>
        <testsuites xmlns:j="urn:j">
          <j:testsuite name="a &lt;b&gt; &#233; &#x1F600;" j:hostname='secret'>
            <testcase name="one" time="0.5"/><!-- <testcase/> -->
            <testcase name="two"><failure message="m"><![CDATA[<testcase>]]>text &amp;</failure></testcase>
          </j:testsuite>
        </testsuites>
        """

    /// What was called, in order: `name@line/depth attributes` and `/name`.
    private func read(
        _ bytes: [UInt8], _ wanted: Set<String> = ["name", "time"]
    ) throws -> (calls: [String], notes: XMLNotes) {
        var calls: [String] = []
        let notes = try XMLReader.read(bytes, attributes: wanted) { element in
            let attributes = element.attributes.sorted { $0.key < $1.key }.map { "\($0)=\($1)" }
            calls.append(
                "\(element.name)@\(element.line)/\(element.depth) \(attributes.joined(separator: ","))"
            )
        } end: {
            calls.append("/\($0)")
        }
        return (calls, notes)
    }

    private func error(_ bytes: [UInt8]) -> ReadError? {
        do {
            _ = try read(bytes)
            return nil
        } catch {
            return error as? ReadError
        }
    }

    private func error(_ text: String) -> ReadError? { error(Array(text)) }

    @Test("come in order, with their lines and the attributes that were asked for")
    func order() throws {
        let (calls, notes) = try read(Array(Self.report))
        #expect(
            calls == [
                "testsuites@2/0 ", "testsuite@3/1 name=a <b> é 😀", "testcase@4/2 name=one,time=0.5",
                "/testcase", "testcase@5/2 name=two", "failure@5/3 ", "/failure", "/testcase",
                "/testsuite", "/testsuites",
            ])
        #expect(notes == XMLNotes(replacedReferences: 0))
        #expect(
            try read(Array(Self.report), ["hostname"]).calls[1] == "testsuite@3/1 hostname=secret")
    }

    @Test("are never read as whole when the end of the document is missing")
    func truncation() {
        let bytes = Array(Self.report)
        for length in 0..<bytes.count {
            #expect(
                error(Array(bytes[..<length])) != nil,
                "of \(bytes.count) bytes, \(length) are enough")
        }
        #expect(error(bytes + Array("\n<!-- the end -->\n")) == nil)
    }

    @Test("do no harm when bytes of the document are changed")
    func mutation() {
        forSeeds(2000) { random in
            let bytes = Array(Self.report).mutated(using: &random)
            if let line = error(bytes)?.line {
                #expect(
                    (1...1 + bytes.count { $0 == .lineFeed || $0 == .carriageReturn }).contains(
                        line))
            }
        }
    }

    @Test(
        "are refused with the line where XML ends",
        arguments: [
            ("", nil, "the file is empty"),
            ("\n ", 2, "the document ends before its elements are closed"),
            ("<a>\n<b>", 2, "the document ends before its elements are closed"),
            ("<a>\n<b></a>", 2, "an end tag does not belong to the element that is open"),
            ("<a/>\n<a/>", 2, "something follows the end of the document"),
            (
                "<a>\n<b x=1/></a>", 2,
                "the document is not well-formed XML (not well-formed (invalid token))"
            ),
            ("<a x='1'\n x='2'/>", 2, "the document is not well-formed XML (duplicate attribute)"),
            ("<a>\n&nbsp;</a>", 2, "an entity that XML does not define is used"),
            (
                "<a>\n\u{1b}</a>", 2,
                "the document is not well-formed XML (not well-formed (invalid token))"
            ),
            (
                "<?xml version='1.0' encoding='windows-1252'?><a/>", 1,
                "the encoding 'windows-1252' is not read"
            ),
            (
                "<?xml version='1.0' encoding='UTF-16'?><a/>", 1,
                "the document is not in the encoding it declares"
            ),
            ("{}", 1, "the document is not well-formed XML (not well-formed (invalid token))"),
        ] as [(String, Int?, String)])
    func illFormed(_ text: String, _ line: Int?, _ summary: String) {
        let found = error(text)
        #expect(found?.line == line)
        #expect(found?.summary == summary)
    }

    @Test(
        "do not come from a document with a type",
        arguments: [
            "<!DOCTYPE a><a/>", "<!DOCTYPE a SYSTEM 'file:///etc/passwd'><a/>",
            "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>",
            "<!DOCTYPE a [<!ENTITY x 'xxxxxxxxxx'><!ENTITY y '&x;&x;&x;'>]><a>&y;&y;</a>",
            "<!DOCTYPE a [<!ATTLIST a name CDATA 'default'>]><a/>",
        ])
    func documentType(_ text: String) {
        #expect(error(text)?.summary == "a document type is not read")
        let utf16: [UInt8] =
            [0xff, 0xfe] + text.utf16.flatMap { [UInt8($0 & 0xff), UInt8($0 >> 8)] }
        #expect(error(utf16)?.summary == "a document type is not read")
    }

    @Test("come from the encodings that expat knows")
    func encodings() throws {
        let text = "<a name='é'/>"
        let latin =
            Array("<?xml version='1.0' encoding='ISO-8859-1'?><a name='") + [0xe9] + Array("'/>")
        let utf16: [UInt8] =
            [0xfe, 0xff] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xff)] }
        for bytes in [Array(text), [0xef, 0xbb, 0xbf] + Array(text), latin, utf16] {
            #expect(try read(bytes).calls == ["a@1/0 name=é", "/a"])
        }
    }

    @Test("nest at most 64 deep")
    func depth() throws {
        func nested(_ depth: Int) -> String {
            String(repeating: "<a>", count: depth) + String(repeating: "</a>", count: depth)
        }
        #expect(try read(Array(nested(64))).calls.count == 128)
        #expect(error(nested(65))?.summary == "elements are nested more than 64 deep")
        #expect(error(String(repeating: "<a>", count: 100_000))?.line == 1)
    }

    @Test("have at most 64 attributes, of bounded length")
    func attributes() throws {
        func element(_ count: Int) -> String {
            "<a " + (0..<count).map { "a\($0)='x'" }.joined(separator: " ") + "/>"
        }
        #expect(try read(Array(element(64))).calls.count == 2)
        #expect(error(element(65))?.summary == "an element has more than 64 attributes")
        #expect(error(element(50_000)) != nil)
        let long = String(repeating: "x", count: (64 << 10) + 1)
        #expect(
            error("<a name='\(long)'/>")?.summary == "the attribute 'name' is longer than 64 KB")
        #expect(error("<a message='\(long)'/>") == nil)
        #expect(error("<\(long.prefix(257))/>")?.summary == "a name is longer than 256 bytes")
    }

    @Test("stop where the caller throws")
    func callerThrows() {
        struct Enough: Error {}
        var seen: [String] = []
        #expect(throws: Enough.self) {
            _ = try XMLReader.read(Array("<a><b/><c/></a>"), attributes: []) { element in
                seen.append(element.name)
                if element.name == "b" { throw Enough() }
            } end: {
                seen.append("/\($0)")
            }
        }
        #expect(seen == ["a", "b"])
    }

    @Test("do not keep a long text or a long comment")
    func longText() throws {
        let long = String(repeating: "0123456789abcde\n", count: 3 << 16)
        let text = "<a>\(long)<!--\(long)--><![CDATA[\(long)]]><b name='x'/></a>"
        #expect(try read(Array(text)).calls[1] == "b@\(1 + 9 << 16)/1 name=x")
    }
}

@Suite("References to characters that XML forbids")
struct XMLReferencesTests {
    @Test(
        "are replaced, and no others",
        arguments: [
            ("&#27;", "&#xFFFD;"), ("&#x1b;", "&#xFFFD;"), ("&#x1B;", "&#xFFFD;"),
            ("&#0;", "&#xFFFD;"),
            ("&#00000027;", "&#xFFFD;"), ("&#xD800;", "&#xFFFD;"), ("&#xdfff;", "&#xFFFD;"),
            ("&#xFFFE;", "&#xFFFD;"), ("&#x110000;", "&#xFFFD;"),
            ("&#99999999999999999999;", "&#xFFFD;"),
            ("a&#8;&#9;b&&#31;", "a&#xFFFD;&#9;b&&#xFFFD;"),
            ("&#9;", nil), ("&#10;", nil), ("&#xD;", nil), ("&#32;", nil), ("&#xD7FF;", nil),
            ("&#xE000;", nil),
            ("&#xFFFD;", nil), ("&#x10000;", nil), ("&#x10FFFF;", nil), ("&#27", nil), ("&#;", nil),
            ("&#x;", nil),
            ("&27;", nil), ("&#1b;", nil), ("&#X1B;", nil), ("& #27;", nil), ("&", nil),
            ("&#", nil), ("&#x", nil),
            ("", nil),
        ] as [(String, String?)])
    func replaced(_ text: String, _ expected: String?) {
        let (document, count) = XMLReferences.replacingForbidden(in: Array(text))
        #expect(String(decoding: document, as: UTF8.self) == expected ?? text)
        #expect((count > 0) == (expected != nil))
    }

    @Test("are counted, and the document with them is read")
    func counted() throws {
        let text = "<a name='x&#27;[31m'>&#x0;&#xD800;<b name='&#10;&#27;'/></a>"
        var names: [String?] = []
        let notes = try XMLReader.read(
            Array(text), attributes: ["name"], start: { names.append($0["name"]) })
        #expect(names == ["x\u{fffd}[31m", "\n\u{fffd}"])
        #expect(notes == XMLNotes(replacedReferences: 4))
    }

    @Test("are all of those that expat refuses")
    func sameAsExpat() {
        for value in Array(0...0x300) + Array(0xd700...0x10100) + [
            0x1_ffff, 0x10_ffff, 0x11_0000, 0x7fff_ffff,
        ] {
            for reference in ["&#\(value);", "&#x\(String(value, radix: 16));"] {
                let text = "<a name='\(reference)'>\(reference)</a>"
                #expect(throws: Never.self) {
                    try XMLReader.read(Array(text), attributes: [], start: { _ in })
                }
            }
        }
    }

    @Test("are not looked for in UTF-16")
    func utf16() {
        let bytes: [UInt8] = [0xff, 0xfe] + Array("&#27;&#27;")
        #expect(XMLReferences.replacingForbidden(in: bytes).count == 0)
    }
}
