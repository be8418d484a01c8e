/// Markdown as others may use it.
package enum Markdown {
    /// The largest text that is rendered, in bytes.
    ///
    /// Some inputs cost the library quadratic time; below this size, and within the other bounds of
    /// ``Refusal``, none of the known ones takes half a second.
    package static let limit = 64 << 10

    /// Safe HTML: raw tags and unsafe links are left out, headings carry anchors.
    ///
    /// - Throws: ``Refusal`` for a text that the library could choke on.
    package static func html(_ text: String) throws(Refusal) -> String {
        try rendered(text) { _ in nil }.html
    }

    /// - Parameter link: Another address for one of the text's links; `nil` keeps it.
    /// - Throws: ``Refusal`` for a text that the library could choke on.
    package static func rendered(
        _ text: String, link: (String) -> String?
    ) throws(Refusal) -> RenderedMarkdown {
        if let refusal = Refusal(of: text) { throw refusal }
        return HTMLFinisher.finish(CMarkTree(parsing: text)?.html() ?? "", link: link)
    }

    /// Data as it may stand in Markdown: nothing in it is markup, and it stays on one line.
    package static func escaped(_ data: String) -> String {
        var out = ""
        for scalar in data.unicodeScalars {
            switch scalar {
            case "\\", "`", "*", "_", "{", "}", "[", "]", "<", ">", "(", ")", "#", "+", "-", "!",
                "|", "~", "@", "&", "$":
                out += "\\"
                out.unicodeScalars.append(scalar)
            case _
            where scalar.properties.generalCategory == .control
                || scalar.properties.generalCategory == .format
                || scalar.properties.generalCategory == .lineSeparator
                || scalar.properties.generalCategory == .paragraphSeparator:
                out += " "
            default: out.unicodeScalars.append(scalar)
            }
        }
        return out
    }
}
