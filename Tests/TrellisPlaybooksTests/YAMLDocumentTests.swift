import Testing
import TrellisModel
import TrellisPlaybooks

@Suite("A YAML document")
struct YAMLDocumentTests {
    @Test(
        "is refused",
        arguments: [
            ("a: &x 1\nb: 2", "f.yml:11: anchors"), ("a: 1\nb: *x", "f.yml:12: aliases"),
            ("a: &x [1]\nb: *x", "f.yml:11: anchors"), ("a: !!str 1", "f.yml:11: tags"),
            ("!!map {a: 1}", "f.yml:11: tags"), ("!!str a: 1", "f.yml:11: tags"),
            ("&k a: 1", "f.yml:11: anchors"), ("a: 1\n<<: {b: 2}", "f.yml:12: merge keys"),
            ("a: 1\nb: 2\na: 3", "'a' stands twice"), ("? [a]\n: 1", "a key is not text"),
            ("a: 1\n---\nb: 2", "more than one document"), ("a: [1", "not YAML"),
            ("a: [[[[1]]]]", "deeper than 4 levels"), ("a: \u{2028}x", "control character"),
            (String(repeating: "[", count: 150), "not YAML"),
            ("k: \(String(repeating: "x", count: 300))", "at most 256"),
            ("a: [&b 1,\(String(repeating: "*b,", count: 20))]", "many aliases"),
        ])
    func refused(_ text: String, _ part: String) {
        let problem = #expect(throws: DocumentProblem.self) {
            try YAMLDocument.read(
                text, file: "f.yml", firstLine: 11, limits: .init(bytes: 256, depth: 4))
        }
        #expect(problem?.description.contains(part) == true, "\(problem?.description ?? "")")
        #expect(problem?.status == .badConfiguration)
    }

    @Test("does not overflow, however deep")
    func deep() {
        for opening in ["[", "{a: ", "- ", "? "] {
            #expect(throws: DocumentProblem.self) {
                try YAMLDocument.read(String(repeating: opening, count: 20_000), file: "f.yml")
            }
        }
    }

    @Test("keeps scalars as text, with their lines")
    func scalars() throws {
        let text =
            "a: no\r\nb: 1e3\r\nc: \"*&!\"\r\n# note\r\nd: [2026-01-02]\r\nwhen: any of r-*\n"
        let root = try #require(try YAMLDocument.read(text, file: "f.yml"))
        guard case .map(let entries) = root.content else { throw Unexpected() }
        #expect(entries.map(\.key) == ["a", "b", "c", "d", "when"])
        #expect(entries.map(\.line) == [1, 2, 3, 5, 6])
        #expect(entries.prefix(3).map(\.value.text) == ["no", "1e3", "*&!"])
    }

    @Test("holds no control character, and may hold every other sign")
    func controls() throws {
        for value in 0...0x2100 {
            guard let scalar = Unicode.Scalar(value), !["\n", "\"", "\\"].contains(scalar) else {
                continue
            }
            let isControl =
                scalar.properties.generalCategory == .control
                || ["\u{2028}", "\u{2029}"].contains(scalar)
            let text = try? YAMLDocument.read("a: \"x\(scalar)y\"", file: "f.yml")
            #expect((text == nil) == isControl, "U+\(String(value, radix: 16))")
        }
        #expect(throws: DocumentProblem.self) {
            try YAMLDocument.read("a: x\u{FEFF}", file: "f.yml")
        }
    }

    @Test("may be empty")
    func empty() throws {
        #expect(try YAMLDocument.read("# nothing\n", file: "f.yml") == nil)
    }

    @Test("is read by a schema that collects what is wrong")
    func reader() throws {
        let text = "title: x\ncount: many\nwindow: 6m\nwidnow: 1\nx-own: 1\nday: 2026-02-30\n"
        let root = try #require(try YAMLDocument.read(text, file: "f.yml"))
        let problems = ProblemList(file: "f.yml")
        let reader = try #require(YAMLReader(root, problems: problems))
        #expect(reader.text("title") == "x")
        #expect(reader.integer("count") == nil)
        #expect(reader.span("window") == 180)
        #expect(reader.day("day") == nil)
        #expect(reader.flag("flag") == nil)
        reader.rejectUnknownKeys()
        #expect(
            problems.problems.map { $0.description.prefix { $0 != "\n" } } == [
                "f.yml:1: flag: 'flag' is missing",
                "f.yml:2: count: 'many' is not a whole number from 0 to 1000000",
                "f.yml:4: widnow: 'widnow' is not a key here",
                "f.yml:6: day: '2026-02-30' is not a date",
            ])
        #expect(problems.problems[2].help == "did you mean 'window'?")
    }

    struct Unexpected: Error {}
}
