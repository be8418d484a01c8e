package import TrellisModel

/// What the rest of the site knows of a playbook: enough for the index, the feed, and the pages that
/// link to it, without reading its source again.
///
/// A class, since every page knows its neighbours, and a large site would copy a card a dozen times.
package final class PlaybookCard: Sendable, Equatable {
    package let id: String
    package let title: String
    package let area: String
    /// `nil` for a draft.
    package let revision: Int?
    package let updated: Day?
    /// Ids of the playbooks that the front matter relates it to, each with how.
    package let related: [Relation]
    /// Ids of the playbooks that its text links to.
    package let mentions: [String]
    /// Ids of the metrics that its checks look at.
    package let metrics: [String]
    /// The card of the index.
    package let html: String
    /// What search looks through, lower case.
    package let words: String

    package struct Relation: Sendable, Equatable {
        package let id: String
        package let type: String
    }

    package var page: String { "playbooks/\(id).html" }

    package init(of entry: PlaybookEntry) {
        let playbook = entry.playbook
        id = entry.id
        title = entry.title
        area = entry.area
        revision = playbook?.revision
        updated = playbook?.updated
        related = playbook?.related.map { Relation(id: $0.id, type: $0.type) } ?? []
        mentions = PlaybookLinks.mentioned(in: entry.markdown)
        metrics = Set(playbook?.pattern.checks.map(\.slice.metric.id) ?? []).sorted()
        html = Self.html(of: entry).text
        words = Self.words(of: entry)
    }

    /// - Parameter fields: As ``fields`` gave them.
    init?(fields: [String]) {
        guard fields.count == 10 else { return nil }
        id = fields[0]
        title = fields[1]
        area = fields[2]
        revision = Int(fields[3])
        updated = Day(fields[4])
        let pairs = Self.items(fields[5])
        related = stride(from: 0, to: pairs.count - 1, by: 2).map {
            Relation(id: pairs[$0], type: pairs[$0 + 1])
        }
        mentions = Self.items(fields[6])
        metrics = Self.items(fields[7])
        html = fields[8]
        words = fields[9]
    }

    package static func == (one: PlaybookCard, other: PlaybookCard) -> Bool {
        one === other || one.fields == other.fields
    }

    private static func html(of entry: PlaybookEntry) -> HTML {
        // What nearly every card would say says nothing.
        let status: HTML? =
            entry.playbook?.status == .stable
            ? nil
            : "<p class=\"meta\"><span class=\"status\">\(entry.playbook?.status.rawValue ?? "draft")</span></p>\n"
        let sketch: HTML? = entry.drawing.map {
            "<div class=\"sketch\">\(HTML(raw: $0.sketch))</div>\n"
        }
        return """
            <li class="card" data-id="\(entry.id)">
            <h3><a href="playbooks/\(entry.id).html">\(entry.title)</a></h3>
            <p>\(entry.summary)</p>
            \(sketch)\(status)</li>
            """
    }

    /// Title, summary, tags, metrics and causes: what somebody would type.
    private static func words(of entry: PlaybookEntry) -> String {
        var parts = [entry.title, entry.summary, entry.id]
        if let playbook = entry.playbook {
            parts += playbook.tags
            parts += playbook.pattern.checks.map { "\($0.slice) \($0.slice.metric.title)" }
            parts += playbook.body.causes
            parts += playbook.body.interventions.map(\.title)
        }
        return parts.joined(separator: " ").lowercased()
    }
}

extension PlaybookCard {
    private static let listSeparator = UInt8(0x1D)

    /// As fields of a record.
    var fields: [String] {
        [
            id, title, area, revision.map(String.init) ?? "", updated?.description ?? "",
            Self.list(related.flatMap { [$0.id, $0.type] }), Self.list(mentions),
            Self.list(metrics), html, words,
        ]
    }

    private static func list(_ items: [String]) -> String {
        items.joined(separator: String(UnicodeScalar(listSeparator)))
    }

    static func items(_ text: String) -> [String] {
        text.utf8.split(separator: listSeparator).map { String(Substring($0)) }
    }
}

/// Links from one playbook's text to another's source, such as `../flow/pr-size-creep.md#causes`.
enum PlaybookLinks {
    /// The address of the other's page; `nil` for a link to something else.
    static func page(of link: String, known: (String) -> Bool) -> String? {
        guard let (id, fragment) = target(link), known(id) else { return nil }
        return "\(id).html\(fragment)"
    }

    /// Ids, each once, sorted.
    static func mentioned(in markdown: String) -> [String] {
        var found: Set<String> = []
        for piece in markdown.utf8.split(separator: UInt8(ascii: "(")).dropFirst() {
            let link = String(piece.prefix { $0 != UInt8(ascii: ")") }) ?? ""
            if link.utf8.count < 300, let (id, _) = target(link) { found.insert(id) }
        }
        return found.sorted()
    }

    private static func target(_ link: String) -> (id: String, fragment: String)? {
        guard link.utf8.contains(UInt8(ascii: ".")), !link.contains(":") else { return nil }
        let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        guard let path = parts.first, path.hasSuffix(".md"),
            let name = path.split(separator: "/").last
        else { return nil }
        return (String(name.dropLast(3)), parts.count > 1 ? "#\(parts[1])" : "")
    }
}
