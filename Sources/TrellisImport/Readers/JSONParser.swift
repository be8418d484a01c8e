import CSimdJSON

/// Owns one simdjson parser, and lends out what it has parsed.
///
/// The memory of a parsed record is used again for the next one. A ``JSONValue`` cannot be copied
/// and is only ever borrowed by a closure, so the compiler sees to it that none outlives its record.
@safe final class JSONParser {
    private let parser: OpaquePointer

    /// - Parameter depth: The most arrays and objects that may stand in one another.
    init(depth: Int) {
        guard let parser = unsafe csimdjson_new(depth) else {
            fatalError("csimdjson_new returned null: out of memory")
        }
        unsafe self.parser = parser
    }

    deinit { unsafe csimdjson_free(parser) }

    /// Parses a text that holds one JSON value, validates all of it, and passes it on.
    ///
    /// `body` must not use this parser.
    ///
    /// - Returns: `nil` when the text is valid. Else what is wrong with it, in one clause, and
    ///   `body` has not been called.
    func read(
        _ text: borrowing Span<UInt8>, _ body: (borrowing JSONValue) throws -> Void
    ) rethrows -> String? {
        var root = unsafe csimdjson_element()
        let refusal = unsafe text.withUnsafeBufferPointer { bytes in
            unsafe csimdjson_parse(parser, bytes.baseAddress, bytes.count, &root)
        }
        guard refusal == csimdjson_accepted else { return Self.describe(refusal) }
        try unsafe body(JSONValue(root))
        return nil
    }

    private static func describe(_ refusal: csimdjson_refusal) -> String {
        switch refusal {
        case csimdjson_word: "a word that is not true, false or null stands in a record"
        case csimdjson_bad_number: "a number that JSON does not allow stands in a record"
        case csimdjson_string: "a string with a bad escape or a control character is in a record"
        case csimdjson_utf8: "a record holds bytes that are not UTF-8"
        case csimdjson_depth: "a record is nested more than \(JSONScanner.deepest) deep"
        case csimdjson_memory: "a record does not fit into memory"
        default: "commas, colons or brackets of a record are not where JSON wants them"
        }
    }
}
