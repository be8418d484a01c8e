import TrellisMarkdown

/// A page for each playbook, linked with those around it.
struct PlaybookJobs {
    private let frame: SiteFrame
    private let sources: [SiteBuilder.Source]
    private let byID: [String: PlaybookCard]
    /// By id, the playbooks that relate or link to it.
    private let linking: [String: [PlaybookCard]]

    init(frame: SiteFrame, sources: [SiteBuilder.Source]) {
        self.frame = frame
        self.sources = sources
        let cards = sources.map(\.card)
        byID = Dictionary(cards.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        linking = cards.reduce(into: [:]) { linking, card in
            for id in Set(card.related.map(\.id) + card.mentions) where id != card.id {
                linking[id, default: []].append(card)
            }
        }
    }

    var jobs: [SiteJob] {
        let known = Set(byID.keys)
        return sources.enumerated().map { place, source in
            let neighbours = neighbours(of: source.card, at: place)
            let frame = frame
            return SiteJob(path: source.card.page, key: key(source, neighbours)) {
                let entry = try source.entry()
                do throws(Markdown.Refusal) {
                    let page = PlaybookPage(
                        entry: entry, neighbours: neighbours, isKnown: { known.contains($0) })
                    let parts = try page.parts()
                    return Self.html(of: entry, parts, in: frame)
                } catch {
                    return Self.html(of: entry, error, in: frame)
                }
            }
        }
    }

    private static func html(
        of entry: PlaybookEntry, _ parts: PlaybookPage.Parts, in frame: SiteFrame
    ) -> String {
        frame.page(
            "playbooks/\(entry.id).html", title: entry.title, kind: .playbook, section: .playbooks,
            body: "\(parts.contents)\n\(parts.body)", description: entry.summary)
    }

    /// A page whose text cannot be rendered says so.
    private static func html(
        of entry: PlaybookEntry, _ refusal: Markdown.Refusal, in frame: SiteFrame
    ) -> String {
        let body: HTML = """
            <h1 id="not-rendered">\(entry.title)</h1>
            <aside class="note"><p><strong>The text of this page is not rendered:</strong> \(refusal.words). Its source is <code>\(entry.path)</code>.</p></aside>
            """
        return frame.page(
            "playbooks/\(entry.id).html", title: entry.title, kind: .playbook, section: .playbooks,
            body: body)
    }

    private func neighbours(of card: PlaybookCard, at place: Int) -> PlaybookNeighbours {
        PlaybookNeighbours(
            previous: place > 0 ? sources[place - 1].card : nil,
            next: place + 1 < sources.count ? sources[place + 1].card : nil,
            related: card.related.compactMap { relation in
                byID[relation.id].map { ($0, relation.type) }
            },
            linking: (linking[card.id] ?? []).sorted { ($0.title, $0.id) < ($1.title, $1.id) })
    }

    private func key(_ source: SiteBuilder.Source, _ around: PlaybookNeighbours) -> String {
        func facts(_ card: PlaybookCard?) -> [String] {
            card.map { [$0.id, $0.title] } ?? ["", ""]
        }
        let mentions = source.card.mentions.filter { byID[$0] != nil }
        return SiteKey.of(
            [frame.key, source.key] + facts(around.previous) + facts(around.next)
                + around.related.flatMap { facts($0.card) + [$0.type] } + ["linking"]
                + around.linking.flatMap(facts) + ["mentions"] + mentions)
    }
}
