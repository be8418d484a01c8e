/// Gives the headings of rendered HTML an `id`, so that they can be linked to.
enum HeadingAnchors {
    /// - Parameter html: As cmark renders it: a heading is `<h2>…</h2>` on one line.
    static func added(to html: String) -> String {
        var seen: [String: Int] = [:]
        return html.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            guard line.hasPrefix("<h"), line.utf8.count > 9,
                let level = line.dropFirst(2).first, ("1"..."6").contains(level),
                line.hasPrefix("<h\(level)>"), line.hasSuffix("</h\(level)>")
            else { return String(line) }
            let inner = line.dropFirst(4).dropLast(5)
            let anchor = Markdown.anchor(of: plain(inner))
            guard !anchor.isEmpty else { return String(line) }
            let count = seen[anchor, default: 0]
            seen[anchor] = count + 1
            let id = count == 0 ? anchor : "\(anchor)-\(count)"
            return "<h\(level) id=\"\(id)\">\(inner)</h\(level)>"
        }.joined(separator: "\n")
    }

    /// Without tags and entities.
    private static func plain(_ html: some StringProtocol) -> String {
        var out = "", depth = 0
        for character in html {
            switch character {
            case "<": depth += 1
            case ">": depth = max(0, depth - 1)
            default: if depth == 0 { out.append(character) }
            }
        }
        return out.replacing("&amp;", with: "").replacing("&lt;", with: "")
            .replacing("&gt;", with: "").replacing("&quot;", with: "")
    }
}

extension Markdown {
    /// The anchor that forges give a heading: lower case, words joined by hyphens, other signs left
    /// out.
    package static func anchor(of heading: String) -> String {
        var out = ""
        for character in heading.lowercased() {
            if character.isLetter || character.isNumber || character == "_" || character == "-" {
                out.append(character)
            } else if character == " " {
                out.append("-")
            }
        }
        return out
    }
}
