import CExpat

/// Owns one expat parser for one document, and is the only code in Trellis that touches expat.
///
/// Expat calls back into C functions, which find this object through the pointer it was given.
/// Swift errors cannot cross C: the first one is kept, the parser is stopped, and it is thrown
/// when expat has returned.
@safe final class ExpatParser {
    /// How many bytes expat gets at once. It reads a tag or a comment again from its beginning with
    /// each piece that does not end it, so small pieces would make a long one slow.
    private static let pieceSize = 16 << 20

    private let parser: OpaquePointer
    private let wanted: Set<String>
    private let start: (XMLElement) throws -> Void
    private let end: (String) -> Void
    private var depth = 0
    private var error: (any Error)?
    /// What the document calls its encoding, when expat does not know it.
    private var unknownEncoding: String?

    init(
        attributes: Set<String>, start: @escaping (XMLElement) throws -> Void,
        end: @escaping (String) -> Void
    ) {
        guard let parser = unsafe XML_ParserCreate(nil) else {
            fatalError("XML_ParserCreate returned null: out of memory")
        }
        unsafe self.parser = parser
        wanted = attributes
        self.start = start
        self.end = end
    }

    deinit { unsafe XML_ParserFree(parser) }

    /// Parses a whole document. An object parses once.
    ///
    /// - Throws: As ``XMLReader`` says.
    func parse(_ document: [UInt8]) throws {
        unsafe XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
        setHandlers()
        try unsafe document.withUnsafeBufferPointer { bytes in
            var rest = unsafe bytes[...]
            repeat {
                let piece = unsafe UnsafeBufferPointer(rebasing: rest.prefix(Self.pieceSize))
                unsafe rest = rest.dropFirst(Self.pieceSize)
                let status = unsafe piece.withMemoryRebound(to: CChar.self) { piece in
                    unsafe XML_Parse(
                        parser, piece.baseAddress, Int32(piece.count), rest.isEmpty ? 1 : 0)
                }
                guard status == XML_STATUS_OK else { throw error ?? syntaxError() }
            } while unsafe !rest.isEmpty
        }
    }

    private func setHandlers() {
        unsafe XML_SetElementHandler(
            parser,
            { data, name, attributes in
                guard let data = unsafe data, let name = unsafe name else { return }
                let reader = unsafe Unmanaged<ExpatParser>.fromOpaque(data).takeUnretainedValue()
                unsafe reader.startTag(name, attributes)
            },
            { data, name in
                guard let data = unsafe data, let name = unsafe name else { return }
                let reader = unsafe Unmanaged<ExpatParser>.fromOpaque(data).takeUnretainedValue()
                unsafe reader.endTag(name)
            })
        unsafe XML_SetStartDoctypeDeclHandler(parser) { data, _, _, _, _ in
            guard let data = unsafe data else { return }
            let reader = unsafe Unmanaged<ExpatParser>.fromOpaque(data).takeUnretainedValue()
            reader.stop(
                reader.readError(
                    "a document type is not read", help: "remove the <!DOCTYPE …> declaration"))
        }
        unsafe XML_SetUnknownEncodingHandler(
            parser,
            { data, name, _ in
                guard let data = unsafe data, let name = unsafe name else { return 0 }
                let reader = unsafe Unmanaged<ExpatParser>.fromOpaque(data).takeUnretainedValue()
                unsafe reader.unknownEncoding = String(cString: name)
                return 0
            },
            Unmanaged.passUnretained(self).toOpaque())
    }

    private func startTag(
        _ name: UnsafePointer<CChar>,
        _ attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>?
    ) {
        // Expat may report what it has already seen after it was stopped.
        guard error == nil else { return }
        do {
            guard depth < XMLReader.deepest else {
                throw readError("elements are nested more than \(XMLReader.deepest) deep")
            }
            let element = XMLElement(
                name: try unsafe localName(name), attributes: try unsafe values(attributes),
                line: line, depth: depth)
            depth += 1
            try start(element)
        } catch {
            stop(error)
        }
    }

    private func endTag(_ name: UnsafePointer<CChar>) {
        guard error == nil else { return }
        depth -= 1
        do {
            end(try unsafe localName(name))
        } catch {
            stop(error)
        }
    }

    /// The wanted attributes of a list that holds names and values in turn, with a null pointer
    /// behind the last value.
    private func values(
        _ list: UnsafeMutablePointer<UnsafePointer<CChar>?>?
    ) throws(ReadError) -> [String: String] {
        var values: [String: String] = [:], count = 0
        while let list = unsafe list, let name = unsafe list[2 * count],
            let value = unsafe list[2 * count + 1]
        {
            count += 1
            guard count <= XMLReader.mostAttributes else {
                throw readError("an element has more than \(XMLReader.mostAttributes) attributes")
            }
            let name = try unsafe localName(name)
            guard wanted.contains(name), values[name] == nil else { continue }
            let text = unsafe String(cString: value)
            guard text.utf8.count <= XMLReader.longestValue else {
                throw readError(
                    "the attribute '\(name)' is longer than \(XMLReader.longestValue >> 10) KB")
            }
            values[name] = text
        }
        return values
    }

    private func localName(_ name: UnsafePointer<CChar>) throws(ReadError) -> String {
        let whole = unsafe String(cString: name)
        guard whole.utf8.count <= XMLReader.longestName else {
            throw readError("a name is longer than \(XMLReader.longestName) bytes")
        }
        guard let colon = whole.utf8.lastIndex(of: .colon) else { return whole }
        return String(whole[whole.utf8.index(after: colon)...])
    }

    private func stop(_ error: any Error) {
        if self.error == nil { self.error = error }
        unsafe XML_StopParser(parser, 0)
    }

    private var line: Int { unsafe Int(XML_GetCurrentLineNumber(parser)) }

    private func readError(_ summary: String, help: String? = nil) -> ReadError {
        ReadError(line: line, summary, help: help)
    }

    private func syntaxError() -> ReadError {
        let again = "export the report again: the file was cut off"
        switch unsafe XML_GetErrorCode(parser) {
        case XML_ERROR_NO_ELEMENTS, XML_ERROR_UNCLOSED_TOKEN, XML_ERROR_PARTIAL_CHAR,
            XML_ERROR_UNCLOSED_CDATA_SECTION:
            return readError("the document ends before its elements are closed", help: again)
        case XML_ERROR_TAG_MISMATCH:
            return readError("an end tag does not belong to the element that is open", help: again)
        case XML_ERROR_JUNK_AFTER_DOC_ELEMENT:
            return readError(
                "something follows the end of the document",
                help: "put each report into a file of its own")
        case XML_ERROR_UNKNOWN_ENCODING:
            return readError(
                "the encoding '\(unknownEncoding ?? "")' is not read",
                help: "convert the file to UTF-8, and let its first line say so")
        case XML_ERROR_INCORRECT_ENCODING:
            return readError("the document is not in the encoding it declares")
        case XML_ERROR_UNDEFINED_ENTITY:
            return readError("an entity that XML does not define is used")
        case XML_ERROR_NO_MEMORY:
            return readError("the document does not fit into memory")
        case let code:
            let name = unsafe XML_ErrorString(code).map { unsafe String(cString: $0) }
            return readError("the document is not well-formed XML (\(name ?? "unknown reason"))")
        }
    }
}
