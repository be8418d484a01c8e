import Mustache
import TrellisMarkdown
import TrellisModel

/// Lists every file of the site: what it is made from, and how.
package struct SiteBuilder: Sendable {
    private let frame: SiteFrame
    private let index: MustacheTemplate
    private let indexKey: String
    private let searchScript: String
    private let guide: GuidePage
    private let areas: [String]

    /// A playbook's card, with what its page is made from.
    package struct Source: Sendable {
        let card: PlaybookCard
        let key: String
        let entry: @Sendable () throws -> PlaybookEntry

        /// - Parameter key: A digest of everything that the entry is made from.
        package init(
            card: PlaybookCard, key: String, entry: @escaping @Sendable () throws -> PlaybookEntry
        ) {
            self.card = card
            self.key = key
            self.entry = entry
        }
    }

    /// - Parameters:
    ///   - indexTemplate: The text of `site-index.html.mustache`.
    ///   - searchScript: The text of `search.js`.
    ///   - guide: The text of `guide.md`.
    ///   - areas: In the order in which they are shown; others follow by name.
    /// - Throws: What Mustache says about a template that it cannot read.
    package init(
        frame: SiteFrame, indexTemplate: String, searchScript: String, guide: String,
        areas: [String]
    ) throws {
        self.frame = frame
        index = try MustacheTemplate(string: indexTemplate)
        indexKey = SiteKey.of([indexTemplate, searchScript, frame.key])
        self.searchScript = searchScript
        self.guide = GuidePage(markdown: guide)
        self.areas = areas
    }

    /// - Parameters:
    ///   - users: By id of a metric, the ids of the playbooks that look at it.
    package func jobs(
        playbooks: [Source], users: [String: [String]], rules: [RulePage], retros: [RetroEntry]
    ) -> [SiteJob] {
        let ordered = playbooks.sorted {
            (rank($0.card.area), $0.card.title, $0.card.id)
                < (rank($1.card.area), $1.card.title, $1.card.id)
        }
        let cards = ordered.map(\.card)
        let pages =
            PlaybookJobs(frame: frame, sources: ordered).jobs
            + charters(cards, users) + self.rules(rules) + self.retros(retros)
        var jobs = [indexJob(cards), notFound, guide.job(in: frame)] + pages
        jobs.append(feed(cards))
        if let base = frame.base { jobs.append(sitemap(base, cards, jobs.map(\.path))) }
        return jobs
    }

    private func rank(_ area: String) -> String {
        areas.firstIndex(of: area).map { "\($0 + 100)" } ?? "9\(area)"
    }

    private func indexJob(_ cards: [PlaybookCard]) -> SiteJob {
        SiteJob(
            path: "index.html", key: SiteKey.of([indexKey] + cards.flatMap { [$0.html, $0.words] })
        ) { [self] in
            let view = IndexPage(title: frame.title, cards: cards).view
            return frame.page(
                "index.html", title: frame.title, kind: .index, section: .playbooks,
                body: HTML(raw: index.render(view)), description: IndexPage.intro,
                script: searchScript)
        }
    }

    private var notFound: SiteJob {
        SiteJob(path: SiteFrame.notFound, key: SiteKey.of([frame.key])) { [frame] in
            frame.page(
                SiteFrame.notFound, title: "There is no page here", kind: .charter, section: nil,
                body: NotFoundPage(home: "\(frame.base ?? "")index.html").html)
        }
    }

    private func charters(
        _ cards: [PlaybookCard], _ users: [String: [String]]
    ) -> [SiteJob] {
        let metrics = MetricCatalogue.all
        let list = SiteJob(path: "metrics/index.html", key: SiteKey.of([frame.key])) { [frame] in
            frame.page(
                "metrics/index.html", title: "Metrics", kind: .charter, section: .metrics,
                body: CharterIndex(metrics: metrics).html)
        }
        let byID = Dictionary(cards.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        return [list]
            + metrics.map { metric in
                let using = (users[metric.id] ?? []).compactMap { byID[$0] }
                    .sorted { $0.title < $1.title }
                let path = "metrics/\(metric.id).html"
                let key = SiteKey.of([frame.key] + using.flatMap { [$0.id, $0.title] })
                return SiteJob(path: path, key: key) { [frame] in
                    frame.page(
                        path, title: metric.title, kind: .charter, section: .metrics,
                        body: CharterPage(metric: metric, users: using).html,
                        description: metric.charter.question)
                }
            }
    }

    private func rules(_ rules: [RulePage]) -> [SiteJob] {
        let list = SiteJob(
            path: "lint/index.html", key: SiteKey.of([frame.key] + rules.map(\.title))
        ) { [frame] in
            frame.page(
                "lint/index.html", title: "Lint", kind: .rule, section: .lint,
                body: RuleIndex(rules: rules).html)
        }
        return [list]
            + rules.map { rule in
                let path = "lint/\(rule.code.lowercased()).html"
                let key = SiteKey.of(
                    [frame.key, rule.title, rule.page] + rule.avoid + rule.prefer)
                return SiteJob(path: path, key: key) { [frame] in
                    frame.page(
                        path, title: "\(rule.code): \(rule.title)", kind: .rule, section: .lint,
                        body: rule.html, description: rule.page)
                }
            }
    }

    private func retros(_ retros: [RetroEntry]) -> [SiteJob] {
        guard frame.hasRetros else { return [] }
        let list = SiteJob(
            path: "retros/index.html",
            key: SiteKey.of([frame.key] + retros.flatMap { [$0.name, $0.title] })
        ) { [frame] in
            frame.page(
                "retros/index.html", title: "Retros", kind: .retro, section: .retros,
                body: RetroIndex(retros: retros).html)
        }
        return [list]
            + retros.map { retro in
                let path = "retros/\(retro.name).html"
                return SiteJob(path: path, key: SiteKey.of([frame.key, retro.key])) { [frame] in
                    frame.page(
                        path, title: retro.title, kind: .retro, section: .retros,
                        body: HTML(raw: try retro.body()))
                }
            }
    }

    private func feed(_ cards: [PlaybookCard]) -> SiteJob {
        let facts = cards.flatMap { [$0.id, $0.title, $0.updated?.description ?? ""] }
        return SiteJob(path: "feed.xml", key: SiteKey.of([frame.key] + facts)) { [frame] in
            Feed(title: frame.title, base: frame.base, cards: cards).xml
        }
    }

    private func sitemap(_ base: String, _ cards: [PlaybookCard], _ paths: [String]) -> SiteJob {
        let updated = Dictionary(
            cards.map { ($0.page, $0.updated) }, uniquingKeysWith: { first, _ in first })
        let pages = paths.filter { $0.hasSuffix(".html") && $0 != SiteFrame.notFound }.sorted()
            .map { (path: $0, updated: updated[$0] ?? nil) }
        let facts = pages.flatMap { [$0.path, $0.updated?.description ?? ""] }
        return SiteJob(path: "sitemap.xml", key: SiteKey.of([frame.key] + facts)) {
            Sitemap(base: base, pages: pages).xml
        }
    }
}
