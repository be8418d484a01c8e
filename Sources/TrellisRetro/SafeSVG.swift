import Foundation

/// Lets a picture file into a page, or not.
///
/// The file lies beside the document, so anybody who can edit one can edit the other. Only what our
/// own pictures hold is let in; the page's content-security policy is the second lock.
enum SafeSVG {
    private static let elements: Set<String> = [
        "svg", "title", "desc", "style", "g", "path", "rect", "line", "circle", "text", "polyline",
        "pattern", "defs", "tspan",
    ]

    /// - Returns: The `<svg>` element without its style, which the page has once; `nil` when the
    ///   file holds anything that our pictures do not.
    static func inline(_ file: String) -> String? {
        guard let start = file.range(of: "<svg")?.lowerBound else { return nil }
        let svg = String(file[start...])
        guard !svg.contains("<!"), !svg.contains("<?"), !svg.lowercased().contains("href"),
            !svg.lowercased().contains("javascript:")
        else { return nil }
        for tag in svg.split(separator: "<", omittingEmptySubsequences: true) {
            let name = tag.drop { $0 == "/" }.prefix { $0.isLetter }
            guard elements.contains(String(name)) else { return nil }
            let attributes = tag.prefix { $0 != ">" }.dropFirst(name.count)
            guard
                !attributes.split(whereSeparator: \.isWhitespace).contains(where: {
                    $0.lowercased().hasPrefix("on")
                })
            else { return nil }
        }
        return withoutStyle(svg)
    }

    private static func withoutStyle(_ svg: String) -> String {
        guard let open = svg.range(of: "<style>"), let close = svg.range(of: "</style>"),
            open.upperBound <= close.lowerBound
        else { return svg }
        return String(svg[..<open.lowerBound] + svg[close.upperBound...])
    }
}
