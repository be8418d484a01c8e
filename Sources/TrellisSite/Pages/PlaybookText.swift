import TrellisModel

/// The rendered text of a playbook, cut where the site puts something between.
enum PlaybookText {
    /// The first-level heading, and one piece for each second-level heading. What stands before the
    /// first of these belongs to the first piece.
    static func split(_ html: String) -> (heading: String, sections: [String]) {
        var pieces = cut(html, before: "<h2")
        guard let first = pieces.first else { return ("", []) }
        guard first.hasPrefix("<h1"), let end = first.utf8.firstIndex(of: UInt8(ascii: "\n")) else {
            return ("", pieces)
        }
        pieces[0] = String(first[end...])
        // The lines between the title and the first section are few: they open that section.
        if pieces.count > 1, pieces[0].allSatisfy(\.isWhitespace) { pieces.removeFirst() }
        return (String(first[..<end]), pieces)
    }

    /// With what the front matter knows about the section.
    static func decorated(_ section: String, for playbook: Playbook?) -> String {
        if section.hasPrefix("<h2 id=\"coaching-prompts\"") { return withPrompts(section) }
        guard let playbook, section.hasPrefix("<h2 id=\"recommended-interventions\"") else {
            return section
        }
        return cut(section, before: "<h3").map { withEffort($0, playbook.actions) }.joined()
    }

    /// The four steps as four cards.
    private static func withPrompts(_ section: String) -> String {
        let pieces = cut(section, before: "<h3")
        guard pieces.count > 1 else { return section }
        let cards = pieces.dropFirst().map { "<section>\n\($0)</section>\n" }.joined()
        return "\(pieces[0])<div class=\"steps\">\n\(cards)</div>\n"
    }

    private static func withEffort(_ piece: String, _ offers: [Playbook.Offer]) -> String {
        guard let end = piece.utf8.firstIndex(of: UInt8(ascii: "\n")),
            let offer = offers.first(where: { piece.hasPrefix("<h3 id=\"\($0.anchor)\">") })
        else { return piece }
        let weeks = (offer.dueInDays + 6) / 7
        let effort: HTML =
            "\n<p class=\"effort\">\(offer.effort) effort · within \(weeks == 1 ? "a week" : "\(weeks) weeks")</p>"
        return piece[..<end] + effort.text + piece[end...]
    }

    /// Each piece but the first begins with `tag` at the start of a line.
    private static func cut(_ html: String, before tag: String) -> [String] {
        let bytes = Array(html.utf8), tag = Array(tag.utf8)
        var pieces: [String] = []
        var start = 0, lineStart = 0
        while lineStart < bytes.count {
            if lineStart > start, bytes[lineStart...].starts(with: tag) {
                pieces.append(String(decoding: bytes[start..<lineStart], as: UTF8.self))
                start = lineStart
            }
            lineStart =
                bytes[lineStart...].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? bytes.count
        }
        pieces.append(String(decoding: bytes[start...], as: UTF8.self))
        return pieces
    }
}
