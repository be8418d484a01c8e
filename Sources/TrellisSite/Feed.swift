import TrellisModel

/// The feed of changes: what is new in the library, the newest first.
///
/// Source: The Atom Syndication Format, RFC 4287.
struct Feed {
    let title: String
    /// The site's absolute address, with a slash at its end; `nil` where none is known.
    let base: String?
    let cards: [PlaybookCard]

    private static let most = 50

    var xml: String {
        let dated = cards.compactMap { card in card.updated.map { (card, $0) } }
            .sorted { ($1.1, $0.0.id) < ($0.1, $1.0.id) }.prefix(Self.most)
        let newest = dated.first?.1
        let entries: [HTML] = dated.map { card, day in
            """
            <entry>
            <id>\(identity(card))</id>
            <title>\(Self.news(card)): \(card.title)</title>
            <link href="\(base ?? "")\(card.page)"/>
            <updated>\(Self.time(day))</updated>
            </entry>
            """
        }
        let feed: HTML = """
            <feed xmlns="http://www.w3.org/2005/Atom">
            <id>\(base.map { "\($0)feed.xml" } ?? "urn:trellis:playbooks")</id>
            <title>\(title)</title>
            <author><name>\(title)</name></author>
            <link rel="self" href="\(base ?? "")feed.xml"/>
            <updated>\(Self.time(newest))</updated>
            \(entries)
            </feed>
            """
        return "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n\(feed.text)\n"
    }

    private func identity(_ card: PlaybookCard) -> String {
        let revision = card.revision ?? 0
        return base.map { "\($0)\(card.page)#revision-\(revision)" }
            ?? "urn:trellis:playbooks:\(card.id):\(revision)"
    }

    private static func news(_ card: PlaybookCard) -> String {
        card.revision == 1 ? "New" : "Revision \(card.revision ?? 0)"
    }

    /// A day has no hour: midnight in UTC stands for it.
    private static func time(_ day: Day?) -> String {
        "\(day?.description ?? "1970-01-01")T00:00:00Z"
    }
}

/// The list of pages for search engines.
///
/// Source: sitemaps.org, protocol 0.9.
struct Sitemap {
    let base: String
    let pages: [(path: String, updated: Day?)]

    var xml: String {
        let entries: [HTML] = pages.map { page in
            let day: HTML? = page.updated.map { "<lastmod>\($0.description)</lastmod>" }
            return "<url><loc>\(base)\(page.path)</loc>\(day)</url>"
        }
        let list: HTML =
            "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n\(entries)\n</urlset>"
        return "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n\(list.text)\n"
    }
}
