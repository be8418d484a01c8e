/// Streams the elements of an XML document. Text between tags is validated and skipped: it is
/// where reports keep stack traces, names and secrets.
enum XMLReader {
    /// The most elements that may stand in one another, the root counted.
    static let deepest = 64
    /// The most attributes of one element.
    static let mostAttributes = 64
    /// The longest value that is kept of an attribute, in bytes of UTF-8.
    static let longestValue = 64 << 10
    /// The longest name of an element or an attribute, in bytes of UTF-8.
    static let longestName = 256

    /// Calls `start` for each start tag and `end` for each end tag, in the order of the document.
    /// An empty element has both. `end` gets the name without its prefix.
    ///
    /// The encoding is what the document declares: UTF-8, UTF-16, ISO-8859-1 or US-ASCII. Numeric
    /// references to characters that XML forbids, such as the `&#27;` of coloured test output, are
    /// read as U+FFFD and counted, except in UTF-16.
    ///
    /// `attributes` are the names, without prefix, of the attributes whose values are kept. The
    /// values of others never become a Swift value.
    ///
    /// - Throws: ``ReadError`` when the document is ill-formed or ends early, has a document type,
    ///   or passes one of the limits above. Elements that came before the error have been passed
    ///   on: what becomes of them is for the caller. Whatever `start` throws.
    static func read(
        _ bytes: [UInt8], attributes: Set<String>, start: (XMLElement) throws -> Void,
        end: (_ name: String) -> Void = { _ in }
    ) throws -> XMLNotes {
        guard !bytes.isEmpty else {
            throw ReadError(line: nil, "the file is empty", help: "export the report again")
        }
        let (document, replaced) = XMLReferences.replacingForbidden(in: bytes)
        try withoutActuallyEscaping(start) { start in
            try withoutActuallyEscaping(end) { end in
                try ExpatParser(attributes: attributes, start: start, end: end).parse(document)
            }
        }
        return XMLNotes(replacedReferences: replaced)
    }
}

/// A start tag.
struct XMLElement: Equatable, Sendable {
    /// Without a prefix: `junit:testcase` is `testcase`.
    let name: String
    /// The values of those attributes that were asked for, by name, references resolved.
    let attributes: [String: String]
    /// The line the tag begins on, counted from 1.
    let line: Int
    /// How many elements this one stands in: 0 for the root.
    let depth: Int

    /// The value of an attribute; `nil` when it is not there or was not asked for.
    subscript(attribute: String) -> String? { attributes[attribute] }
}

/// What is worth a warning about a document that was read.
struct XMLNotes: Equatable, Sendable {
    /// References to characters that XML forbids, read as U+FFFD. Those in comments count too.
    let replacedReferences: Int
}
