import Testing

@testable import TrellisImport

@Suite("A value of a JSON record")
struct JSONValueTests {
    static let record = #"""
        {"text": "a\u00e9\n", "zero": "a\u0000b", "empty": "", "null": null, "yes": true, "no": false,
         "one": 1, "minus": -7, "half": 0.5, "whole": 120.0, "thousand": 1e3, "huge": 1e300,
         "largest": 9223372036854775807, "larger": 9223372036854775808, "exact": 9007199254740992,
         "quoted": "0042", "long": "1234567890123456", "spaced": " 1",
         "user": {"login": "x", "login": "y", "": {"": 3}, "a.b": 4},
         "nodes": [{"id": 1, "of": {"id": 2}}, {"id": 3}, null], "none": [], "words": ["a", "b"]}
        """#

    private func with<Result>(_ body: (borrowing JSONValue) -> Result) throws -> Result {
        var result: Result?
        let refused = JSONParser(depth: 64).read(Array(Self.record).span) { result = body($0) }
        #expect(refused == nil)
        return try #require(result)
    }

    @Test("gives its strings")
    func text() throws {
        let found = try with { value in
            [
                value.text("text"), value.text("zero"), value.text("empty"),
                value.text("user", "login"),
                value.text("one"), value.text("null"), value.text("user"), value.text("missing"),
                value.text("text", "x"), value.text("nodes", "0"), value.text(),
                value.text("user.login"),
            ]
        }
        #expect(found == ["aé\n", "a\0b", "", "x", nil, nil, nil, nil, nil, nil, nil, nil])
    }

    @Test("gives its numbers")
    func number() throws {
        let found = try with { value in
            [
                value.number("one"), value.number("half"), value.number("huge"),
                value.number("minus"),
                value.number("user", "", ""), value.number("user", "a.b"), value.number("larger"),
                value.number("quoted"), value.number("yes"), value.number("null"),
            ]
        }
        #expect(found == [1, 0.5, 1e300, -7, 3, 4, 0x1p63, nil, nil, nil])
    }

    @Test("gives its whole numbers")
    func integer() throws {
        let found = try with { value in
            [
                value.integer("one"), value.integer("minus"), value.integer("whole"),
                value.integer("thousand"),
                value.integer("largest"), value.integer("exact"), value.integer("half"),
                value.integer("huge"),
                value.integer("larger"), value.integer("quoted"), value.integer("no"),
            ]
        }
        #expect(
            found == [1, -7, 120, 1000, .max, 9_007_199_254_740_992, nil, nil, nil, nil, nil])
    }

    @Test("gives whole numbers that were quoted only when asked so")
    func digits() throws {
        let found = try with { value in
            [
                value.digits("quoted"), value.digits("one"), value.digits("long"),
                value.digits("spaced"),
                value.digits("empty"), value.digits("text"), value.digits("missing"),
            ]
        }
        #expect(found == [42, 1, nil, nil, nil, nil, nil])
    }

    @Test("gives its flags, and says what is there")
    func flags() throws {
        let flags = try with { [$0.flag("yes"), $0.flag("no"), $0.flag("one"), $0.flag("null")] }
        #expect(flags == [true, false, nil, nil])
        let has = try with {
            [
                $0.has("null"), $0.has("user", "login"), $0.has(), $0.has("missing"),
                $0.has("user", "x"),
            ]
        }
        #expect(has == [true, true, true, false, false])
        let isNull = try with {
            [$0.isNull("null"), $0.isNull("no"), $0.isNull("missing"), $0.isNull()]
        }
        #expect(isNull == [true, false, false, false])
    }

    @Test("gives the elements of its arrays")
    func each() throws {
        var ids: [Int?] = [], words: [String?] = []
        let areArrays = try with { value in
            let areArrays = [
                value.each("nodes") { ids.append($0.integer("id") ?? $0.integer("of", "id")) },
                value.each("none") { _ in ids.append(99) },
                value.each("words") { words.append($0.text()) },
                value.each("user") { _ in ids.append(99) },
                value.each("missing") { _ in ids.append(99) },
            ]
            // A record may be asked while its elements are.
            value.each("nodes") { if !$0.isNull() { ids.append(value.integer("minus")) } }
            return areArrays
        }
        #expect(areArrays == [true, true, true, false, false])
        #expect(ids == [1, 3, nil, -7, -7])
        #expect(words == ["a", "b"])
    }
}
