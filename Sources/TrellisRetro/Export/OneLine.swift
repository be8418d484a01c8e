import TrellisModel

/// People's words on one line, with nothing in them that a terminal would obey or show in another
/// order than they stand.
enum OneLine {
    /// Control characters, ends of lines, and direction overrides become one space each.
    static func of(_ text: String) -> String {
        var out = ""
        for scalar in text.unicodeScalars {
            out.unicodeScalars.append(isUnsafe(scalar) ? " " : scalar)
        }
        return out.trimmed
    }

    private static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator: true
        default:
            (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
        }
    }
}
