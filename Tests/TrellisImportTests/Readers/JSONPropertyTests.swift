import Testing
import TrellisModel

@testable import TrellisImport

@Suite("Any JSON text")
struct JSONPropertyTests {
    static let paths = [[[]], [["data", "nodes"], ["items"]]]

    static let documents = [
        #"[{"id":1,"x":[1,{"a":"]"}],"s":"q\"\\é"}, {"id":2}, null, [3], "t"]"#,
        #"{"total":2,"items":[{"id":1},{"id":"2","x":[[],{}]}],"rest":{"a":[true]}}"#,
        "\u{feff}{\"data\": {\"nodes\": [\n{\"id\": 1}\n]}, \"items\": []}",
        #"[{"items":[{"id":1}]},{"items":[{"id":2}]}]"#,
    ]

    @Test("is never read as whole when its end is missing", arguments: documents, paths)
    func truncation(_ text: String, _ paths: [[String]]) {
        let bytes = Array(text)
        #expect(JSONReading(bytes, at: paths).error == nil)
        for length in 0..<bytes.count {
            let found = JSONReading(Array(bytes[..<length]), at: paths)
            #expect(found.error != nil, "of \(bytes.count) bytes, \(length) are enough")
        }
    }

    @Test("does no harm when its bytes are changed", arguments: documents, paths)
    func mutation(_ text: String, _ paths: [[String]]) {
        forSeeds(1500) { random in
            let bytes = Array(text).mutated(using: &random)
            let found = JSONReading(bytes, at: paths)
            let lines = 1 + bytes.count { $0 == .lineFeed }
            #expect(found.lines == found.lines.sorted())
            #expect(
                (found.lines + (found.malformed + [found.error]).compactMap { $0?.line })
                    .allSatisfy { (1...lines).contains($0) })
        }
    }

    @Test("made at random is read as it was made, however it is laid out")
    func layout() {
        forSeeds(300) { random in
            let values = (0..<Int.random(in: 1...8, using: &random)).map { number in
                (number, Self.value(depth: 4, using: &random))
            }
            let records = values.map { #"{"id":\#($0.0),"x":\#($0.1),"id":"no"}"# }
            let ids = values.map { "\($0.0)" }
            for text in [
                "[\(records.joined(separator: " ,\n"))]", records.joined(separator: "\n"),
                "{\"data\":{\"x\":\(records[0]),\"nodes\":[\(records.joined(separator: ","))]}}",
                records.map { "[\($0)]" }.joined(),
            ] {
                let found = JSONReading(text, at: [["data", "nodes"]])
                #expect(found.ids == ids)
                #expect(found.malformed == [] && found.error == nil)
            }
        }
    }

    private static func value(depth: Int, using random: inout SplitMix64) -> String {
        switch Int.random(in: depth == 0 ? 2...5 : 0...5, using: &random) {
        case 0:
            let elements = (0..<Int.random(in: 0...3, using: &random)).map { _ in
                value(depth: depth - 1, using: &random)
            }
            return "[\(elements.joined(separator: ","))]"
        case 1:
            let members = (0..<Int.random(in: 0...3, using: &random)).map { _ in
                "\(string(using: &random)): \(value(depth: depth - 1, using: &random))"
            }
            return "{\(members.joined(separator: ",\n"))}"
        case 2: return "\(Int.random(in: -1000...1000, using: &random))"
        case 3: return ["true", "false", "null", "-1.5e3"].randomElement(using: &random) ?? ""
        default: return string(using: &random)
        }
    }

    private static func string(using random: inout SplitMix64) -> String {
        let pieces = [
            #"\""#, #"\\"#, #"\n"#, #"\u00e9"#, "é", "[", "}", ",", ":", "a", " ", "😀", "01234567",
        ]
        let count = Int.random(in: 0...20, using: &random)
        return "\"" + (0..<count).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
            + "\""
    }
}
