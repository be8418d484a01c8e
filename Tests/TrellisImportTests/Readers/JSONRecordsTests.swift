import Testing

@testable import TrellisImport

@Suite("The records of a JSON export")
struct JSONRecordsTests {
    static let runs = [["workflow_runs"]]
    static let nodes = [["data", "repository", "pullRequests", "nodes"], ["items"]]

    struct Case: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let text: String
        let paths: [[String]]
        let ids: [String]

        init(_ what: String, _ text: String, at paths: [[String]] = [[]], _ ids: [String]) {
            (testDescription, self.text, self.paths, self.ids) = (what, text, paths, ids)
        }
    }

    static let cases: [Case] = [
        Case("an array", #"[{"id": 1}, {"id": 2}]"#, ["1", "2"]),
        Case("an empty array", " [ ] ", []),
        Case("an object", #"{"id": 1}"#, ["1"]),
        Case("lines of JSON", "{\"id\":1}\n{\"id\":2}\r\n\n{\"id\":3}", ["1", "2", "3"]),
        Case("concatenated arrays", #"[{"id":1}][{"id":2}][]"#, ["1", "2"]),
        Case("pages in an array", #"[[{"id":1}],[],[{"id":2}]]"#, ["1", "2"]),
        Case("a byte order mark", "\u{feff}[{\"id\":1}]", ["1"]),
        Case("a mark before each line", "\u{feff}{\"id\":1}\n\u{feff}{\"id\":2}", ["1", "2"]),
        Case("brackets in strings", #"[{"x":"]}\"[{\\","id":1}]"#, ["1"]),
        Case("long strings", #"[{"x":"0123456\"89abcdef\\","id":1}]"#, ["1"]),
        Case(
            "values that are no objects", #"[null, 1, "a", true, {"id": 1}]"#,
            ["-", "-", "-", "-", "1"]),
        Case("a path", #"{"n": 2, "workflow_runs": [{"id":1}], "x": {}}"#, at: runs, ["1"]),
        Case("an empty path", #"{"workflow_runs": []}"#, at: runs, []),
        Case(
            "concatenated pages", #"{"workflow_runs":[{"id":1}]}{"workflow_runs":[{"id":2}]}"#,
            at: runs, ["1", "2"]),
        Case(
            "slurped pages", #"[{"workflow_runs":[{"id":1}]},{"workflow_runs":[{"id":2}]}]"#,
            at: runs, ["1", "2"]),
        Case("records where pages could be", #"[{"id":1},{"id":2}]"#, at: runs, ["1", "2"]),
        Case(
            "elements that are records for sure", #"[{"id":1,"workflow_runs":[{"id":2}]}]"#,
            at: [[]] + runs, ["1"]),
        Case("an object beside []", #"{"workflow_runs":[{"id":2}]}"#, at: [[]] + runs, ["2"]),
        Case("none of the paths", #"{"id":1,"other":[{"id":2}]}"#, at: nodes, ["1"]),
        Case("a path that leads to no array", #"{"id":1,"items":{"id":2}}"#, at: nodes, ["1"]),
        Case(
            "a long path",
            #"{"data":{"x":[0],"repository":{"pullRequests":{"nodes":[{"id":1}]}}}}"#, at: nodes,
            ["1"]),
        Case(
            "the first path that leads somewhere",
            #"{"items":[{"id":9}],"data":{"repository":{"pullRequests":{"nodes":[{"id":1}]}}}}"#,
            at: nodes, ["1"]),
        Case(
            "the first of duplicate keys", #"{"items":[{"id":1}],"items":[{"id":2}]}"#, at: nodes,
            ["1"]),
        Case(
            "the first of duplicate keys on the way",
            #"{"id":7,"data":{},"data":{"repository":{"pullRequests":{"nodes":[{"id":1}]}}}}"#,
            at: nodes, ["7"]),
        Case("an escaped key", #"{"work\u0066low_runs":[{"id":1}]}"#, at: runs, ["1"]),
        Case("an escaped key of a record", #"[{"\u0069d":1,"id":2}]"#, ["1"]),
        Case("duplicate keys of a record", #"[{"id":1,"id":2}]"#, ["1"]),
    ]

    @Test("are where they should be", arguments: cases)
    func records(_ given: Case) {
        let found = JSONReading(given.text, at: given.paths)
        #expect(found.error == nil)
        #expect(found.malformed == [])
        #expect(found.ids == given.ids)
    }

    @Test("come with the line they begin on")
    func lines() {
        let text = "\n[\n  {\"id\": 1,\n \"x\": \"\"}, {\"id\": 2},\n\n  {\"id\": 3}]\n{\"id\":4}"
        #expect(JSONReading(text).lines == [3, 4, 6, 7])
        let wrapped =
            "{\"a\":\n[],\n\"workflow_runs\": [\n{\"id\": 1},\n{\"id\": 2}], \"b\":\n0}\n[\n1]"
        #expect(JSONReading(wrapped, at: Self.runs).lines == [4, 5, 8])
    }

    @Test(
        "that simdjson refuses do not cost the others",
        arguments: [
            #"{"id": tru}"#, #"{"id": 01}"#, #"{"id": "\x"}"#, #"{"id" 1}"#, #"{"id":1,}"#,
            #"{id:1}"#,
            "{\"id\": \"a\tb\"}", #"{"id": 1e999}"#, "truth", #"{"id": "\ud800"}"#, "NaN",
        ])
    func malformed(_ bad: String) {
        let found = JSONReading("[{\"id\":1},\n\(bad),\n{\"id\":3}]")
        #expect(found.ids == ["1", "3"])
        #expect(found.malformed.map(\.line) == [2])
        #expect(found.error == nil)
    }

    @Test("with bytes that are not UTF-8 do not cost the others")
    func notUTF8() {
        let found = JSONReading(Array("[{\"id\":\"") + [0xff] + Array("\"},{\"id\":2}]"))
        #expect(found.ids == ["2"])
        #expect(found.malformed == [ReadError(line: 1, "a record holds bytes that are not UTF-8")])
    }

    @Test(
        "end with an error where the text is no JSON",
        arguments: [
            ("", nil), (" \n", nil), ("\u{feff}", nil), ("hello", 1), ("]", 1),
            ("{\"id\":1},\n{\"id\":2}", 1),
            ("[1 2]", 1), ("[1,]", 1), ("[,1]", 1), ("[1\n,,2]", 2), ("[{\"a\":[1}]", 1), ("[}", 1),
            ("{\"a\":1]", 1), ("{\n\"a\" 1}", 2), ("{1:2}", 1), ("{\"a\":1,}", 1), ("{,}", 1),
            ("{\"a\"\n}", 2),
            ("[1,\n{\"a\":\n[", 2), ("[\"abc", 1), ("[\n{\"id\":1},\n{\"id\":\"x\\", 3),
        ] as [(String, Int?)])
    func errors(_ text: String, _ line: Int?) throws {
        for paths in [Self.runs, Self.nodes] {
            let error = try #require(JSONReading(text, at: paths).error)
            #expect(error.line == line)
        }
        // An object is one record here, and may be refused as such.
        let whole = JSONReading(text)
        #expect(whole.error != nil || whole.malformed.map(\.line) == [1])
    }

    @Test(
        "that are cut off are found by the line they begin on",
        arguments: [
            "[\n{\"id\": 1},\n{\"x\":\n[{},\n", "{\"workflow_runs\": [\n{\"id\": 1},\n{\"x\":\n{",
            "{\"id\": 1}\n\n{\"x\":\n{", "{\"a\": 0, \"workflow_runs\": [{\n\"id\": 1},\n\"abc\n",
        ])
    func cutOff(_ text: String) {
        for paths in [[], Self.runs] where paths == Self.runs || text.first == "[" {
            let found = JSONReading(text, at: paths)
            #expect(found.ids == ["1"])
            #expect(found.error?.line == 3)
        }
    }

    @Test("are not looked for in UTF-16")
    func utf16() {
        #expect(JSONReading([0xff, 0xfe, 0x5b, 0, 0x5d, 0]).error?.summary == "the text is UTF-16")
    }

    @Test("nest at most 64 deep, the array around them counted")
    func depth() {
        func nested(_ depth: Int) -> String {
            String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
        }
        let deepest = JSONReading("{\"id\":1,\"x\":\(nested(63))}")
        #expect(deepest.ids == ["1"] && deepest.malformed == [] && deepest.error == nil)
        #expect(JSONReading("[{\"id\":1,\"x\":\(nested(62))}]").ids == ["1"])
        let summary = "arrays and objects are nested more than 64 deep"
        for text in [nested(65), "{\"x\":\(nested(64))}", "[\n{\"x\":\(nested(63))}]"] {
            #expect(JSONReading(text).error?.summary == summary)
            #expect(JSONReading(text, at: Self.runs).error?.summary == summary)
        }
        #expect(JSONReading(String(repeating: "[", count: 1_000_000)).error?.summary == summary)
    }

    @Test("are at most 16 MB large")
    func size() {
        let text = "{\"id\":1,\"x\":\"" + String(repeating: "x", count: 16 << 20) + "\"}"
        let found = JSONReading("[{\"id\":0},\n\(text)]", at: Self.runs)
        #expect(found.ids == ["0"])
        #expect(found.error?.line == 2)
        #expect(found.error?.help == "export the records as an array, or under 'workflow_runs'")
        // What is no record may be larger.
        #expect(JSONReading("{\"x\":\(text),\"workflow_runs\":[]}", at: Self.runs).error == nil)
    }

    @Test("stop where the caller throws")
    func callerThrows() {
        struct Enough: Error {}
        var count = 0
        #expect(throws: Enough.self) {
            try JSONRecords(Array("[1,2,3]"), at: [[]]).forEach(malformed: { _ in }) { _, _ in
                count += 1
                if count == 2 { throw Enough() }
            }
        }
        #expect(count == 2)
    }
}
