/// Text as Slack may show it: nothing in it is a mention, a link or markup.
///
/// Source: Slack, "Formatting text for app surfaces": `&`, `<` and `>` are the three signs that are
/// written as entities, and every mention and link stands between `<` and `>`.
enum SlackText {
    /// One line of data. An `@` is written as its full-width sibling, because some ways of sending a
    /// message also look for `@here` in plain text.
    ///
    /// - Parameter most: UTF-16 code units of the result, which is at least what Slack counts.
    static func data(_ text: String, most: Int) -> String {
        cut(OneLine.of(text), most: most) { sign in
            switch sign {
            case "&": "&amp;"
            case "<": "&lt;"
            case ">": "&gt;"
            case "@": "\u{FF20}"
            // What begins emphasis and code within a line.
            case "*", "_", "~", "`": "\u{2060}\(sign)"
            default: String(sign)
            }
        }
    }

    /// The same where Slack knows no markup at all: a header.
    static func plain(_ text: String, most: Int) -> String {
        cut(OneLine.of(text), most: most) { $0 == "@" ? "\u{FF20}" : String($0) }
    }

    /// Sign by sign, so that an entity is never cut in two.
    private static func cut(
        _ text: String, most: Int, _ write: (Character) -> String
    ) -> String {
        var out = "", length = 0, kept = ("", 0)
        for sign in text {
            // A sign of several scalars may hold one that has to be written otherwise.
            let written = sign.unicodeScalars.map { write(Character($0)) }.joined()
            length += written.utf16.count
            guard length <= most else { return kept.0 + (most > 0 ? "…" : "") }
            out += written
            if length < most { kept = (out, length) }
        }
        return out
    }

    /// Words without the signs of Markdown: emphasis, code, and the targets of links.
    static func withoutMarkdown(_ text: String) -> String {
        var out = "", rest = text[...]
        while let sign = rest.first {
            rest = rest.dropFirst()
            switch sign {
            case "\\":
                if let next = rest.first {
                    out.append(next)
                    rest = rest.dropFirst()
                }
            case "*", "`", "[": continue
            case "]":
                guard rest.first == "(", let end = rest.firstIndex(of: ")") else { continue }
                rest = rest[rest.index(after: end)...]
            default: out.append(sign)
            }
        }
        return out
    }
}
