/// Lets a picture file into a page, or not.
///
/// The file lies beside the document, so anybody who can edit one can edit the other. Only what our
/// own pictures hold is let in, sign by sign; the page's content-security policy is the second lock.
enum SafeSVG {
    private static let elements: Set<Substring> = [
        "circle", "defs", "desc", "line", "path", "pattern", "rect", "svg", "text", "title",
    ]
    private static let attributes: Set<Substring> = [
        "aria-describedby", "aria-labelledby", "class", "cx", "cy", "d", "fill", "height", "id",
        "patternUnits", "r", "role", "viewBox", "width", "x", "x1", "x2", "xmlns", "y", "y1", "y2",
    ]
    private static let namespace = "http://www.w3.org/2000/svg"

    /// - Returns: The `<svg>` element without its style, which the page has once; `nil` when the
    ///   file holds anything that our pictures do not.
    static func inline(_ file: String) -> String? {
        guard let start = file.firstRange(of: "<svg")?.lowerBound else { return nil }
        let svg = withoutStyle(String(file[start...]))
        var rest = svg[...]
        while let open = rest.firstIndex(of: "<") {
            guard let close = rest[open...].firstIndex(of: ">"),
                isOurs(rest[rest.index(after: open)..<close])
            else { return nil }
            rest = rest[rest.index(after: close)...]
        }
        return svg
    }

    /// - Parameter tag: Without its angle brackets.
    private static func isOurs(_ tag: Substring) -> Bool {
        if tag.first == "/" { return elements.contains(tag.dropFirst()) }
        let name = tag.prefix { $0.isLetter }
        guard elements.contains(name) else { return false }
        var rest = tag.dropFirst(name.count)
        while true {
            let trimmed = rest.drop { $0.isWhitespace }
            if trimmed.isEmpty || trimmed == "/" { return true }
            // One attribute, behind a space, in straight quotes.
            guard trimmed.startIndex > rest.startIndex, let sign = trimmed.firstIndex(of: "=")
            else {
                return false
            }
            let value = trimmed[trimmed.index(after: sign)...]
            guard attributes.contains(trimmed[..<sign]), value.first == "\"",
                let end = value.dropFirst().firstIndex(of: "\""),
                isPlain(value.dropFirst()[..<end], isNamespace: trimmed[..<sign] == "xmlns")
            else { return false }
            rest = value[value.index(after: end)...]
        }
    }

    /// No address, and no text that a browser would read as something else.
    private static func isPlain(_ value: Substring, isNamespace: Bool) -> Bool {
        isNamespace ? value == namespace : !value.contains { ":&<".contains($0) }
    }

    /// Without the one style that a file of its own begins with. What is no such style stays, and is no
    /// element of ours.
    private static func withoutStyle(_ svg: String) -> String {
        guard let open = svg.firstRange(of: "<style>"),
            let close = svg[open.upperBound...].firstRange(of: "</style>")
        else { return svg }
        return String(svg[..<open.lowerBound] + svg[close.upperBound...])
    }
}
