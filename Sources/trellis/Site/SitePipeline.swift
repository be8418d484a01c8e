import Foundation
import TrellisModel
import TrellisPlaybooks
import TrellisRetro
import TrellisSite

/// From a workspace, or the bundled library alone, to a site.
struct SitePipeline {
    let folders: [(path: String, isBundled: Bool)]
    let tuning: [String: [String: Double]]
    let settings: SiteSettings
    let template: (String) throws -> String
    /// `nil` where retros stay out.
    let retros: [RetroEntry]?
    /// By playbook, what became of it; empty where retros stay out.
    let outcomes: [String: PlaybookOutcome]
    /// Runs in every page of a preview.
    var previewScript: String?

    struct Report {
        let outcome: SiteWriter.Outcome
        /// Pages that cannot be used as playbooks yet, with what has to be mended.
        let drafts: [String]
    }

    /// - Parameter out: The site's folder.
    func build(to out: String) throws -> Report {
        let writer = SiteWriter(folder: out)
        let (folders, tuning, edit, outcomes) = (folders, tuning, settings.edit, outcomes)
        let (old, files) = try Parallel.both({ writer.manifest() }) {
            LibrarySource.all(in: folders)
        }
        let rates = try folders.map { (try NoiseRates.read(in: $0.path), $0.isBundled) }
        let sources = Parallel.map(files) { source in
            SiteSource(
                source, tuning: tuning[source.id] ?? [:],
                editAddress: source.isBundled ? nil : edit.map { $0 + source.below },
                measured: rates.last { $0.1 == source.isBundled }?.0.entries[source.id],
                outcome: outcomes[source.id])
        }
        let read = Parallel.map(sources) { source in
            Self.read(source, known: old.cards[source.key])
        }
        let cards = Dictionary(
            zip(sources, read).map { ($0.key, $1.card) }, uniquingKeysWith: { first, _ in first })
        let jobs = try builder().jobs(
            playbooks: zip(sources, read).map { source, read in
                SiteBuilder.Source(card: read.card, key: source.key) {
                    read.entry ?? source.entry()
                }
            },
            users: users(read.map(\.card)), rules: RulePage.all, retros: retros ?? [])
        let outcome = try writer.write(jobs, after: old, cards: cards)
        return Report(outcome: outcome, drafts: read.flatMap(\.problems))
    }

    private struct Read: Sendable {
        let card: PlaybookCard
        /// `nil` where the card was known.
        let entry: PlaybookEntry?
        let problems: [String]
    }

    private static func read(_ source: SiteSource, known: PlaybookCard?) -> Read {
        // A draft is read each time, to say again what has to be mended.
        if let known, known.revision != nil { return Read(card: known, entry: nil, problems: []) }
        let entry = source.entry()
        var problems: [String] = []
        if case .draft(let draft) = entry.content { problems = draft.problems }
        return Read(card: PlaybookCard(of: entry), entry: entry, problems: problems)
    }

    /// By id of a metric, the playbooks that look at it.
    private func users(_ cards: [PlaybookCard]) -> [String: [String]] {
        cards.reduce(into: [:]) { users, card in
            for metric in card.metrics { users[metric, default: []].append(card.id) }
        }
    }

    private func builder() throws -> SiteBuilder {
        let (page, css) = (try template("page.html.mustache"), try template("page.css"))
        let frame = SiteFrame(
            shell: try PageShell(template: page, css: css), shellKey: SiteKey.of([page, css]),
            title: settings.title, base: settings.base, hasRetros: retros?.isEmpty == false,
            previewScript: previewScript, version: Trellis.version)
        return try SiteBuilder(
            frame: frame, indexTemplate: template("site-index.html.mustache"),
            searchScript: template("search.js"), guide: template("guide.md"),
            areas: PlaybookReader.areas)
    }
}

extension RulePage {
    /// Every lint rule, by code.
    fileprivate static let all: [RulePage] = ExplainCommand.lintPages.map { rule in
        RulePage(
            code: rule.code, title: rule.title, level: rule.level.rawValue, page: rule.page,
            avoid: rule.avoided, prefer: rule.preferred)
    }.sorted { $0.code < $1.code }
}
