import TrellisImport

/// `COLUMN=FIELD`, as people type it.
enum ColumnMapping {
    /// - Returns: Column to field.
    /// - Throws: ``ImportError`` for what is no pair.
    static func read(_ texts: [String]) throws -> [String: String] {
        try texts.reduce(into: [:]) { mapping, text in
            guard let split = text.lastIndex(of: "="), split != text.startIndex else {
                throw ImportError.badMapping(text)
            }
            mapping[String(text[..<split])] = String(text[text.index(after: split)...])
        }
    }
}
