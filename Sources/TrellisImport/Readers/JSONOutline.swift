/// Walks through the documents of a JSON text and says where their records are.
struct JSONOutline {
    private var scanner: JSONScanner
    private let paths: [[String]]
    private let elementsAreRecords: Bool
    private let parser: JSONParser

    /// The paths mean what they mean to ``JSONRecords``. The parser reads keys that are spelt with
    /// escapes.
    init(_ bytes: [UInt8], paths: [[String]], parser: JSONParser) {
        scanner = JSONScanner(bytes)
        self.paths = paths.filter { !$0.isEmpty }
        elementsAreRecords = paths.contains([]) || self.paths.isEmpty
        self.parser = parser
    }

    /// Calls `visit` with the offsets of each record, in the order of the text.
    ///
    /// - Throws: As ``JSONRecords`` says, and what `visit` throws.
    mutating func forEachRecord(_ visit: (Range<Int>) throws -> Void) throws {
        try ReadError.refuseUTF16(scanner.bytes)
        var isEmpty = true
        while let byte = nextDocument() {
            isEmpty = false
            switch byte {
            case .openBracket: try visitElements(arePages: true, visit)
            case .openBrace: try visitObject(visit)
            default:
                throw ReadError(
                    line: scanner.line(at: scanner.offset),
                    "neither a JSON array nor a JSON object begins here")
            }
        }
        guard !isEmpty else {
            throw ReadError(line: nil, "the file is empty", help: "export the data again")
        }
    }

    private mutating func nextDocument() -> UInt8? {
        _ = scanner.peek()
        scanner.skipMark()
        return scanner.peek()
    }

    private mutating func visitElements(
        arePages: Bool = false, _ visit: (Range<Int>) throws -> Void
    ) throws {
        let start = scanner.offset
        try scanner.open()
        var isFirst = true
        while try scanner.hasNext(first: isFirst, since: start) {
            isFirst = false
            switch scanner.peek() {
            case .openBracket where arePages: try visitElements(visit)
            case .openBrace where arePages && !elementsAreRecords: try visitObject(visit)
            default: try visit(scanner.skipValue())
            }
        }
    }

    /// The records of the first path that leads to an array, else the object itself.
    private mutating func visitObject(_ visit: (Range<Int>) throws -> Void) throws {
        let beginning = scanner
        var found: (rank: Int, place: JSONScanner)?
        do {
            try search(for: paths.enumerated().map { ($0.offset, $0.element[...]) }, &found)
        } catch {
            // The search knows where it gave up. Whoever mends the file wants the record's line.
            scanner = found?.place ?? beginning
            if found == nil { _ = try scanner.skipValue() } else { try visitElements(visit) }
            throw error
        }
        guard let found else { return try visit(beginning.offset..<scanner.offset) }
        let behind = scanner
        scanner = found.place
        try visitElements(visit)
        scanner = behind
    }

    /// Moves over an object, and keeps the place of the best array that a path leads to. `wanted`
    /// is what is left of each path; the lowest rank is the best.
    private mutating func search(
        for wanted: [(rank: Int, names: ArraySlice<String>)],
        _ found: inout (rank: Int, place: JSONScanner)?
    ) throws(ReadError) {
        var wanted = wanted
        let start = scanner.offset
        try scanner.open()
        var isFirst = true
        while try scanner.hasNext(first: isFirst, since: start) {
            isFirst = false
            let key = try scanner.key()
            var matching: [(rank: Int, names: ArraySlice<String>)] = []
            // The first of duplicate keys counts, as it does in a record: whoever matches here
            // is not looked for again in this object.
            if let name = wantedName(at: key, in: wanted) {
                matching = wanted.filter { $0.names.first == name }
                wanted.removeAll { $0.names.first == name }
            }
            let value = scanner.peek()
            if value == .openBracket, let last = matching.first(where: { $0.names.count == 1 }),
                last.rank < found?.rank ?? .max
            {
                found = (last.rank, scanner)
            }
            let deeper = matching.filter { $0.names.count > 1 }
            if value == .openBrace, !deeper.isEmpty {
                try search(for: deeper.map { ($0.rank, $0.names.dropFirst()) }, &found)
            } else {
                _ = try scanner.skipValue()
            }
        }
    }

    /// The wanted name that a key spells; `nil` when it spells another one. The key is given by
    /// its offsets, quotes included.
    private func wantedName(
        at key: Range<Int>, in wanted: [(rank: Int, names: ArraySlice<String>)]
    ) -> String? {
        guard !wanted.isEmpty else { return nil }
        let spelt = scanner.bytes[key].dropFirst().dropLast()
        guard spelt.contains(.backslash) else {
            return wanted.lazy.compactMap(\.names.first).first { spelt.elementsEqual($0.utf8) }
        }
        var name: String?
        _ = parser.read(scanner.bytes.span.extracting(key)) { name = $0.text() }
        return wanted.lazy.compactMap(\.names.first).first { $0 == name }
    }
}
