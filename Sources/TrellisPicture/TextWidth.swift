/// How much room a text takes: an estimate for a sans-serif face nobody has chosen yet.
enum TextWidth {
    /// Drawing units on a phone, where letters are largest in relation to the picture. A text that
    /// fits there fits everywhere.
    static func largest(_ text: String, bold: Bool = false) -> Double {
        let width = text.unicodeScalars.reduce(0) { $0 + ems($1) }
        return width * PictureStyle.largestText * (bold ? 1.15 : 1)
    }

    /// Cuts a text that is too wide and ends it with "…".
    static func fitted(_ text: String, in width: Double, bold: Bool = false) -> String {
        guard largest(text, bold: bold) > width else { return text }
        var short = text.prefix(200)
        while !short.isEmpty, largest(short + "…", bold: bold) > width { short.removeLast() }
        while short.last?.isWhitespace == true { short.removeLast() }
        return short + "…"
    }

    /// At most two lines, broken at a space where there is one.
    static func lines(of text: String, in width: Double, bold: Bool = false) -> [String] {
        var first = "", words = text.split(separator: " ", omittingEmptySubsequences: true)[...]
        while let word = words.first {
            let longer = first.isEmpty ? String(word) : "\(first) \(word)"
            guard first.isEmpty || largest(longer, bold: bold) <= width else { break }
            first = longer
            words.removeFirst()
        }
        let rest = words.joined(separator: " ")
        return [first, rest].filter { !$0.isEmpty }.map { fitted($0, in: width, bold: bold) }
    }

    /// As many lines as it takes, broken at spaces.
    static func wrapped(_ text: String, in width: Double) -> [String] {
        text.split(separator: " ").reduce(into: []) { lines, word in
            if let longer = lines.last.map({ "\($0) \(word)" }), largest(longer) <= width {
                lines[lines.count - 1] = longer
            } else {
                lines.append(fitted(String(word), in: width))
            }
        }
    }

    private static func ems(_ scalar: Unicode.Scalar) -> Double {
        switch scalar {
        case "i", "j", "l", "t", "f", "r", "I", ".", ",", ":", ";", "|", "'", " ", "(", ")", "-":
            0.33
        case "m", "w", "M", "W", "%", "@", "…", "—": 0.95
        case "A"..."Z": 0.7
        default: scalar.value < 0x1100 ? 0.6 : 1
        }
    }
}
