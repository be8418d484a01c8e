/// Finds where the values of a JSON text begin and end, without reading what they say.
///
/// It knows brackets, strings with their escapes, commas and colons: enough to cut a text into
/// records and to notice that it ends early. Whether a record is JSON is for simdjson to say.
/// A copy of a scanner is a place to come back to.
struct JSONScanner {
    /// The most arrays and objects that may stand in one another, the outermost one counted.
    static let deepest = 64

    let bytes: [UInt8]
    /// The byte that is looked at next, in `0...bytes.count`.
    private(set) var offset = 0
    private var depth = 0
    /// One bit for each open bracket, the innermost one lowest: 1 for an object, 0 for an array.
    /// ``deepest`` is the number of bits, so none is lost.
    private var objects: UInt64 = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// The next byte that is no white space, still to be read. `nil` at the end of the text.
    mutating func peek() -> UInt8? {
        while offset < bytes.count {
            let byte = bytes[offset]
            guard byte.isJSONSpace else { return byte }
            offset += 1
        }
        return nil
    }

    /// Moves over a UTF-8 byte order mark, should one be here.
    mutating func skipMark() {
        if bytes[offset...].starts(with: [0xef, 0xbb, 0xbf]) { offset += 3 }
    }

    /// Moves over the bracket that is here.
    ///
    /// - Throws: When it would be nested more than ``deepest`` deep.
    mutating func open() throws(ReadError) {
        guard offset < bytes.count else { return }
        try push(bytes[offset], at: offset)
        offset += 1
    }

    /// Whether another member or element follows in the innermost bracket. Moves over the comma
    /// before it, or over the closing bracket. `start` is where the bracket was opened.
    ///
    /// - Throws: When the text ends, or goes on with neither a comma nor that bracket.
    mutating func hasNext(first: Bool, since start: Int) throws(ReadError) -> Bool {
        guard let byte = peek() else { throw endsEarly(since: start) }
        switch byte {
        case .closeBracket, .closeBrace:
            try pop(byte, at: offset)
            offset += 1
            return false
        case .comma where !first:
            offset += 1
            return true
        default:
            guard first else {
                throw ReadError(
                    line: line(at: offset),
                    "neither a comma nor a closing bracket follows a value",
                    help: "export the data again, or mend the file by hand")
            }
            return true
        }
    }

    /// Moves over a member's key and the colon behind it.
    ///
    /// - Returns: The offsets of the key with its quotes.
    /// - Throws: When there is no key or no colon, or the text ends.
    mutating func key() throws(ReadError) -> Range<Int> {
        let first = peek(), start = offset
        guard first == .quote else { throw unexpected(first, "a key", since: start) }
        guard let end = Self.endOfString(in: bytes.span, from: start + 1) else {
            throw endsEarly(since: start)
        }
        offset = end
        let colon = peek()
        guard colon == .colon else { throw unexpected(colon, "a colon", since: start) }
        offset += 1
        return start..<end
    }

    /// Moves over a value, whatever is in it.
    ///
    /// - Returns: Its offsets.
    /// - Throws: When no value begins here, when the text ends before it does, when a bracket is
    ///   closed by the other kind, or when brackets are nested more than ``deepest`` deep.
    mutating func skipValue() throws(ReadError) -> Range<Int> {
        let first = peek(), start = offset
        switch first {
        case .openBrace, .openBracket:
            offset = try endOfBracket()
        case .quote:
            guard let end = Self.endOfString(in: bytes.span, from: start + 1) else {
                throw endsEarly(since: start)
            }
            offset = end
        default:
            while offset < bytes.count, !bytes[offset].endsJSONWord { offset += 1 }
            guard offset > start else { throw unexpected(first, "a value", since: start) }
        }
        return start..<offset
    }

    /// - Returns: The offset behind the bracket that closes the one that is here.
    private mutating func endOfBracket() throws(ReadError) -> Int {
        // A span of `self.bytes` would lock all of `self`, and the brackets have to be counted.
        let bytes = bytes
        let span = bytes.span
        let start = offset, outside = depth
        var at = start
        while at < span.count {
            let byte = span[at]
            // One bit tells '{' from '[' and '}' from ']': setting it asks for both at once.
            switch byte | 0x20 {
            case .openBrace:
                try push(byte, at: at)
            case .closeBrace:
                try pop(byte, at: at)
                if depth == outside { return at + 1 }
            default:
                if byte == .quote {
                    guard let end = Self.endOfString(in: span, from: at + 1) else {
                        throw endsEarly(since: start)
                    }
                    at = end
                    continue
                }
            }
            at += 1
        }
        throw endsEarly(since: start)
    }

    /// The offset behind the closing quote, searched from the one behind the opening quote; `nil`
    /// when the text ends before it.
    @inline(__always)
    private static func endOfString(in span: Span<UInt8>, from: Int) -> Int? {
        var at = from
        while at < span.count {
            // Eight bytes at once while there are eight and none of them matters; see Hacker's
            // Delight by H. S. Warren, section 6-1, for the test.
            while at + 8 <= span.count {
                // Safe: the line above checks the eight bytes.
                let word = unsafe UInt64(
                    littleEndian: span.bytes.unsafeLoadUnaligned(
                        fromByteOffset: at, as: UInt64.self))
                let found =
                    word.bytes(equalTo: 0x2222_2222_2222_2222)
                    | word.bytes(equalTo: 0x5c5c_5c5c_5c5c_5c5c)
                at += found == 0 ? 8 : found.trailingZeroBitCount / 8
                if found != 0 { break }
            }
            guard at < span.count else { return nil }
            switch span[at] {
            case .quote: return at + 1
            case .backslash: at += 2
            default: at += 1
            }
        }
        return nil
    }

    private mutating func push(_ bracket: UInt8, at place: Int) throws(ReadError) {
        guard depth < Self.deepest else {
            throw ReadError(
                line: line(at: place),
                "arrays and objects are nested more than \(Self.deepest) deep")
        }
        depth += 1
        objects = objects << 1 | (bracket == .openBrace ? 1 : 0)
    }

    private mutating func pop(_ bracket: UInt8, at place: Int) throws(ReadError) {
        guard depth > 0, (objects & 1 == 1) == (bracket == .closeBrace) else {
            throw ReadError(
                line: line(at: place), "a bracket is closed by one of the other kind",
                help: "export the data again, or mend the file by hand")
        }
        depth -= 1
        objects >>= 1
    }
}

extension JSONScanner {
    /// The line of an offset, counted from 1. For messages: it counts from the beginning.
    func line(at place: Int) -> Int { 1 + bytes[..<place].count { $0 == .lineFeed } }

    private func endsEarly(since start: Int) -> ReadError {
        ReadError(
            line: line(at: start), "the document ends before what begins here is closed",
            help: "export the data again: the file was cut off")
    }

    private func unexpected(_ byte: UInt8?, _ wanted: String, since start: Int) -> ReadError {
        guard byte != nil else { return endsEarly(since: start) }
        return ReadError(
            line: line(at: offset), "something else stands where \(wanted) should begin",
            help: "export the data again, or mend the file by hand")
    }
}
